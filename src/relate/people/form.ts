/** A form of a name that stands for somebody in some articles. */
export interface Form {
  /** Its id in an article: the slug of the name. */
  id: string
  /** The first name, or its initial; empty where the form is a single word. */
  given: string
  /** Names and initials between the first name and the surname. */
  middles: string[]
  /** With its particles and hyphened parts: `de-blasio`, `ocasio-cortez`. */
  surname: string
  /** `jr`, `iii` …, or empty. */
  suffix: string
  /** How many articles have it. */
  articles: number
}

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])
const PARTICLES = new Set('bin da de del della den der di do dos du ibn la le te ten ter van von zu zum zur'.split(' '))
/** An article that names have or lack: `Nouri al-Maliki` is `Nouri Maliki`. */
const ARTICLES = new Set(['al', 'el'])
const NONE: string[] = []
/** `hw` are two initials. */
const isTwoInitials = (word: string): boolean => /^[bcdfghjklmnpqrstvwxz]{2}$/.test(word)

/** Takes a name apart, given as its slug; so many words at its end, at least one, belong together. */
export function formOf(id: string, surnameWords: number, articles: number): Form {
  const hyphen = id.indexOf('-')
  const [first, last] = [id.slice(0, hyphen), id.slice(hyphen + 1)]
  // Most names are nothing but two words.
  if (hyphen > 2 && surnameWords === 1 && !last.includes('-') && !SUFFIXES.has(last))
    return { id, given: first, middles: NONE, surname: last, suffix: '', articles }
  const words = id.split('-')
  const suffix = words.length > 1 && SUFFIXES.has(words.at(-1) ?? '') ? (words.pop() ?? '') : ''
  let start = words.length - Math.min(surnameWords, words.length)
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start--
  const names = words.slice(0, start).flatMap((word) => (isTwoInitials(word) ? word.split('') : [word]))
  const surname = words.slice(ARTICLES.has(words[start] ?? '') && start < words.length - 1 ? start + 1 : start)
  return { id, given: names[0] ?? '', middles: names.slice(1), surname: surname.join('-'), suffix, articles }
}
