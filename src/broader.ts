import type { Subject } from './model/topic.ts'

/** The subjects above one, nearest first. */
export function broaderOf(id: string, vocabulary: Map<string, Subject>): Subject[] {
  const above: Subject[] = []
  for (let at = vocabulary.get(vocabulary.get(id)?.broader ?? ''); at; at = vocabulary.get(at.broader ?? '')) above.push(at)
  return above
}
