import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { array, assert, asyncProperty, constantFrom, nat, oneof, record, tuple, type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { build } from '../../src/build.ts'
import { readSettings } from '../../src/read/read-settings.ts'
import { checksumsIn } from '../support/folder.ts'

/** So many sequences of edits; the long run has more. */
const SEQUENCES = Number(process.env.BACKFILE_SEQUENCES ?? 20)

/** Few names, so that articles take each other's addresses, and one file comes again under another folder. */
const PATHS = [
  'a/ferry.txt',
  'b/ferry.txt',
  'c/ferry.md',
  'a/2014-06-19-boat.md',
  'b/2014-06-19-boat.txt',
  'pier.txt',
  'quay.md',
  'lock.txt',
]
const DATES = ['2014-06-19', '2014-06-19T10:05:00-04:00', '2014-06', '2014', '2015-01-02', '1999-12-31', '']
const HEADLINES = [
  'Ferry late',
  'Nora Holland named harbour captain',
  'Winter timetable puzzles islands',
  'Pier closed',
  'FERRY LATE',
]
const TOPICS = [
  'Ferries',
  'ferries',
  'FERRIES',
  'Transport',
  'Harbours',
  'Iceland',
  'Nora Holland',
  'Harbour Boat Club',
  'Cheese',
]
/** Some of them are one author, whose name a list has as most articles do. */
const AUTHORS = ['Jane Doe', 'JANE DOE', 'Jané  Doe', 'jane doe', 'Ann Lee', 'The Harbour Desk']
const SECTIONS = ['', '', 'Sea & Shore', 'SEA & SHORE', 'World']
const PUBLISHERS = ['', '', 'The Harbour Post', 'The Island Review']
/** What turns out to be the publisher's when enough articles have it, and what stands beside it. */
const FURNITURE = [
  'Our newsletter brings you the island news, every morning on your quay.',
  'ADVERTISEMENT',
  'The Island Review has appeared since the year of the great storm.',
]
const SENTENCES = [
  'Mayor Tom Reed said on Monday that the ferry from Reykjavik was late again, and nobody on the quay was surprised.',
  '“We waited for two hours,” Nora Holland told the council in Halifax.',
  'Mayor Tom ReedThomas ReedHarbour Boat Club wants a pier Winter timetable puzzles islands Pier closed MORE voted for the car ferry.',
  'See [the first story](a/ferry.txt), [another](../c/ferry.md) and [the pier](pier.txt).',
  'The car ferry kept its ferry timetable, and the harbour its car ferry.',
  'The strike of the dock workers went on.',
  'Captain Sam Ellis of the Harbour Boat Club sailed from Oslo to Lisbon without a word.',
  '“The pier will be open before the winter,” said Captain Sam Ellis. “It has to be.”',
  'President Barack Obama came to see the ferry.',
  '“It is a fine boat,” President Obama said when he left.',
  'First Lady Michelle Obama stayed on the quay, and so did Secretary John Forbes Kerry.',
  '“It is late,” Secretary John F. Kerry said. Secretary John Kerry had said so too.',
  'The Harbour Boat Club and Senator John B. Kerry were of one mind.',
]

interface Story {
  headline: string
  date: string
  topics: string[]
  authors: string[]
  section: string
  publisher: string
  slug: string
  body: string[]
  draft: boolean
}

const story: Arbitrary<Story> = record({
  headline: constantFrom(...HEADLINES),
  date: constantFrom(...DATES),
  topics: array(constantFrom(...TOPICS), { maxLength: 3 }),
  authors: array(constantFrom(...AUTHORS), { maxLength: 2 }),
  section: constantFrom(...SECTIONS),
  publisher: constantFrom(...PUBLISHERS),
  slug: constantFrom('', '', '', 'ferry', 'pier'),
  body: array(
    oneof(
      constantFrom(...SENTENCES),
      constantFrom(...FURNITURE),
      nat(30).map((number) => `Only boat number ${number} lay in the harbour that day, with ${number} crates of fish on board.`),
    ),
    { minLength: 1, maxLength: 6 },
  ),
  draft: constantFrom(false, false, false, false, true),
})

const textOf = ({ headline, topics, authors, body, draft, ...single }: Story): string => {
  const { date, slug, section, publisher } = single
  const fields = Object.entries({ headline, date, slug, section, publisher }).filter(([, value]) => value !== '')
  const lists = Object.entries({ topics, authors }).map(([name, values]) => [name, `[${values.join(', ')}]`])
  const lines = [...fields, ...lists, ...(draft ? [['draft', 'true']] : [])].map(([name, value]) => `${name}: ${value}\n`)
  return `---\n${lines.join('')}---\n\n${body.join('\n\n')}\n`
}

const SETTINGS = [
  'title: The Island Review\npageSize: 5\n',
  'title: The Review\npageSize: 5\nlanguage: de\nfrontPage: { lead: [quay.md, lost.txt] }\n',
  'title: The Island Review\npublisher: The Island Review\npageSize: 6\nbaseUrl: https://review.example/\nlearnTopics: off\n',
]
const VOCABULARIES = [
  'topics:\n  - { id: ferries, label: Ferries, broader: transport, phrases: [car ferry: 3, ferry timetable] }\n  - { id: transport, label: Transport }\n',
  'topics:\n  - { id: ferries, label: Ferry boats, aliases: [Ferries], phrases: [car ferry: 3] }\n  - { id: strikes, label: Strikes, phrases: [strike: 4] }\n',
  'topics: []\n',
]
const PEOPLE = [
  '',
  'people:\n  - name: Barack Obama\n    id: obama\n    aliases: [Obama, Nora Holland]\n    from: 2014\n',
  'people:\n  - name: Kerry (sailor)\n    aliases: [John Kerry, John F. Kerry, Obama]\n    articles: [a/ferry.txt, pier.txt, base/people.txt]\n  - name: Nora Holland\n    aliases: [Cheese]\n',
]
const CORRECTIONS = [
  '',
  'keep:\n  a/ferry.txt: [Our newsletter brings, ADVERTISEMENT]\n  pier.txt: [Our newsletter]\n',
  'keep:\n  lock.txt: [The Island Review has]\n',
]

/** Articles that no edit touches, and whose pages others have a say in all the same. */
const BASE: Record<string, string> = {
  'base/links.md':
    '---\nheadline: Links\ndate: 2014-06-18\n---\n\nSee [one](../a/ferry.txt), [two](../c/ferry.md), [three](../pier.txt) and [four](../quay.md).\n',
  'base/cards.txt': `Cards\n\nMayor Tom ReedThomas ReedNora Holland named harbour captain Winter timetable puzzles islands Pier closed MORE voted for it.\n`,
  'base/labels.txt': '---\ndate: 2014-07\ntopics: [FERRIES, cheese]\n---\nLabels\n\nThe labels are written in one way here.\n',
  'base/names.txt':
    '---\ndate: 2012-02-03\n---\nNames\n\nCaptain Sam Ellis met Mayor Tom Reed in Oslo, and Captain Sam Ellis left for Lisbon.\n\nIn Halifax Nora Holland waited.\n',
  'base/people.txt':
    '---\ndate: 2014-08\ntopics: [Nora Holland, Harbour Boat Club]\n---\nPeople\n\nPresident Obama met Secretary John Kerry on the quay.\n',
  'base/furniture.txt': `---\ndate: 2013\n---\nFurniture\n\nThe first story is its own.\n\n${FURNITURE.join('\n\nBetween them stands a story.\n\n')}\n\nThe last story is its own.\n`,
  // Three articles teach two topics, and one that states none has the words of both.
  ...Object.fromEntries(
    ['lighthouse', 'beacon', 'lantern'].flatMap((word, at) => [
      [`base/light-${at}.txt`, `---\ntopics: [Harbours]\n---\nThe ${word} at night\n\nThe keeper lit the lamp of the ${word}.\n`],
      [`base/milk-${at}.txt`, `---\ntopics: [Cheese]\n---\nThe dairy of the ${word}\n\nThe farmer sold milk and butter.\n`],
    ]),
  ),
  // And one that has them too, and rules one out.
  'base/ruled-out.txt':
    '---\nnotTopics: [cheese, Oslo, Ferry boats]\n---\nA night\n\nThe keeper of the lamp had butter from the farmer in Oslo, on the car ferry.\n',
  'base/open.txt': 'A quiet night\n\nThe keeper of the lamp had butter from the farmer and looked out to sea.\n',
}

/** One thing that somebody does to the folder. */
type Edit =
  | { do: 'write'; path: string; story: Story }
  | { do: 'delete' | 'touch'; path: string }
  | { do: 'rename'; path: string; to: string }
  | { do: 'settings' | 'vocabulary' | 'people' | 'corrections' | 'template' | 'site' | 'cache'; choice: number }

const anyPath = constantFrom(...PATHS)
const edit: Arbitrary<Edit> = oneof(
  { weight: 8, arbitrary: record({ do: constantFrom('write' as const), path: anyPath, story }) },
  { weight: 2, arbitrary: record({ do: constantFrom('delete' as const, 'touch' as const), path: anyPath }) },
  { weight: 2, arbitrary: record({ do: constantFrom('rename' as const), path: anyPath, to: anyPath }) },
  {
    weight: 3,
    arbitrary: record({
      do: constantFrom(
        'settings' as const,
        'vocabulary' as const,
        'people' as const,
        'corrections' as const,
        'template' as const,
        'site' as const,
        'cache' as const,
      ),
      choice: nat(2),
    }),
  },
)

class Archive {
  readonly folder = mkdtempSync(join(tmpdir(), 'backfile-incremental-'))

  constructor() {
    mkdirSync(join(this.folder, 'articles'))
    cpSync('templates', join(this.folder, 'templates'), { recursive: true })
    this.write('backfile.yaml', SETTINGS[0] ?? '')
    this.write('topics.yaml', VOCABULARIES[0] ?? '')
    for (const [path, text] of Object.entries(BASE)) this.write(`articles/${path}`, text)
  }

  write(at: string, text: string): void {
    mkdirSync(dirname(join(this.folder, at)), { recursive: true })
    writeFileSync(join(this.folder, at), text)
  }

  apply(one: Edit): void {
    const at = (name: string): string => join(this.folder, 'articles', name)
    const read = (name: string): string | undefined => {
      try {
        return readFileSync(at(name), 'utf8')
      } catch {
        return undefined
      }
    }
    switch (one.do) {
      case 'write':
        return this.write(`articles/${one.path}`, textOf(one.story))
      case 'delete':
        return rmSync(at(one.path), { force: true })
      case 'touch': {
        const text = read(one.path)
        return text === undefined ? undefined : writeFileSync(at(one.path), text)
      }
      case 'rename': {
        const text = read(one.path)
        if (text === undefined) return
        rmSync(at(one.path))
        return this.write(`articles/${one.to}`, text)
      }
      case 'settings':
        return this.write('backfile.yaml', SETTINGS[one.choice] ?? '')
      case 'vocabulary':
        return this.write('topics.yaml', VOCABULARIES[one.choice] ?? '')
      case 'people':
        return this.write('people.yaml', PEOPLE[one.choice] ?? '')
      case 'corrections':
        return this.write('corrections.yaml', CORRECTIONS[one.choice] ?? '')
      case 'template':
        return this.write('templates/partials/count.html', `{{count}} articles, ${one.choice}`)
      case 'site':
        return this.damageSite(one.choice)
      case 'cache':
        return this.damageCache(one.choice)
    }
  }

  /** Somebody deletes or changes files that Backfile has written. */
  private damageSite(choice: number): void {
    const site = join(this.folder, 'dist')
    const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
    const file = join(site, files[choice % files.length] ?? 'index.html')
    if (choice === 0) rmSync(file)
    else writeFileSync(file, choice === 1 ? '' : readFileSync(file, 'utf8').replace('a', 'b'))
  }

  /** The cache loses a piece, has one changed, or goes. */
  private damageCache(choice: number): void {
    const cache = join(this.folder, '.dist.backfile-cache')
    if (choice === 0) return rmSync(cache, { recursive: true, force: true })
    if (!existsSync(cache)) return
    for (const name of readdirSync(cache)) {
      const bytes = readFileSync(join(cache, name))
      if (choice === 1) writeFileSync(join(cache, name), bytes.subarray(0, bytes.length >> 1))
      else if (name.endsWith('.bodies')) writeFileSync(join(cache, name), bytes.fill(65, bytes.length >> 1))
    }
  }

  async build(out: string, clean: boolean): Promise<Record<string, string>> {
    const at = (name: string): string => join(this.folder, name)
    const folders = { articles: at('articles'), templates: at('templates'), config: at('backfile.yaml'), out: at(out) }
    await build(readSettings(folders, this.folder), { strict: false, clean, version: '1', clock: () => 0 })
    return checksumsIn(at(out))
  }
}

test('after any edits, a build that keeps what it can gives the bytes of one that keeps nothing', async () => {
  const edits = array(edit, { minLength: 1, maxLength: 4 })
  await assert(
    asyncProperty(
      array(tuple(anyPath, story), { minLength: 3, maxLength: 8 }),
      array(edits, { minLength: 2, maxLength: 4 }),
      async (stories, rounds) => {
        const archive = new Archive()
        try {
          for (const [at, one] of stories) archive.apply({ do: 'write', path: at, story: one })
          await archive.build('dist', false)
          for (const round of rounds) {
            for (const one of round) archive.apply(one)
            const kept = await archive.build('dist', false)
            const cold = await archive.build('cold', true)
            rmSync(join(archive.folder, 'cold'), { recursive: true })
            expect(kept).toEqual(cold)
          }
        } finally {
          rmSync(archive.folder, { recursive: true, force: true })
        }
      },
    ),
    { numRuns: SEQUENCES },
  )
}, 3_600_000)
