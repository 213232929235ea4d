import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import type { Prepared, Stored } from '../model/prepared.ts'
import type { Remains, Snapshot } from '../model/snapshot.ts'
import { problem, Unusable } from '../problems.ts'
import { Damaged, DepotReader, DepotWriter } from './depot.ts'
import { type Packed, packed, unpacked } from './packed.ts'
import { writeAll } from './write-all.ts'

const SNAPSHOT = 'snapshot'
const LOCK = 'lock'
/** The first bytes of a snapshot; a later form has others. */
const MAGIC = Buffer.from('backfile cache 6\n')
/** So many articles are put into one piece, so that no piece is long. */
const PIECE = 500

/** More files of bodies than these are gathered into one. */
const MOST_FILES = 32

/**
 * What is kept between builds of one site, in a folder beside it: a snapshot, and the bodies of the articles. One build
 * at a time has it. Anything that is not as a build has left it is as good as nothing.
 */
export class Cache {
  readonly folder: string
  /** On the clock of the disk, when this build began. */
  readonly began: number
  /** What the last build has left; absent where there is nothing, or it is damaged or of another form. */
  readonly last: Snapshot | undefined
  private readonly pieces: Generator<ReadPiece> | undefined
  /** The pieces of prepared articles as the last build left them. */
  private readonly loaded: ReadPiece[] = []
  private bodies: string[]
  private runs = 0

  /** Throws `Unusable` where another build is at work on the same site. `name` is the site's folder for people. */
  constructor(folder: string, name: string) {
    this.folder = folder
    mkdirSync(this.folder, { recursive: true })
    this.began = this.lock(name)
    try {
      const bytes = readFileSync(join(this.folder, SNAPSHOT))
      this.pieces = bytes.subarray(0, MAGIC.length).equals(MAGIC) ? piecesOf(bytes) : undefined
      const first = (this.pieces?.next().value as ReadPiece | undefined)?.value as
        | { snapshot: Snapshot; bodies: string[] }
        | undefined
      this.last = first?.snapshot
      this.bodies = first?.bodies ?? []
    } catch {
      this.bodies = []
    }
  }

  /** What the last build has left besides. Throws `Damaged` where it is damaged. To be called once. */
  remains(): Remains | undefined {
    if (!this.pieces) return undefined
    const rest = (this.pieces.next().value as ReadPiece).value as Omit<Remains, 'prepared'>
    for (const { value, bytes } of this.pieces) this.loaded.push({ value: (value as Packed[]).map(unpacked), bytes })
    return { ...rest, prepared: this.loaded.flatMap((piece) => piece.value as Prepared[]) }
  }

  /** A name for the files of a build that no other build has had. */
  newRun(): string {
    return `${Math.floor(this.began).toString(36)}-${process.pid}-${this.runs++}`
  }

