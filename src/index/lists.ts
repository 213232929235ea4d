import { append } from '../append.ts'
import type { Archive } from '../model/archive.ts'
import type { Knowledge } from '../model/lexicon.ts'
import type { NameKind } from '../model/topic.ts'
import { byCodeUnit } from '../order.ts'
import { type CountryCount, countriesNamed } from './countries.ts'
import { type CompanionsOf, companionsOf } from './companions.ts'
import { type CreditLists, creditLists } from './credit-lists.ts'
import { type Dates, datesOf } from './dates.ts'
import { type Days, daysOf } from './days.ts'
import { NAME_KINDS } from './folders.ts'
import { namePrints } from './name-prints.ts'
import { type NameTable, nameTable } from './name-table.ts'
import { notableNames } from './notable-names.ts'
import { type QuotedOnce, quotedOnce } from './quoted-once.ts'
import { type RelatedTo, relatedTo } from './related.ts'
import { subjectTable } from './subject-table.ts'
import { type TogetherWith, togetherWith } from './together.ts'
import { topicLists, type TopicList, type TopicLists } from './topic-lists.ts'
import { traitsOf } from './traits.ts'
import { type VersionsOf, versionsOf } from './versions.ts'

/** Everything that the archive's articles are listed by. */
export interface Lists {
  dates: Dates
  days: Days
  topics: TopicLists
  credits: CreditLists
  /** Those on the map of the world that articles name, or name a place in. */
  countries: CountryCount[]
  /** Those without a page whose words a single article has. */
  quotedOnce: Record<NameKind, QuotedOnce[]>
  /** The subjects that have articles, by the id of the one right above them, each list by label. */
  narrower: Map<string, TopicList[]>
  /** A fingerprint for each article, by its place. */
  namePrints: Float64Array
  companionsOf: CompanionsOf
  togetherWith: TogetherWith
  versionsOf: VersionsOf
  relatedTo: RelatedTo
}

/** Makes all lists of an archive; those of countries by what is known of places. */
export function listsOf(
  archive: Archive,
  { places, countryPoints }: Pick<Knowledge, 'places' | 'countryPoints'> = { places: [], countryPoints: [] },
): Lists {
  const { entries } = archive
  const table = nameTable(entries)
  const ranks = notableNames(entries, table)
  const topics = topicLists(archive, table, ranks)
  const byNumber = listsByNumber(topics, table)
  const subjects = subjectTable(entries, topics)
  const versions = versionsOf(entries)
  return {
    dates: datesOf(entries),
    days: daysOf(entries),
    topics,
    credits: creditLists(entries),
    countries: countriesNamed(entries, table, places, countryPoints),
    quotedOnce: quotedOnce(archive, table, ranks),
    narrower: narrowerOf(topics),
    namePrints: namePrints(entries, byNumber, table),
    companionsOf: companionsOf(byNumber, table),
    togetherWith: togetherWith(subjects, archive.vocabulary),
    versionsOf: versions,
    relatedTo: relatedTo(entries, traitsOf(entries, byNumber, table, subjects), versions),
  }
}

/** The lists of people, organizations and places by the numbers of these. */
function listsByNumber(topics: TopicLists, { numbers, size }: NameTable): (TopicList | undefined)[] {
  const lists = Array.from({ length: size }, (): TopicList | undefined => undefined)
  for (const kind of NAME_KINDS) {
    for (const [id, list] of topics[kind]) lists[numbers[kind].get(id) as number] = list
  }
  return lists
}

function narrowerOf({ subject }: TopicLists): Lists['narrower'] {
  const narrower: Lists['narrower'] = new Map()
  for (const topic of subject.values()) if (topic.subject?.broader !== undefined) append(narrower, topic.subject.broader, topic)
  for (const list of narrower.values()) list.sort((a, b) => byCodeUnit(a.label, b.label))
  return narrower
}
