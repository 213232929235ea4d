/** Six bits as one of 64 characters that a JavaScript string needs no escape for: `(` to `[` and `]` to `h`. */
export const codeOf = (value: number): number => (value < 52 ? 40 + value : 41 + value)

/** The same as a text. */
export const characterOf = (value: number): string => String.fromCharCode(codeOf(value))

/** The six bits again. */
export const valueOf = (code: number): number => (code < 92 ? code - 40 : code - 41)
