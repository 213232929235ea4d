/** How an article file is written: plain news text (`.txt`) or Markdown (`.md`). */
export type Format = 'text' | 'markdown'

/** Where an article came from. */
export interface Source {
  /** Relative to the articles folder, with `/` separators on every system. */
  path: string
  format: Format
  /** Of the file's bytes, lower-case hexadecimal. */
  sha256: string
}

/** An article file as read: its bytes decoded, with `\n` line ends. */
export interface SourceFile extends Source {
  text: string
}
