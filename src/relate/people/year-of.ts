import type { Listing } from '../../model/prepared.ts'

/** The year in which an article was published, or 0 where that is not known. */
export function yearOf({ datePublished }: Pick<Listing, 'datePublished'>): number {
  return datePublished === undefined ? 0 : Number(datePublished.slice(0, 4))
}
