import type { Crew, Progress } from './crew.ts'
import type { Draft } from './desk.ts'
import type { Context, FoundFile, Prepared } from '../model/prepared.ts'
import type { Problem } from '../model/problem.ts'
import type { Rules } from '../model/rules.ts'
import type { Remains, Snapshot } from '../model/snapshot.ts'
import { addressesOf, wantedAddress } from '../relate/addresses.ts'
import { type KnownHeadlines, knownHeadlines, settledCards } from '../relate/card-headlines.ts'
import { keyOf, keysOf, repetitionIn, speaksToReaders } from '../relate/repeated-furniture.ts'
import { withSharedTexts } from './shared-texts.ts'
import { isUntouched } from './untouched.ts'

/** What the articles are gathered with. */
export interface Gathering {
  crew: Crew
  rules: Rules
  /** What the last build has left, where an article would be prepared now as it was then. */
  known: (Pick<Snapshot, 'files' | 'began'> & Pick<Remains, 'prepared'>) | undefined
  /** By the keys of paragraphs that repeat, whether they speak to readers; what is found out is added. */
  addressed: Map<number, boolean>
  /** Whether an article is published of which this is to be said. */
  isPublished: (problems: Problem[]) => boolean
  progress: Progress
}

/**
 * Has every article file prepared, those that have changed and those for which the rest of the archive has. What the
 * archive says of an article shows only when all are prepared; for most it says nothing, so they are prepared as if it did
 * not, and the others once more.
 */
export async function gather(files: FoundFile[], gathering: Gathering): Promise<Prepared[]> {
  const prepared = await prepareChanged(files, gathering)
  await prepareAgain(files, prepared, await contextsOf(files, prepared, gathering), gathering)
  return prepared
}

/** Prepares those articles again for which the archive has changed. */
async function prepareAgain(
  files: FoundFile[],
  prepared: Prepared[],
  contexts: Context[],
  { crew, progress }: Gathering,
): Promise<void> {
  const concerned = files.flatMap((_, at) => (isSame(contexts[at], prepared[at]?.context) ? [] : [at]))
  const drafts = concerned.map((at): Draft => ({ file: files[at] as FoundFile, context: contexts[at] ?? {} }))
  const again = await crew.do('prepare', drafts, progress)
  concerned.forEach((at, number) => (prepared[at] = withSharedTexts(again[number]) as Prepared))
}

async function prepareChanged(files: FoundFile[], { crew, rules, known, progress }: Gathering): Promise<Prepared[]> {
  const drafts: Draft[] = []
  const places = new Map(known?.files.map((file, at) => [file.path, at]))
  const last = files.map(({ path }) => known?.prepared[places.get(path) ?? -1])
  const stands = files.map((file, at) => {
    const before = last[at]
    const kept = rules.keep.get(file.path)
    const isKeptAlike = before !== undefined && before.sha256 !== '' && isSame(kept, before.context.keep)
    if (isKeptAlike && known && isUntouched(file, known.files[places.get(file.path) ?? -1], known.began)) return true
    const context = withKeep(before?.context ?? {}, kept)
    drafts.push({ file, context, ...(isKeptAlike && { sha256: before.sha256 }) })
    return false
  })
  const made = (await crew.do('prepare', drafts, progress)).map(withSharedTexts).values()
  // Nothing is made of a file that turns out to hold what it held.
  return files.map((_, at) => (stands[at] ? last[at] : (made.next().value ?? last[at])) as Prepared)
}

const withKeep = (context: Context, keep: string[] | undefined): Context => {
  const { keep: _, ...rest } = context
  return keep === undefined ? rest : { keep, ...rest }
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** What the archive says of each article; that of an article which is not published stays as it is. */
async function contextsOf(files: FoundFile[], prepared: Prepared[], gathering: Gathering): Promise<Context[]> {
  const furniture = await furnitureOf(files, prepared, gathering)
  const listed = prepared.map(({ article, problems }) =>
    article && gathering.isPublished(problems) ? article.listing : undefined,
  )
  const listings = listed.filter((one) => one !== undefined)
  const addresses = addressesOf(listings)
  const headlines = listings.some((one) => one.hovercards.length > 0)
    ? knownHeadlines(listings.map((one) => one.headline))
    : new Map()
  return prepared.map((one, at) => {
    const listing = listed[at]
    if (!listing) return one.context
    const url = addresses.get(listing)
    const cards = settledCards(listing.hovercards, headlines as KnownHeadlines)
    const keys =
      furniture.size > 0 && files[at]?.format === 'text' ? keysOf(one.paragraphs).filter((key) => furniture.has(key)) : []
    const { keep } = one.context
    return {
      ...(keep && { keep }),
      ...(keys.length > 0 && { furniture: [...new Set(keys)] }),
      ...(url !== undefined && url !== wantedAddress(listing) && { url }),
      ...(cards !== listing.hovercards && { hovercards: cards }),
    }
  })
}

/** The keys of the paragraphs that belong to the publisher. */
async function furnitureOf(
  files: FoundFile[],
  prepared: Prepared[],
  { crew, addressed, progress }: Gathering,
): Promise<Set<number>> {
  const { furniture, doubtful } = repetitionIn(prepared.map((one) => one.paragraphs))
  const unknown = [...doubtful].filter(([key]) => !addressed.has(key))
  const passages = unknown.map(([, { article, paragraph }]) => {
    return { file: files[article] as FoundFile, keep: prepared[article]?.context.keep, paragraph }
  })
  const words = await crew.do('quote', passages, progress)
  unknown.forEach(([key], at) => {
    // A file that somebody changes meanwhile says something else now; the next build asks again.
    if (keyOf(words[at] ?? '') === key) addressed.set(key, speaksToReaders(words[at] ?? ''))
  })
  for (const key of doubtful.keys()) if (addressed.get(key) === true) furniture.add(key)
  return furniture
}
