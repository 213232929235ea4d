import type { Stored } from '../model/prepared.ts'

/** Many parts of files of the cache, a column for each of their fields: they go to other threads. */
export interface StoredTable {
  files: string[]
  /** Of each part, its file's place among these. */
  places: Uint32Array
  starts: Float64Array
  sizes: Uint32Array
  checksums: Uint32Array
}

/** Parts in columns. */
export function tableOf(parts: readonly Stored[]): StoredTable {
  const files = [...new Set(parts.map(({ file }) => file))]
  const places = new Map(files.map((file, at) => [file, at]))
  return {
    files,
    places: Uint32Array.from(parts, ({ file }) => places.get(file) as number),
    starts: Float64Array.from(parts, ({ start }) => start),
    sizes: Uint32Array.from(parts, ({ size }) => size),
    checksums: Uint32Array.from(parts, ({ checksum }) => checksum),
  }
}

/** The parts again, one after the other. */
export function* partsOf({ files, places, starts, sizes, checksums }: StoredTable): Generator<Stored> {
  for (const [at, start] of starts.entries()) {
    yield { file: files[places[at] as number] as string, start, size: sizes[at] as number, checksum: checksums[at] as number }
  }
}
