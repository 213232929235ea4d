import { bodyMeant } from './body-meant.ts'
import { FARTHEST, type Meant, named, type Place } from './meant.ts'
import type { Memory } from './memory.ts'
import type { Mention } from '../names.ts'
import { DETERMINERS, PREPOSITIONS } from './talker.ts'
import { personMeant } from './person-meant.ts'
import type { Block } from '../reading.ts'

/** Nouns that seldom mean somebody whom the text has named. */
const ANYBODY = new Set(
  (
    'aide assailant attacker bystander caller cop customer gunman lawmaker legislator man official onlooker passer-by person resident ' +
    'shooter stranger voter woman worker'
  ).split(' '),
)

/**
 * “The president”: who is called so most; “the official”: who has spoken as one; “the company”: the body that is spoken of;
 * “the post”: whoever has just spoken.
 */
export function nounMeant(title: string[], place: Place, memory: Memory, isNamed: boolean): Meant | undefined {
  const noun = title.at(-1) as string
  const titled = titledPerson(title, place)
  if (titled) return named(titled, 'title-meant')
  const recent = memory.recent(place.paragraph)
  if (/^(?:article|story|piece|editorial|column|op-ed)$/.test(noun) && recent?.by?.kind === 'organization')
    return { ...recent, rule: 'body-meant' }
  const again = memory.role(noun) ?? introduced(noun, place)
  if (again) return { ...again, rule: 'role-again' }
  const word = place.reading.paragraphs[place.paragraph]?.words.find((one) => one.lower === noun)
  const kind = word?.noun
  // “The Clinton campaign” says itself which.
  if (kind === 'organization') return isNamed ? undefined : bodyMeant(place, memory, noun)
  if (/^(?:statement|post|tweet|thread|message|e-?mail)$/.test(noun)) return recent
  // “The Economist” is a paper, “the President” is not.
  if (title.length === 1 && (ANYBODY.has(noun) || (isNamed && !word?.titles))) return undefined
  return kind === 'person' || /-old$|^(?:lock|prop|forward|hooker|flanker|skipper|back)$/.test(noun)
    ? personMeant(undefined, place, memory, 'noun-meant')
    : undefined
}

/** “A Google spokesperson said in an email”, for “the spokesperson” later. */
function introduced(noun: string, { reading, paragraph, at }: Place): Meant | undefined {
  for (let number = paragraph; number >= Math.max(0, paragraph - FARTHEST); number--) {
    const { words, text, starts } = reading.paragraphs[number] as Block
    for (let end = (number === paragraph ? at : words.length) - 1; end > 0; end--) {
      if (words[end]?.lower !== noun || words[end]?.noun !== 'person') continue
      let from = end - 1
      while (from > 0 && end - from < 6 && !/^an?$/i.test(words[from]?.text ?? '')) from--
      // “A liar by the official” is no official.
      if (words.slice(from + 1, end).some((word) => DETERMINERS.has(word.text) || PREPOSITIONS.has(word.text))) continue
      const role = text.slice(starts[from], (starts[end] as number) + noun.length)
      // Somebody who is named beside it is no stranger.
      if (/^an? [^,.;:“”"]*$/i.test(role) && !/^,? \p{Lu}/u.test(text.slice((starts[end] as number) + noun.length)))
        return { name: role, isPerson: true, rule: 'role-again' }
    }
  }
  return undefined
}

function titledPerson(title: string[], { reading, names, paragraph, at }: Place): Mention | undefined {
  const counts = new Map<string, { mention: Mention; count: number }>()
  let best: { mention: Mention; count: number } | undefined
  for (let number = Math.max(0, paragraph - FARTHEST); number <= paragraph; number++) {
    const block = reading.paragraphs[number] as Block
    for (const mention of names.mentions[number] ?? []) {
      if (mention.kind !== 'person' || mention.to - mention.from < 2 || (number === paragraph && mention.from >= at)) continue
      const own = new Set(block.words.slice(mention.from, mention.to - 1).map((word) => word.lower))
      if (!title.every((word) => own.has(word)) || own.has('vice') !== title.includes('vice')) continue
      const counted = counts.get(mention.entity.id) ?? { mention, count: 0 }
      counted.count++
      counts.set(mention.entity.id, counted)
      if (!best || counted.count >= best.count) best = counted
    }
  }
  return best?.mention
}
