/** No end of a sentence: “Sen. Reed”, “U.S. troops”, “5 p.m. Thursday”. */
const ABBREVIATION =
  /(?:^|[\s(“"‘.-])(?:\p{L}|Sens?|Reps?|Gov|Mrs?|Ms|Drs?|St|Gen|Lt|Col|Sgt|Capt|Cmdr|Rev|Prof|Jr|Sr|Inc|Co|Corp|Ltd|No|vs|Ave)$/u
const END = /[.!?…]["”’)\]]*\s+(?=["“‘(]?[\p{Lu}\p{N}])/gu
/** So many characters before and after a word are looked at. */
const REACH = 400

/** What the sentence of a word has before the word and after it, given where the word starts and ends. */
export function sentenceAround(text: string, start: number, end: number): { before: string; after: string } {
  let before = text.slice(Math.max(0, start - REACH), start)
  let after = text.slice(end, end + REACH)
  before = before.slice(endsIn(before).at(-1)?.to ?? 0)
  after = after.slice(0, endsIn(after)[0]?.from)
  return { before, after }
}

function endsIn(text: string): { from: number; to: number }[] {
  const ends: { from: number; to: number }[] = []
  for (const { 0: mark, index } of text.matchAll(END)) {
    const isInside = mark.startsWith('.') && ABBREVIATION.test(text.slice(Math.max(0, index - 6), index))
    if (!isInside) ends.push({ from: index, to: index + mark.length })
  }
  return ends
}
