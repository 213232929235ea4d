/** The words that stand in nearly every English text and say nothing of what it is about. */
const STOP_WORDS = new Set(
  `a about after again against all also am an and any are as at be because been before being both but by can could did do does doing
  down during each even few for from further had has have having he her here hers herself him himself his how i if in into is it its
  itself just like me more most much my myself no nor not now of off on once only or other our ours out over own same she should so some
  such than that the their theirs them themselves then there these they this those through to too under until up upon us very was we
  were what when where whether which while who whom whose why will with within without would you your yours`.split(/\s+/),
)

/** Whether a word, in small letters, is one of the commonest. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word)
