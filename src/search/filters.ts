import type { ArchiveReader } from './archive-reader.ts'
import { keyOf } from './keys.ts'
import type { Clause } from './query.ts'

/** Marks with 0, for each article of the archive, those that a part of a query does not allow. */
export type Filter = (allowed: Uint8Array) => void

/** What besides its words a query asks of articles. */
export function filtersOf(clauses: Clause[], archive: ArchiveReader): Promise<Filter[]> {
  return Promise.all(
    clauses.flatMap((clause): Promise<Filter>[] => {
      if (clause.kind === 'dates') return [Promise.resolve(dateFilter(clause, archive))]
      return clause.kind === 'label' ? [labelFilter(clause, archive)] : []
    }),
  )
}

function dateFilter({ from, to, negated }: Extract<Clause, { kind: 'dates' }>, { days }: ArchiveReader): Filter {
  const [start, end] = [days.before(from), days.before(to)]
  return (allowed) => {
    if (negated) allowed.fill(0, start, end)
    else {
      allowed.fill(0, 0, start)
      allowed.fill(0, end)
    }
  }
}

/** Articles with a label; where no label is called so, those with all its words. */
async function labelFilter(
  { label, terms, negated }: Extract<Clause, { kind: 'label' }>,
  archive: ArchiveReader,
): Promise<Filter> {
  const whole = await archive.labelled(keyOf(label, terms))
  const parts = whole ? [whole] : await Promise.all(terms.map((term) => archive.labelled(keyOf(label, [term]))))
  const counts = new Uint8Array(archive.index.articles)
  for (const articles of parts) for (const article of articles ?? []) counts[article] = (counts[article] as number) + 1
  return (allowed) => {
    for (const [article, count] of counts.entries()) if ((count === parts.length) === negated) allowed[article] = 0
  }
}
