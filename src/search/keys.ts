/** Of each kind of label, what its keys begin with. A word has no such sign. */
const SIGNS = { topic: '/t ', person: '/p ', place: '/l ', organization: '/o ', author: '/a ' } as const

/** The kinds of label. */
export type KeyKind = keyof typeof SIGNS

/** The key of a whole label, and that of one of its words: the words folded, with spaces between. */
export const keyOf = (kind: KeyKind, words: readonly string[]): string => SIGNS[kind] + words.join(' ')
