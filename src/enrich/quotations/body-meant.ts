import { FARTHEST, type Meant, named, type Place, REACH } from './meant.ts'
import type { Memory } from './memory.ts'

/** The body that “it” or, with its noun, “the company” means. */
export function bodyMeant({ names, paragraph, at }: Place, memory: Memory, noun?: string): Meant | undefined {
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
  if (recent?.by?.kind === 'organization') return { ...recent, rule: 'body-meant' }
  for (let number = paragraph; number >= Math.max(0, paragraph - REACH); number--) {
    const found = names.mentions[number]?.find((one) => one.kind === 'organization' && (number < paragraph || one.to <= at))
    if (found) return named(found, 'body-meant')
  }
  return undefined
}
