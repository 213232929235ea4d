import { ArchiveReader } from '../archive-reader.ts'
import { find, type Found } from '../find.ts'
import { byId, element } from './dom.ts'
import { Facets } from './facets.ts'
import { load } from './files.ts'
import { resultOf } from './results.ts'
import { addressOf, readState, type State } from './state.ts'

/** So many results are shown at a time. */
const SHOWN = 5
/** Milliseconds of rest before what is being typed is looked for. */
const REST = 90

const input = byId('query', HTMLInputElement)
const status = byId('status', HTMLElement)
const meant = byId('meant', HTMLElement)
const results = byId('results', HTMLElement)
const more = byId('more', HTMLButtonElement)
const order = byId('order', HTMLElement)
const opening = ArchiveReader.open(load)
let facets: Facets | undefined
let shown: Found | undefined
let state: State = readState()
/** Counts what was asked for, so that a late answer to an earlier question is not shown. */
let turn = 0
/** Whether the query in the address is one that somebody has stopped at: typing goes on with a new entry of the history then. */
let isSettled = true
const initialStatus = status.textContent ?? ''
const { title } = document

input.value = state.query
byId('narrow', HTMLDetailsElement).open = matchMedia('(min-width: 60em)').matches
void show(false)
if (state.query === '' && matchMedia('(hover: hover)').matches) input.focus()

/** Shows what the state asks for. */
async function show(isOpen: boolean): Promise<void> {
  const asked = ++turn
  const { query, order: sort } = state
  const isEmpty = query.trim() === ''
  byId('start', HTMLElement).hidden = !isEmpty
  byId('found', HTMLElement).hidden = isEmpty
  document.title = isEmpty ? title : `${query} – ${title}`
  if (isEmpty) {
    meant.hidden = true
    status.textContent = initialStatus
    return
  }
  try {
    const archive = await opening
    const found = await find(archive, query, sort, isOpen)
    if (asked !== turn) return
    facets ??= new Facets(archive, byId('facets', HTMLElement))
    facets.show(found, state).catch(complain)
    const items = await itemsOf(archive, found, 0)
    if (asked !== turn) return
    results.replaceChildren(...items)
    shown = found
    showMore(found)
    tell(found)
    showOrders(found)
  } catch (error) {
    if (asked === turn) complain(error)
  }
}

function complain(error: unknown): void {
  status.textContent = `The search does not work: ${error instanceof Error ? error.message : String(error)}.`
}

async function itemsOf(archive: ArchiveReader, found: Found, from: number): Promise<HTMLLIElement[]> {
  const articles = await archive.articles([...found.articles.subarray(from, from + SHOWN)])
  return articles.map((article) => resultOf(article, found))
}

function showMore({ articles }: Found): void {
  more.hidden = results.children.length >= articles.length
}

more.addEventListener('click', () => {
  const found = shown
  if (found) void appendMore(found)
})

async function appendMore(found: Found): Promise<void> {
  const items = await itemsOf(await opening, found, results.children.length)
  if (found !== shown) return
  results.append(...items)
  items[0]?.querySelector('a')?.focus()
  showMore(found)
}

/** Says how many there are, and what else was perhaps meant. */
function tell({ articles, isRelaxed, asWords, suggestion }: Found): void {
  const { length } = articles
  const number = String(length).replace(/\B(?=(?:\d{3})+$)/g, ',')
  const count = length === 0 ? 'No article' : length === 1 ? '1 article' : `${number} articles`
  status.textContent =
    isRelaxed && length > 0 ? `No article has all of these words; ${number} ${length === 1 ? 'has' : 'have'} some` : count
  meant.hidden = suggestion === undefined && asWords === undefined
  if (suggestion !== undefined) meant.replaceChildren('Did you mean ', linkTo(suggestion), '?')
  else if (asWords !== undefined)
    meant.replaceChildren('Articles that name this person. Search for the exact words instead: ', linkTo(asWords))
}

const linkTo = (query: string): HTMLAnchorElement => element('a', { href: addressOf({ ...state, query }) }, query)

function showOrders({ articles }: Found): void {
  order.hidden = articles.length < 2
  const choices = (['relevance', 'date'] as const).map((one) => {
    const label = one === 'relevance' ? 'Best match first' : 'Newest first'
    const isChosen = state.order === one
    return element('a', { href: addressOf({ ...state, order: one }), 'aria-current': isChosen ? 'true' : undefined }, label)
  })
  order.replaceChildren(...choices.flatMap((choice, at) => (at === 0 ? [choice] : [' ', choice])))
}

/** Goes to another state, with an entry in the history of its own. */
function goTo(next: State): void {
  history.pushState(null, '', addressOf(next))
  arrive(next)
}

function arrive(next: State): void {
  state = next
  isSettled = true
  if (input.value !== next.query) input.value = next.query
  clearTimeout(resting)
  void show(false)
}

let resting: ReturnType<typeof setTimeout> | undefined
input.addEventListener('input', () => {
  clearTimeout(resting)
  resting = setTimeout(() => {
    state = { ...state, query: input.value }
    if (isSettled) history.pushState(null, '', addressOf(state))
    else history.replaceState(null, '', addressOf(state))
    isSettled = false
    void show(true)
  }, REST)
})

byId('search', HTMLElement).addEventListener('submit', (event) => {
  event.preventDefault()
  const next = { ...state, query: input.value }
  if (addressOf(next) === addressOf(readState())) arrive(next)
  else goTo(next)
})

addEventListener('popstate', () => arrive(readState()))

/** Links to other queries are followed within the page. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  if (!link || !isPlain || !/^search\.html(?:\?|$)/.test(link.getAttribute('href') ?? '')) return
  event.preventDefault()
  const parameters = new URL(link.href).searchParams
  goTo({ query: parameters.get('q') ?? '', order: parameters.get('sort') === 'date' ? 'date' : 'relevance' })
})

/** From the box down to the results, through them, and back. */
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && !(event.target instanceof HTMLInputElement) && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault()
    input.select()
    input.focus()
    return
  }
  const links = [...results.querySelectorAll<HTMLAnchorElement>('h3 a')]
  const at = links.indexOf(document.activeElement as HTMLAnchorElement)
  const isInBox = document.activeElement === input
  if (!isInBox && at < 0) return
  if (event.key === 'Escape' && !isInBox) input.focus()
  else if (event.key === 'ArrowDown') links[at + 1]?.focus()
  else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? input).focus()
  else return
  event.preventDefault()
})
