/** Phrases of one article, and how often each stands in it. */
export interface PhraseCounts {
  phrases: string[]
  counts: number[]
}

/** A topic of the vocabulary with how many articles have it, or one narrower than it. */
export interface SurveyedTopic {
  id: string
  label: string
  articles: number
}

/** How a vocabulary fits an archive. */
export interface TopicSurvey {
  /** Of the archive, how many are surveyed, and how many have no subject at all. */
  articles: number
  withoutSubject: number
  /** Topics of the vocabulary that no article has. */
  unused: SurveyedTopic[]
  /** Topics that more than half of the articles have. */
  inMost: SurveyedTopic[]
  /** Phrases that many articles come back to, and that speak for no topic; the most telling first. */
  uncovered: { phrase: string; articles: number }[]
  /** Topics that nearly the same articles have; `overlap`: of the articles with either, the share that has both. */
  alike: { topics: [SurveyedTopic, SurveyedTopic]; overlap: number }[]
}
