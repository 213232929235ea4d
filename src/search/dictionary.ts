import { frontDecoded } from './front-coding.ts'
import { wordFileOf, nameFileOf } from './file-names.ts'
import { countBefore, ShardReader } from './shard-reader.ts'

/** Loads a file of the index, by its name. */
export type Load = (name: string) => Promise<unknown[]>

/** Terms in files, of which those are loaded that are asked for. */
export class Dictionary {
  private readonly firsts: string[]
  private readonly load: Load
  private readonly fileOf: (first: string) => string
  private readonly open = new Map<number, Promise<ShardReader>>()

  /** `firsts` are the first terms of the files, front-coded. */
  constructor(kind: 'words' | 'names', firsts: string, load: Load) {
    this.firsts = frontDecoded(firsts)
    this.fileOf = kind === 'words' ? wordFileOf : nameFileOf
    this.load = load
  }

  /** The files that have these terms, or would have them, each once. */
  shards(terms: Iterable<string>): Promise<ShardReader[]> {
    const places = new Set([...terms].map((term) => this.placeOf(term)).filter((place) => place >= 0))
    return Promise.all([...places].sort((a, b) => a - b).map((place) => this.shard(place)))
  }

  /** The place of the file that has a term; below 0 where none can have it. */
  private placeOf(term: string): number {
    const before = countBefore(this.firsts, term)
    return this.firsts[before] === term ? before : Math.max(before - 1, this.firsts.length > 0 ? 0 : -1)
  }

  private shard(place: number): Promise<ShardReader> {
    let shard = this.open.get(place)
    if (!shard) {
      shard = this.load(this.fileOf(this.firsts[place] as string)).then(
        ([terms, lengths, lists]) => new ShardReader(terms as string, lengths as string, lists as string),
      )
      shard.catch(() => this.open.delete(place))
      this.open.set(place, shard)
    }
    return shard
  }
}
