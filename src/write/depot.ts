import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Stored } from '../model/prepared.ts'
import { writeAll } from './write-all.ts'

/** So many bytes are gathered before they are written. */
const BLOCK = 1024 * 1024

/** Thrown where a part of the cache is not what was put there. */
export class Damaged extends Error {}

/** Puts parts away in a file of its own, one after the other: bodies of articles wait on the disk, not in memory. */
export class DepotWriter {
  private readonly folder: string | undefined
  private readonly file: string
  private descriptor: number | undefined
  private blocks: Uint8Array[] = []
  private waiting = 0
  private end = 0

  /** `file` is the name of a file that no other writer has. Without a folder nothing is kept. */
  constructor(folder: string | undefined, file: string) {
    this.folder = folder
    this.file = file
  }

  /** Puts one part away. It can be read after `flush`. */
  put(bytes: Uint8Array): Stored {
    const stored = { file: this.file, start: this.end, size: bytes.length, checksum: crc32(bytes) }
    if (this.folder === undefined) return stored
    this.blocks.push(bytes)
    this.waiting += bytes.length
    this.end += bytes.length
    if (this.waiting >= BLOCK) this.flush()
    return stored
  }

  /** Writes what waits. */
  flush(): void {
    if (this.waiting === 0 || this.folder === undefined) return
    this.descriptor ??= openSync(join(this.folder, this.file), 'wx')
    writeAll(this.descriptor, Buffer.concat(this.blocks))
    this.blocks = []
    this.waiting = 0
  }

  /** Gives up what waits still. */
  close(): void {
    if (this.descriptor !== undefined) closeSync(this.descriptor)
    this.descriptor = undefined
  }
}

/** Reads parts that were put away. */
export class DepotReader {
  private readonly folder: string
  private readonly descriptors = new Map<string, number>()

  constructor(folder: string) {
    this.folder = folder
  }

  /** The bytes of a part. Throws `Damaged` where they are not those that were put away. */
  get({ file, start, size, checksum }: Stored): Buffer {
    const bytes = Buffer.allocUnsafe(size)
    let read = 0
    try {
      const descriptor = this.descriptor(file)
      for (let count = -1; read < size && count !== 0; read += count) {
        count = readSync(descriptor, bytes, read, size - read, start + read)
      }
    } catch {
      // A file that is missing is as good as an empty one.
    }
    if (read !== size || crc32(bytes) !== checksum) throw new Damaged(`${file} of the cache is damaged`)
    return bytes
  }

  /** The bytes of many parts, each as `change` leaves it, some of them together at a time. */
  *all(parts: Stored[], change: (bytes: Buffer, at: number) => Buffer): Generator<Uint8Array> {
    let waiting: Uint8Array[] = []
    let size = 0
    for (const [at, part] of parts.entries()) {
      const bytes = change(this.get(part), at)
      waiting.push(bytes)
      size += bytes.length
      if (size < BLOCK) continue
      yield Buffer.concat(waiting)
      waiting = []
      size = 0
    }
    yield Buffer.concat(waiting)
  }

  close(): void {
    for (const descriptor of this.descriptors.values()) closeSync(descriptor)
    this.descriptors.clear()
  }

  private descriptor(file: string): number {
    let descriptor = this.descriptors.get(file)
    if (descriptor === undefined) this.descriptors.set(file, (descriptor = openSync(join(this.folder, file), 'r')))
    return descriptor
  }
}
