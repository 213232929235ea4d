/** What the first file of the index holds. */
export interface SearchIndex {
  /** How many there are. */
  articles: number
  /** How many articles are in a block. */
  block: number
  /** How many bits of what follows a word are kept. */
  bits: number
  /** The first terms of the files of words, and of those of names, front-coded. */
  words: string
  names: string
  /** How many files each facet has. */
  facets: Record<string, number>
  /** Of each article the class of its length, a character each; see `classOfLength`. */
  lengths: string
  /** The usual length of an article, in words. */
  usualLength: number
  /** The days that have articles, oldest first, front-coded, each with how many behind a colon. */
  dates: string
  /** Whether there are articles in English, so that words are taken together by their stems. */
  english: boolean
}
