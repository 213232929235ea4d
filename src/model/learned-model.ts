/** Terms of a text, each once, with how often it occurs, up to 255 times. A headline's words are terms of their own besides. */
export interface Terms {
  /** With a space between them. */
  words: string
  counts: Uint8Array
}

/** A topic that can be learned: its articles, as places among the examples. */
export interface Lesson {
  id: string
  label: string
  mediaTopic?: string
  articles: Uint32Array
}

/** What was learned of one topic. */
export interface Learned {
  /** How strongly each term speaks for the topic, or against it; those that do neither are left out. */
  terms: Uint32Array
  weights: Float32Array
  bias: number
  /** An article whose weights come to more than this has the topic. */
  threshold: number
}

/** What an archive teaches of its topics. */
export interface LearnedModel {
  /** With a space between them; a term's place here is its number. */
  words: string
  /** By term: how much its presence says, the rarer the more. */
  rarities: Float32Array
  topics: (Omit<Lesson, 'articles'> & Learned & { examples: number })[]
}
