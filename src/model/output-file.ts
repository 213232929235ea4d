/** A file of the site, made but not yet written. */
export interface OutputFile<Content = string | Uint8Array> {
  /** Path within the site, with `/` separators and no leading slash. */
  path: string
  content: Content
}

/** A file of the site that can be made when it is needed. */
export interface Recipe {
  path: string
  /** Fingerprint of everything that the file is made of: while it is the same, so is the file. */
  print: number
  /** Makes the file, or, where it is long, its pieces one after the other. */
  content: () => string | Uint8Array | Iterable<Uint8Array>
}

/** A file of the site as it has been written, or found to stand already. */
export interface Written {
  path: string
  print: number
  /** Lower-case hexadecimal. */
  sha256: string
  size: number
  mtimeMs: number
  /** Whether it differs from the file of the last site. */
  changed: boolean
}

/** Many files of a site as they have been written, a column for each of their fields. */
export interface WrittenTable {
  /** With NUL between them. */
  paths: string
  /** All in one. */
  sha256: string
  /** Of each file, its fingerprint, its size, and when it was changed. */
  numbers: Float64Array
}
