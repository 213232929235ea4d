/** The words that stand in nearly every English text and say nothing of what it is about. */
const STOP_WORDS = new Set(
  `a about after all also an and any are as at be because been but by can could did do for from had has have he her him his how i if in
  into is it its more most my no not now of on only or other our out over she should so some such than
  that the their them then there these they this those to up was we were what when where which who will with would you your`.split(
    /\s+/,
  ),
)

/** Whether a word, in small letters, is one of the commonest. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word)
