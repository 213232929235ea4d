import { fingerprint } from '../fingerprint.ts'
import { fingerprintOf } from '../fingerprint-of.ts'
import type { ArticleList } from '../index/article-list.ts'
import { FOLDERS, NAME_KINDS } from '../index/folders.ts'
import { type Letter, lettersOf } from '../index/letters.ts'
import { mostListed } from '../index/most-listed.ts'
import type { QuotedOnce } from '../index/quoted-once.ts'
import { type Branch, treeOf } from '../index/tree.ts'
import type { AZPage, BranchView, IndexView } from '../model/page.ts'
import type { ListKind, NameKind } from '../model/topic.ts'
import { dateLabel } from './date-view.ts'
import { frameOf, type ListMaking } from './frame.ts'
import { KINDS_LABELS } from './kind-labels.ts'
import { linkTo } from './link.ts'
import { subjectView, topicPath } from './topic-address.ts'
import { countryPrint, worldView } from './world.ts'

/** So many entries fit on one page; where there are more, each letter has its own. */
const FITTING = 1000
/** So many of those with most articles stand on the first page then. */
const MOST = 60

/** A page of a list from A to Z, made when it is needed, with a fingerprint of what it shows besides its frame. */
interface ComingAZPage {
  path: string
  print: number
  page: () => AZPage
}

type Indexed = ArticleList | QuotedOnce

/** The pages of the list from A to Z in the folder of a kind; that of subjects has all topics, of whatever kind. */
export function azPages(kind: ListKind, making: ListMaking): ComingAZPage[] {
  const topics = indexedAs(kind, making)
  const heading = KINDS_LABELS[kind]
  const section = FOLDERS[kind]
  const path = `${section}/index.html`
  const letters = lettersOf(topics)
  const isSplit = topics.length > FITTING
  const pathOf = (id: string): string => (isSplit ? `${section}/index/${id}.html` : path)
  const tree = kind === 'subject' ? treeOf(making.lists.topics, making.lists.narrower) : []
  const countries = kind === 'place' ? making.lists.countries : []
  const all = [topics.length, ...letters.map(({ id }) => fingerprint(id))]
  const comingPage = (from: string, title: string, shown: Letter<Indexed>[], most: ArticleList[]): ComingAZPage => ({
    path: from,
    print: fingerprintOf([
      ...all,
      ...shown.flatMap((letter) => letter.topics.map(printOf)),
      ...most.map(printOf),
      ...(from === path ? [...tree.map(branchPrint), ...countries.map((one) => countryPrint(one, making.lists))] : []),
    ]),
    page: () => ({
      ...frameOf(
        {
          path: from,
          title,
          description: `${title} of the archive, A to Z.`,
          section,
          parents: from === path ? [] : [{ label: heading, path }],
        },
        making,
      ),
      heading,
      count: topics.length,
      showKind: kind === 'subject',
      whole: from === path ? undefined : linkTo(from, path),
      links: letters.map(({ letter, id }) => ({
        label: letter,
        href: isSplit ? linkTo(from, pathOf(id)) : `#${id}`,
        isHere: pathOf(id) === from && isSplit,
      })),
      tree: from === path ? tree.map((branch) => branchView(branch, from)) : [],
      world: from === path ? worldView(countries, from, making.lists) : undefined,
      most: most.map((topic) => subjectView(topic, from)),
      letters: shown.map(({ letter, id, topics: of }) => ({ letter, id, topics: of.map((one) => indexView(one, from)) })),
    }),
  })
  if (!isSplit) return [comingPage(path, heading, letters, [])]
  const ofLetters = letters.map((one) => comingPage(pathOf(one.id), `${heading}: ${one.letter}`, [one], []))
  return [comingPage(path, heading, [], mostListed(topics.filter(isList), MOST)), ...ofLetters]
}

function indexedAs(kind: ListKind, { lists }: ListMaking): Indexed[] {
  const { subject, person, organization, place } = lists.topics
  if (isName(kind)) return [...lists.topics[kind].values(), ...lists.quotedOnce[kind]]
  if (kind !== 'subject') return [...lists.credits[kind].values()]
  const names = [...person.values(), ...organization.values(), ...place.values()]
  return [...subject.values(), ...names.filter((one) => one.isTopic)]
}

const isName = (kind: ListKind): kind is NameKind => (NAME_KINDS as readonly ListKind[]).includes(kind)
const isList = (one: Indexed): one is ArticleList => 'listed' in one

function printOf(one: Indexed): number {
  const name = fingerprint(`${topicPath(one)} ${one.label}`)
  return fingerprintOf(isList(one) ? [name, one.listed.length] : [name, one.paragraph, one.entry.print])
}

const branchPrint = ({ topic, narrower }: Branch): number => fingerprintOf([printOf(topic), ...narrower.map(branchPrint)])

function branchView({ topic, narrower }: Branch, from: string): BranchView {
  return { ...subjectView(topic, from), narrower: narrower.map((one) => branchView(one, from)) }
}

function indexView(one: Indexed, from: string): IndexView {
  if (isList(one)) return { ...subjectView(one, from), article: undefined }
  const { kind, label, entry, paragraph } = one
  const date = entry.listing.datePublished
  const article = date === undefined ? 'undated article' : `article of ${dateLabel(date)}`
  return { label, href: linkTo(from, `${entry.url}#p${paragraph}`), kind, count: 1, article }
}
