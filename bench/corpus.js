import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const words = (list) => list.trim().split(/\s+/)

const FIRST_NAMES = words(
  'Ada Bruno Clara David Edith Farid Greta Hugo Irene Jonas Keiko Laura Miguel Nora Omar Paula Rosa Samuel Tessa Viktor',
)
const NAME_PARTS = words('Ash Bram Cor Dun East Fal Gar Hol Ing Kirk Lang Mar North Oak Pem Ren Stan Thorn Wal West')
const NAME_ENDS = words('berg by combe dale field ford gate ham land ley mont more ridge stone ton vale wick wood worth')
const BODIES = words(
  'council court harbour hospital inquiry library ministry museum police port railway school theatre union university',
)
const THINGS = words(
  'agreement bridge budget census channel contract dredger election exhibition ferry festival grant harvest lease levy line market pier plan quota report season ship station strike survey tax tender timetable tunnel vote wage',
)
const KINDS = words(
  'annual broad coastal early final former joint late local long modest narrow new northern old provincial quiet second small southern steep urgent',
)
const DEEDS = words(
  'approved cancelled closed counted delayed doubled extended funded halved opened postponed praised published questioned rejected repaired replaced reviewed signed suspended',
)
const DAYS = words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday')
const SUBJECTS = words(
  'budgets courts elections farming ferries fisheries harbours health housing libraries museums police ports railways schools shipping sport strikes taxes theatre tourism trade unions weather',
)

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomOf(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Writes articles of some 450 words into `folder/text` (plain text with front matter) and `folder/markdown` (the same
 * stories with some links, stress, headings and quotations), from ten years, by year and month. The same count gives the same articles.
 */
export function makeCorpus(folder, count) {
  const random = randomOf(20140619)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const number = (from, to) => from + Math.floor(random() * (to - from + 1))
  const names = (size, ends) => Array.from({ length: size }, () => pick(NAME_PARTS) + pick(ends))
  const [places, surnames] = [names(300, NAME_ENDS), names(900, NAME_ENDS)]
  const reporters = Array.from({ length: 40 }, () => `${pick(FIRST_NAMES)} ${pick(surnames)}`)
  const person = () => `${pick(FIRST_NAMES)} ${pick(surnames)}`
  const thing = () => `the ${random() < 0.5 ? `${pick(KINDS)} ` : ''}${pick(THINGS)}`
  const body = () => `the ${pick(BODIES)}${random() < 0.4 ? ` of ${pick(places)}` : ''}`
  const marked = (text) => {
    const chance = random()
    if (chance < 0.04) return { plain: text, markdown: `*${text}*` }
    if (chance < 0.1)
      return { plain: text, markdown: `[${text}](https://www.example.org/${pick(SUBJECTS)}/${number(100, 99999)})` }
    return { plain: text, markdown: text }
  }
  const sentences = [
    (some) => `${capital(body())} ${pick(DEEDS)} ${some} on ${pick(DAYS)}, said ${person()}, who speaks for ${body()}.`,
    (some) =>
      `“We have never seen ${some} ${pick(DEEDS)} so soon, and nobody here had asked for it,” ${person()} told reporters in ${pick(places)}.`,
    (some) =>
      `In ${pick(places)}, where ${thing()} was ${pick(DEEDS)} in ${number(1985, 2013)}, ${some} now costs $${number(2, 90)} million a year.`,
    (some) =>
      `Of the ${number(200, 9000)} people who were asked, ${number(20, 80)} per cent wanted ${some} ${pick(DEEDS)} before ${thing()}.`,
    (some) => `${person()}, an adviser to ${body()}, called ${some} ${pick(KINDS)} and said that ${thing()} would be next.`,
    (some) => `It is not known whether ${some} will be ${pick(DEEDS)}, or what ${body()} makes of it.`,
  ]
  const made = new Set()
  const write = (path, text) => {
    const location = join(folder, path)
    if (!made.has(dirname(location))) mkdirSync(dirname(location), { recursive: true })
    made.add(dirname(location))
    writeFileSync(location, text)
  }
  for (let at = 0; at < count; at++) {
    const day = new Date(Date.UTC(2014, 0, 1) + Math.floor((at / count) * 3652) * 86_400_000).toISOString().slice(0, 10)
    const headline = `${capital(pick(KINDS))} ${pick(THINGS)} ${pick(DEEDS)} as ${pick(places)} ${pick(BODIES)} waits`
    const topics = new Set(Array.from({ length: number(1, 3) }, () => SUBJECTS[Math.floor(random() ** 2 * SUBJECTS.length)]))
    const paragraphs = Array.from({ length: number(6, 9) }, () => {
      const said = Array.from({ length: number(2, 4) }, () => {
        const some = marked(thing())
        const sentence = pick(sentences)(`\0`)
        return { plain: sentence.replace('\0', some.plain), markdown: sentence.replace('\0', some.markdown) }
      })
      return { plain: said.map((one) => one.plain).join(' '), markdown: said.map((one) => one.markdown).join(' ') }
    })
    const quoted = random() < 0.3 ? number(2, 4) : -1
    const markdown = paragraphs.map((one, index) => (index === quoted ? `> ${one.markdown}` : one.markdown))
    if (random() < 0.2) markdown.splice(3, 0, `## ${capital(pick(KINDS))} ${pick(THINGS)}`)
    const front = `---\ntitle: ${headline}\ndate: ${day}\nauthor: ${pick(reporters)}\ntopics: [${[...topics].join(', ')}]\n---\n\n`
    const name = `${day.slice(0, 4)}/${day.slice(5, 7)}/${headline.toLowerCase().replaceAll(' ', '-')}-${at}`
    write(`text/${name}.txt`, `${front}${paragraphs.map((one) => one.plain).join('\n\n')}\n`)
    write(`markdown/${name}.md`, `${front}${markdown.join('\n\n')}\n`)
  }
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)
