import type { Entry } from '../model/archive.ts'
import type { TopicList, TopicLists } from './topic-lists.ts'

/** The subjects of an archive as numbers: see `NameTable`. */
export interface SubjectTable {
  /** By number. */
  lists: TopicList[]
  /** What each article is about, but for broader subjects; one article after the other. */
  about: Uint32Array
  /** Where those of each article begin, by its place in the archive; those of the last one end where `about` does. */
  starts: Uint32Array
}

/** Numbers the subjects of an archive. */
export function subjectTable(entries: Entry[], { subject }: TopicLists): SubjectTable {
  const lists = [...subject.values()]
  const numbers = new Map(lists.map(({ id }, number) => [id, number]))
  const about: number[] = []
  const starts = new Uint32Array(entries.length + 1)
  for (const { at, listing } of entries) {
    for (const { kind, id } of listing.topics) if (kind === 'subject') about.push(numbers.get(id) as number)
    starts[at + 1] = about.length
  }
  return { lists, about: Uint32Array.from(about), starts }
}
