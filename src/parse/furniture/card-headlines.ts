/** No longer text is cut: no card is, and the work grows with the square of its capitals. */
const LONGEST = 1000
/** The usual length of a headline, and of the last part of one that has bars; and what the square of the difference costs. */
const USUAL = { headline: 62, part: 46 }
const ODD_LENGTH = -0.00136

const list = (words: string): Set<string> => new Set(words.split(/\s+/))
/** Words that never end a headline. */
const LINKS =
  list(`a an and are as at be been being but by can could did do does for from had has have her his how i i'm if in into is it's its
  like may might must my no nor of on onto or our shall she's he's should so than that the their these they this those to toward towards until
  since unlike versus via vs vs. we were what when where whether which while who whom whose will with without would your across against amid
  among between about because despite during every each near per through`)
/** Words that seldom do. */
const PARTICLES =
  list(`above after all also any around before behind below beyond both down even he him it just more most not off only out over
  she some them under up us was why`)
/** Adjectives, numerals and verbs of speech, which have something after them. */
const LEADING =
  list(`acting asked asks black calls conservative early few final first former four fourth five future key late leading liberal
  likely major many new next old other own possible potential private progressive rival said same say says second senior several tell tells
  third top two three urges vulnerable white young`)
const MODALS = list(`are can could did do does had has have is may might must never not should still to was were will would`)
/** Verbs as they stand after a plural. */
const VERBS =
  list(`accuse ask back blast block call clash condemn criticize demand drop endorse eye face fear fight get give go hit hold join
  keep launch lead leave look lose make move need offer pass plan press probe propose push put raise reject release rip rise say see seek send
  set show split start subpoena sue support take target tell think threaten try turn unveil urge vote vow want warn weigh win worry`)
/** Words that have their capital from opening a headline. */
const OPENERS =
  list(`A All An Another As At Before Can Could Despite Did Do Does Don't Dozens Eight Even Five For Former Four From Has Here Here's
  His How Hundreds If In Inside Is It It's Just Key Let's Many Meet More Most My Nine No Not Now On One Only Our Seven Several Should Six Some
  Ten That The There There's These This Three To Top Two Want Was Watch We What What's When Where While Who Why Will With You Your`)
/** Openings of series, whose names hold capitals. */
const SERIES = /^(?:overnight \w|on the money|sunday shows|this week|live (?:coverage|updates)|poll: )/i
/** First parts of names: titles, first names, points of the compass. */
const NAMES =
  list(`Air Attorney Big Bottom Camp Cape Capitol Central Chief De Deep Democratic Dr Eastern El Federal First Foreign Fort Fox Gen
  General Gov Governor Great Green Hong House Judge Justice La Las Latin Le Los Lt Mayor Middle Mount Mr Mrs Ms National New
  North Northern Old Pope President Prime Puerto Rep Reps Rev San Santa Saudi Second Secretary Security Sen Senate Senator Sens Silicon
  Social South Southern Speaker Special St State Super Supreme The United Van Vice Wall West Western White World Young Adam Al Alex Amy Andrew
  Ann Anthony Ben Bernie Bill Bob Brian Charles Chris Chuck Dan Daniel David Donald Doug Ed Elizabeth Eric Frank Gary George Greg Harry Henry
  Hillary Hunter Jack James Jared Jason Jeff Jim Jimmy Joe John Jon Joseph Josh Juan Kamala Karen Keith Ken Kevin Kim Larry Lee Lindsey Lisa
  Marco Maria Mark Martin Mary Matt Michael Michelle Mike Mitch Mitt Nancy Nick Nikki Pat Patrick Paul Pete Peter Phil Rand Richard Rick Rob
  Robert Roger Ron Roy Rudy Ruth Ryan Sam Sarah Scott Sean Stephen Steve Susan Ted Thomas Tim Todd Tom Tony William`)

