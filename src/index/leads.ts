import type { Archive, Entry } from '../model/archive.ts'
import type { Lists } from './lists.ts'

/** So many articles lead the front page. */
const LEADS = 3
/** Those that no editor has named are chosen among so many of the newest. */
const NEWEST = 15
/** Words that weigh as much as a related article, and at most how often. */
const WORDS = 250
const MOST_FOR_WORDS = 4

/**
 * The articles that lead the front page. First those that an editor has named, by their files or ids. Then, of the newest articles,
 * those that the archive goes on with most: each related article, each other version of the story and each 250 words, up to a
 * thousand, count one, and so does an opening to show; of equals, the newest. No story leads in two versions.
 */
export function leadsOf({ entries }: Archive, lists: Pick<Lists, 'relatedTo' | 'versionsOf'>, named: string[]): Entry[] {
  const weighed = entries.slice(-NEWEST).map((entry) => ({ entry, weight: weightOf(entry, lists) }))
  weighed.sort((a, b) => b.weight - a.weight || b.entry.at - a.entry.at)
  const leads: Entry[] = []
  const told = new Set<Entry>()
  for (const entry of [...namedIn(entries, named), ...weighed.map((one) => one.entry)]) {
    if (leads.length === LEADS) break
    if (told.has(entry)) continue
    leads.push(entry)
    told.add(entry)
    for (const version of lists.versionsOf(entry)) told.add(version.entry)
  }
  return leads
}

/** Those of the names that a setting gives which no article has, neither as its file nor as its id. */
export function withoutLead(entries: Entry[], named: string[]): string[] {
  return named.filter((name) => !entries.some((entry) => isNamed(entry, name)))
}

function namedIn(entries: Entry[], named: string[]): Entry[] {
  return named.flatMap((name) => entries.find((entry) => isNamed(entry, name)) ?? [])
}

const isNamed = ({ listing: { path, id } }: Entry, name: string): boolean => path === name || id === name

function weightOf(entry: Entry, { relatedTo, versionsOf }: Pick<Lists, 'relatedTo' | 'versionsOf'>): number {
  const { wordCount, standfirst } = entry.listing
  const length = Math.min(MOST_FOR_WORDS, Math.floor(wordCount / WORDS))
  return relatedTo(entry).length + versionsOf(entry).length + length + (standfirst === '' ? 0 : 1)
}
