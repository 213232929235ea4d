import type { ArchiveReader, ReadLabel } from '../archive-reader.ts'
import type { Found } from '../find.ts'
import type { KeyKind } from '../keys.ts'
import { type Clause, fieldOf, parseQuery } from '../query.ts'
import { wordsOf } from '../words.ts'
import { bar, element } from './dom.ts'
import { addressOf, type State } from './state.ts'

const HEADINGS = { topic: 'Topics', person: 'People', place: 'Places', author: 'Authors' } as const
type FacetKind = keyof typeof HEADINGS
/** So many labels of a kind are shown at first, and so many more each time. */
const SHOWN = 8
const MORE = 12

/** A value that results can be narrowed down to. */
interface Value {
  label: string
  count: number
  /** The query with it, or, where it has it already, without. */
  query: string
  isChosen: boolean
}

/** Shows what results can be narrowed down by, with how many articles each would leave. */
export class Facets {
  private readonly archive: ArchiveReader
  private readonly place: HTMLElement
  private shown: Partial<Record<FacetKind, number>> = {}
  private turn = 0

  constructor(archive: ArchiveReader, place: HTMLElement) {
    this.archive = archive
    this.place = place
  }

  /** Shows the facets of results. */
  async show(found: Found, state: State): Promise<void> {
    const turn = ++this.turn
    const clauses = parseQuery(state.query)
    const kinds = Object.keys(HEADINGS) as FacetKind[]
    const labels = await Promise.all(kinds.map((kind) => this.labelsOf(kind)))
    if (turn !== this.turn) return
    const groups = kinds.map((kind, at) => this.group(kind, labels[at] ?? [], found, clauses, state))
    this.place.replaceChildren(...this.years(found, clauses, state), ...groups.flat())
  }

  private async labelsOf(kind: FacetKind): Promise<ReadLabel[]> {
    const files = this.archive.index.facets[kind] ?? 0
    // The first file has the most common labels; the others are for whoever wants more.
    const wanted = Math.min(files, this.shown[kind] === undefined ? 1 : files)
    const read = await Promise.all(Array.from({ length: wanted }, (_, number) => this.archive.facet(kind, number)))
    return read.flat()
  }

  private group(kind: FacetKind, labels: ReadLabel[], found: Found, clauses: Clause[], state: State): HTMLElement[] {
    const values = labels.map(({ label, articles }) => valueOf(kind, label, countIn(articles, found.among), clauses, state.query))
    const some = values.filter(({ count, isChosen }) => count > 0 || isChosen).sort((a, b) => b.count - a.count)
    if (some.length === 0) return []
    const most = this.shown[kind] ?? SHOWN
    const list = element('ul', {}, ...some.slice(0, most).map((value) => rowOf(value, state)))
    const section = element('section', { class: 'facet' }, element('h3', {}, HEADINGS[kind]), list)
    if (some.length > most || ((this.archive.index.facets[kind] ?? 0) > 1 && this.shown[kind] === undefined)) {
      const button = element('button', { type: 'button' }, `More ${HEADINGS[kind].toLowerCase()}`)
      button.addEventListener('click', () => {
        this.shown[kind] = most + MORE
        void this.show(found, state).then(() => this.focusBehind(HEADINGS[kind], most))
      })
      section.append(button)
    }
    return [section]
  }

  private focusBehind(heading: string, count: number): void {
    for (const section of this.place.querySelectorAll('section')) {
      if (section.querySelector('h3')?.textContent === heading) section.querySelectorAll('a')[count]?.focus()
    }
  }

  private years(found: Found, clauses: Clause[], state: State): HTMLElement[] {
    const counts = this.archive.days
      .years()
      .map(({ year, start, end }) => ({ year, count: sum(found.among.subarray(start, end)) }))
    const some = counts.filter(({ count }) => count > 0).toReversed()
    const most = Math.max(...some.map(({ count }) => count))
    if (some.length === 0) return []
    const rows = some.map(({ year, count }) => {
      const chosen = clauses.find((clause) => clause.kind === 'dates' && clause.from === year && !clause.negated)
      const query = chosen ? without(state.query, chosen) : `${state.query} year:${year}`.trim()
      return rowOf(
        { label: year, count, query, isChosen: chosen !== undefined },
        state,
        bar(Math.max(2, Math.round((count / most) * 100))),
      )
    })
    return [element('section', { class: 'facet facet-years' }, element('h3', {}, 'Years'), element('ul', {}, ...rows))]
  }
}

function valueOf(kind: KeyKind, label: string, count: number, clauses: Clause[], query: string): Value {
  const terms = wordsOf(label).join(' ')
  const chosen = clauses.find(
    (clause) => clause.kind === 'label' && clause.label === kind && !clause.negated && clause.terms.join(' ') === terms,
  )
  return {
    label,
    count,
    query: chosen ? without(query, chosen) : `${query} ${fieldOf(kind, label)}`.trim(),
    isChosen: chosen !== undefined,
  }
}

const without = (query: string, { source }: Clause): string => query.replace(source, ' ').replace(/\s+/g, ' ').trim()

function rowOf({ label, count, query, isChosen }: Value, { order }: State, ...more: Node[]): HTMLLIElement {
  const link = element('a', { href: addressOf({ query, order }), 'aria-current': isChosen ? 'true' : undefined })
  link.append(element('bdi', { class: 'facet-label' }, label), ...more, element('span', { class: 'count' }, String(count)))
  if (isChosen) link.append(element('span', { class: 'unseen' }, ' (chosen; choose again to widen)'))
  return element('li', {}, link)
}

const sum = (numbers: Uint8Array): number => numbers.reduce((total, one) => total + one, 0)

function countIn(articles: Uint32Array, among: Uint8Array): number {
  let count = 0
  for (const article of articles) count += among[article] as number
  return count
}
