import type { Order } from '../find.ts'

/** What the address of the page says. */
export interface State {
  query: string
  order: Order
}

/** Reads the address. */
export function readState(): State {
  const parameters = new URLSearchParams(location.search)
  return { query: parameters.get('q') ?? '', order: parameters.get('sort') === 'date' ? 'date' : 'relevance' }
}

/** The address of the page that shows a state, relative to it. */
export function addressOf({ query, order }: State): string {
  const parameters = new URLSearchParams()
  if (query !== '') parameters.set('q', query)
  if (order !== 'relevance') parameters.set('sort', order)
  const text = parameters.toString()
  return text === '' ? 'search.html' : `search.html?${text}`
}
