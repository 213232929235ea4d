import type { Block } from '../reading.ts'
import { acts, isSubject } from './acting.ts'
import { FARTHEST, type Meant, named, type Place, REACH } from './meant.ts'
import type { Memory } from './memory.ts'

/** The body that “it” or, with its noun, “the company” means. */
export function bodyMeant({ reading, names, paragraph, at }: Place, memory: Memory, noun?: string): Meant | undefined {
  if (noun !== undefined) {
    for (let number = paragraph; number >= Math.max(0, paragraph - FARTHEST); number--) {
      const found = names.mentions[number]?.findLast(
        (one) =>
          one.kind === 'organization' &&
          (number < paragraph || one.to <= at) &&
          one.entity.name.toLowerCase().split(' ').includes(noun),
      )
      if (found) return named(found, 'body-meant')
    }
  }
  const recent = memory.recent(paragraph)
  const here = (names.mentions[paragraph] ?? []).filter((one) => one.kind !== 'person' && one.to <= at)
  const block = reading.paragraphs[paragraph] as Block
  // “The board said it was”: whichever has acted in the paragraph.
  const acting = here.findLast((one) => isSubject(block, one) && acts(block, one))
  if (acting && noun === undefined) return named(acting, 'body-meant')
  if (recent?.by?.kind === 'organization' || (noun === undefined && recent && !recent.by && !recent.isPerson))
    return { ...recent, rule: 'body-meant' }
  for (let number = paragraph; number >= Math.max(0, paragraph - REACH); number--) {
    const found = names.mentions[number]?.find((one) => one.kind === 'organization' && (number < paragraph || one.to <= at))
    if (found) return named(found, 'body-meant')
  }
  return undefined
}
