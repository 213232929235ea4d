/** A file of the site, made but not yet written. */
export interface OutputFile {
  /** Path within the site, with `/` separators and no leading slash. */
  path: string
  content: string | Uint8Array
}