/** A column whose name is the whole headline. */
const COLUMN = /^Bottom Line$/i
const ARTICLE = /^(?:the|an?|its|his|her|their|our|my|your|this|that|these|those)$/
const ADJECTIVE = /(?:al|ic|ive|ous|ian|can|ary|ful|less|able|ible)$/
const PLURAL = /(?:tion|ment|er|or|ist|ing|al|y|ie)s$/
const QUOTE_END = /['"][,.:;!?]*$/

type Word = ReturnType<typeof readWord>
const EDGE: Word = readWord('', 0)

/**
 * Cuts the related headlines of a hover card, which a scraper has run together with single spaces, into at most three: no
 * card holds more, and nearly all hold three. A cut is weighed by the words around it, a headline by its length and shape.
 * All weights are log odds, fitted on cards that have headlines in common with other cards.
 */
export function splitHeadlines(related: string): string[] {
  const texts = related.split(/\s+/).filter((text) => text !== '')
  const whole = texts.join(' ')
  if (whole === '') return []
  if (whole.length > LONGEST) return [whole]
  const cuts = bestCuts(readWords(texts.map((text) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"'))))
  return [0, ...cuts].map((from, index) => texts.slice(from, cuts[index]).join(' '))
}

/** The likeliest first words of the second and third headline. */
function bestCuts(words: Word[]): number[] {
  const places = words.flatMap((_, at) => placeAt(words, at) ?? [])
  const heads = places.map(({ at, score }) => score + headlineScore(words, 0, at))
  let best = headlineScore(words, 0, words.length)
  let cuts: number[] = []
  places.forEach((last, index) => {
    const tail = headlineScore(words, last.at, words.length)
    const two = (heads[index] ?? 0) + tail
    if (two > best) [best, cuts] = [two, [last.at]]
    for (let other = 0; other < index; other++) {
      const at = places[other]?.at ?? 0
      const three = (heads[other] ?? 0) + headlineScore(words, at, last.at) + last.score + tail + 2
      if (three > best) [best, cuts] = [three, [at, last.at]]
    }
  })
  return cuts
}

/** How much the words from one index up to another look like one headline: by length, verb and a name that stands twice. */
function headlineScore(words: Word[], from: number, to: number): number {
  const last = words[to - 1] ?? EDGE
  const barred = last.bar >= from
  const first = words[barred ? last.bar + 1 : from] ?? last
  const odd = Math.min(100, last.to - first.from - (barred ? USUAL.part : USUAL.headline))
  const length = ODD_LENGTH * odd * odd
  if (barred) return length
  const verbs = last.verbs - first.verbs
  return length + (verbs === 0 ? -0.8 : verbs === 1 && last.verb ? -1.9 : 0) + (last.twin >= from ? -2 : 0)
}

/** The place before a word, if a headline may begin there. */
function placeAt(words: Word[], at: number): { at: number; score: number } | undefined {
  const [last = EDGE, next = EDGE] = [words[at - 1], words[at]]
  if (at === 0 || !(next.capital || next.quote) || last.stop || (last.owner && !last.closed)) return undefined
  if (last.link && !last.closed && !PARTICLES.has(last.bare)) return undefined
  return { at, score: 1.3 + endScore(words, at - 1) + startScore(words, at) + (next.inside ? -2.3 : 0) }
}

/** How well a headline ends with a word. */
function endScore(words: Word[], at: number): number {
  const [before = EDGE, word = EDGE] = [words[at - 1], words[at]]
  if (word.closed || COLUMN.test(`${before.bare} ${word.bare}`)) return 2.7
  const weak = word.small && (PARTICLES.has(word.bare) || LEADING.has(word.bare))
  if (before.colon && word.small && !weak) return 2
  if (word.capital) {
    const opener = OPENERS.has(word.bare) ? -2 : 0
    return opener + (NAMES.has(word.bare) || /^\p{Lu}\.?$/u.test(word.bare) ? -3.3 : 0) + (before.link ? 0.9 : 0) - 0.8
  }
  const tense = !weak && (ADJECTIVE.test(word.bare) || (word.sForm && !PLURAL.test(word.bare)))
  const context = contextScore(before, word, tense)
  if (weak) return context - 2.4
  if (word.bare.endsWith('ed')) return context - 1.8
  if (VERBS.has(word.bare) || word.bare.endsWith('ing')) return context - 0.5
  return context + (tense ? 0.6 : 1.1)
}

/** What the word before the last says: whether the last is the verb of a sentence that has only begun. */
function contextScore(before: Word, word: Word, tense: boolean): number {
  if (before.modal) return -3.2
  if (before.link) return word.bare.endsWith('ing') ? -2 : ARTICLE.test(before.bare) ? 0 : -0.7
  if (before.stop || (tense && before.capital && !before.owner)) return -1.5
  return before.sForm ? -1.1 : 0
}

/** How well a headline starts with a word: as a rule with a name and its verb. */
function startScore(words: Word[], at: number): number {
  let end = at
  while (words[end]?.capital && !words[end]?.stop) end++
  const [first = EDGE, second = EDGE, third = EDGE, after = EDGE] = [words[at], words[at + 1], words[at + 2], words[end]]
  const opening = OPENERS.has(first.bare) ? 2.9 : 0
  const series = SERIES.test([first, second, third].map(({ bare, colon }) => bare + (colon ? ':' : '')).join(' ')) ? 3.6 : 0
  const score = opening + series + (end === at ? -2.4 : 0)
  if (after.capital) return score + (after.colon ? 2.3 : 0)
  if (after.modal) return score - 0.8
  if (after.link) return score + (after.bare === 'and' ? 0 : -1.9)
  return score + (after.verb ? 0.9 : 0)
}

/** Reads the words from left to right: the spelling of each, and what has come before it. */
function readWords(texts: string[]): Word[] {
  const seen = new Map<string, number>()
  let word = EDGE
  return texts.map((text, index) => {
    const before = word
    word = readWord(text, index === 0 ? 0 : before.to + 1)
    const barred = text.endsWith('|')
    if (barred) seen.clear()
    word.bar = barred ? index : before.bar
    word.inside = before.open
    word.open = (word.open || (before.open && !barred)) && !QUOTE_END.test(text)
    word.verbs = before.verbs + (word.verb ? 1 : 0)
    const name = /^\p{Lu}/u.test(word.bare) ? word.bare.replace(/'s$/, '') : ''
    word.twin = Math.max(before.twin, name === '' ? -1 : (seen.get(name) ?? -1))
    seen.set(name, index)
    return word
  })
}

/** What the spelling of a word says; the last five are filled in by `readWords`. */
function readWord(text: string, from: number) {
  const bare = text.replace(/^['"([]+/, '').replace(/['")\],.:;!?…]+$/, '')
  const small = /^\p{Ll}/u.test(bare)
  const link = small && (LINKS.has(bare) || PARTICLES.has(bare) || /n't$|'(?:re|ve|ll|d)$/.test(bare))
  const modal = small && (MODALS.has(bare) || bare.endsWith("n't"))
  const sForm = small && !link && /[^s']s$/.test(bare) && !/['"]/.test(text)
  const quote = /^['"]/.test(text) && !/^'\d\ds?$/.test(text)
  return {
    bare,
    from,
    to: from + text.length,
    small,
    link,
    modal,
    /** Ends with an s, as verbs and plurals do. */
    sForm,
    verb: modal || sForm || (small && (VERBS.has(bare) || bare.endsWith('ed'))),
    capital: /^['"]?[\p{Lu}\d$#]/u.test(text),
    owner: text.endsWith("'s"),
    /** A mark at its end closes a sentence or a quotation. */
    closed: /[?!…\])]['"]?$/.test(text) || (QUOTE_END.test(text) && !text.endsWith("s'")),
    colon: text.endsWith(':'),
    /** A mark at its end says that the headline goes on. */
    stop: /[,:;|–—-]$/.test(text),
    quote,
    /** A quotation is open after it; an earlier word has opened one that it stands in. */
    open: quote,
    inside: false,
    /** Verbs up to here. */
    verbs: 0,
    /** The last bar up to here. */
    bar: -1,
    /** The first place of the last name that stands for a second time since that bar. */
    twin: -1,
  }
}
