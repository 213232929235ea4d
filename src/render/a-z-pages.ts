import { FOLDERS } from '../index/folders.ts'
import { type Letter, lettersOf } from '../index/letters.ts'
import { mostListed } from '../index/most-listed.ts'
import type { TopicList } from '../index/topic-lists.ts'
import type { AZPage } from '../model/page.ts'
import type { Kind } from '../model/topic.ts'
import { frameOf, type ListMaking } from './frame.ts'
import { linkTo } from './link.ts'
import { subjectView } from './topic-address.ts'

/** So many entries fit on one page; where there are more, each letter has its own. */
const FITTING = 1000
/** So many of those with most articles stand on the first page then. */
const MOST = 60

const HEADINGS: Record<Kind, string> = {
  subject: 'Topics',
  person: 'People',
  organization: 'Organizations',
  place: 'Places',
}

/** The pages of the list from A to Z in the folder of a kind; that of subjects has all topics, of whatever kind. */
export function azPages(kind: Kind, making: ListMaking): { path: string; page: AZPage }[] {
  const { lists } = making
  const { subject, person, organization, place } = lists.topics
  const names = [...person.values(), ...organization.values(), ...place.values()]
  const topics =
    kind === 'subject' ? [...subject.values(), ...names.filter((one) => one.isTopic)] : [...lists.topics[kind].values()]
  const heading = HEADINGS[kind]
  const section = FOLDERS[kind]
  const path = `${section}/index.html`
  const letters = lettersOf(topics)
  const isSplit = topics.length > FITTING
  const pathOf = (id: string): string => (isSplit ? `${section}/index/${id}.html` : path)
  const pageOf = (from: string, title: string, shown: Letter[], most: TopicList[]): AZPage => ({
    ...frameOf({ path: from, title, description: `${title} of the archive, A to Z.`, section }, making),
    heading,
    count: topics.length,
    showKind: kind === 'subject',
    whole: from === path ? undefined : linkTo(from, path),
    links: letters.map(({ letter, id }) => ({
      label: letter,
      href: isSplit ? linkTo(from, pathOf(id)) : `#${id}`,
      isHere: pathOf(id) === from && isSplit,
    })),
    most: most.map((topic) => subjectView(topic, from)),
    letters: shown.map(({ letter, id, topics: of }) => ({ letter, id, topics: of.map((topic) => subjectView(topic, from)) })),
  })
  if (!isSplit) return [{ path, page: pageOf(path, heading, letters, []) }]
  const ofLetters = letters.map((one) => ({
    path: pathOf(one.id),
    page: pageOf(pathOf(one.id), `${heading}: ${one.letter}`, [one], []),
  }))
  return [{ path, page: pageOf(path, heading, [], mostListed(topics, MOST)) }, ...ofLetters]
}