  /** Leaves a snapshot to the next build. Where there is no room for it, the next build has that of the last. */
  save(snapshot: Snapshot, remains: Remains): void {
    const location = join(this.folder, SNAPSHOT)
    try {
      const { prepared, ...rest } = this.gathered(remains)
      const bodies = filesOf(prepared)
      const descriptor = openSync(`${location}.part`, 'w')
      try {
        writeAll(descriptor, MAGIC)
        writePiece(descriptor, { snapshot, bodies })
        writePiece(descriptor, rest)
        for (let at = 0; at < prepared.length; at += PIECE)
          this.writePrepared(descriptor, prepared.slice(at, at + PIECE), at / PIECE)
      } finally {
        closeSync(descriptor)
      }
      renameSync(`${location}.part`, location)
      this.bodies = bodies
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined && !(error instanceof Damaged)) throw error
      rmSync(`${location}.part`, { force: true })
      // One that names bodies which cannot be read would never be renewed.
      if (error instanceof Damaged) rmSync(location, { force: true })
    }
  }

  /** A piece that has not changed is written as it was read. */
  private writePrepared(descriptor: number, prepared: Prepared[], number: number): void {
    const last = this.loaded[number]
    const before = last?.value as Prepared[] | undefined
    const isSame = before?.length === prepared.length && prepared.every((one, at) => one === before[at])
    if (last && isSame) writeAll(descriptor, last.bytes)
    else writePiece(descriptor, prepared.map(packed))
  }

  /** Every build adds a file of bodies: where they have become many, all that is still needed goes into one. */
  private gathered(remains: Remains): Remains {
    if (filesOf(remains.prepared).length <= MOST_FILES) return remains
    const reader = new DepotReader(this.folder)
    const writer = new DepotWriter(this.folder, `${this.newRun()}-gathered.bodies`)
    const moved = (part: Stored): Stored => writer.put(reader.get(part))
    try {
      const prepared = remains.prepared.map((one) => {
        const { article } = one
        if (!article) return one
        const { quotes } = article.listing
        const listing = quotes ? { ...article.listing, quotes: moved(quotes) } : article.listing
        const words = article.words && { words: moved(article.words) }
        return { ...one, article: { ...article, listing, page: moved(article.page), record: moved(article.record), ...words } }
      })
      writer.flush()
      return { ...remains, prepared }
    } finally {
      reader.close()
      writer.close()
    }
  }

  /** Deletes the bodies that the snapshot does not name, such as those of a build that was ended, and lets other builds in. */
  close(): void {
    if (!existsSync(this.folder)) return
    for (const name of readdirSync(this.folder)) {
      if (name.endsWith('.bodies') && !this.bodies.includes(name)) rmSync(join(this.folder, name), { force: true })
    }
    rmSync(join(this.folder, LOCK), { force: true })
    // A build that left nothing leaves no folder either.
    if (readdirSync(this.folder).length === 0) rmSync(this.folder, { recursive: true, force: true })
  }

  private lock(name: string): number {
    const location = join(this.folder, LOCK)
    for (let attempt = 0; ; attempt++) {
      try {
        const descriptor = openSync(location, 'wx')
        writeSync(descriptor, String(process.pid))
        const { mtimeMs } = fstatSync(descriptor)
        closeSync(descriptor)
        return mtimeMs
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
        const holder = Number(readFileSync(location, 'utf8'))
        if (attempt > 0 || (holder !== process.pid && holder > 0 && isRunning(holder))) {
          const place = { path: name, line: 1, column: 1 }
          throw new Unusable([problem('build-running', place, { process: holder, lock: location })])
        }
        rmSync(location, { force: true })
      }
    }
  }
}

/** Whether there is a process of this number. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The files that hold the bodies of articles. */
function filesOf(prepared: Prepared[]): string[] {
  return [...new Set(prepared.flatMap(({ article }) => (article ? [article.page.file] : [])))]
}

/** A value of the snapshot, and its bytes there. */
interface ReadPiece {
  value: unknown
  bytes: Buffer
}

/** A piece is its length, its CRC-32, and the value as V8 writes it. */
function writePiece(descriptor: number, value: unknown): void {
  const bytes = serialize(value)
  const head = Buffer.allocUnsafe(8)
  head.writeUInt32LE(bytes.length, 0)
  head.writeUInt32LE(crc32(bytes), 4)
  writeAll(descriptor, head)
  writeAll(descriptor, bytes)
}

/** The pieces, one after the other. Throws `Damaged` at one that is not as it was written. */
function* piecesOf(bytes: Buffer): Generator<ReadPiece> {
  for (let at = MAGIC.length; at < bytes.length;) {
    const size = at + 8 <= bytes.length ? bytes.readUInt32LE(at) : 0
    const piece = bytes.subarray(at, at + 8 + size)
    const value = piece.subarray(8)
    if (size === 0 || crc32(value) !== piece.readUInt32LE(4)) throw new Damaged('the snapshot is damaged')
    yield { value: deserialize(value) as unknown, bytes: piece }
    at += piece.length
  }
}
