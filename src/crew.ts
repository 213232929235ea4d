import { availableParallelism } from 'node:os'
import { serialize } from 'node:v8'
import type { Tinypool } from 'tinypool'
import type { Brief, Desk, Tasks } from './desk.ts'
import { Unusable } from './problems.ts'
import type { Answer, Fault, Job } from './worker.ts'
import { Damaged } from './write/depot.ts'

/** Fewer orders than these are done sooner in this thread than others are started. */
const MANY = 600
/** So many orders go to a thread at once. */
const BATCH = 64

/** Tells how many of some orders are done. */
export type Progress = (done: number, all: number) => void

/** Those who do the work on single articles: one desk in this thread, or one in each of several. */
export class Crew {
  private readonly jobs: number
  private brief: Brief | undefined
  private shared: SharedArrayBuffer | undefined
  private desk: Desk | undefined
  private pool: Promise<Tinypool> | undefined

  /**
   * `jobs` is the number of threads; without it, as many as the machine runs at once. Where at least `expected` articles
   * surely have to be worked on, others are started now, so that they are ready when they are needed.
   */
  constructor(jobs: number | undefined, expected: number) {
    this.jobs = jobs ?? availableParallelism()
    if (this.isForMany(expected)) void this.usePool()
  }

  /** Tells all what they need to know, before there is anything to do. */
  instruct(brief: Brief): void {
    this.brief = brief
  }

  /** Has orders carried out; the results stand in the order of the orders, whoever did them. */
  async do<T extends keyof Tasks>(task: T, orders: Tasks[T]['order'][], progress?: Progress): Promise<Tasks[T]['result'][]> {
    if (orders.length === 0) return []
    const batches = Array.from({ length: Math.ceil(orders.length / BATCH) }, (_, at) =>
      orders.slice(at * BATCH, (at + 1) * BATCH),
    )
    let done = 0
    const tell = (count: number): void => progress?.((done += count), orders.length)
    if (this.pool === undefined && !this.isForMany(orders.length)) {
      const desk = await this.useDesk()
      return batches.flatMap((batch) => {
        const results = (desk[task] as (orders: Tasks[T]['order'][]) => Tasks[T]['result'][])(batch)
        tell(batch.length)
        return results
      })
    }
    const pool = await this.usePool()
    const brief = this.share()
    const answers = await Promise.all(
      batches.map(async (batch) => {
        const answer = (await pool.run({ task, orders: batch, brief } satisfies Job<T>)) as Answer<T>
        if ('fault' in answer) throw errorOf(answer.fault)
        tell(batch.length)
        return answer.results
      }),
    )
    return answers.flat()
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    this.desk?.close()
    await (await this.pool)?.destroy()
  }

  private isForMany(orders: number): boolean {
    return this.jobs > 1 && orders >= MANY
  }

  private async useDesk(): Promise<Desk> {
    const { Desk } = await import('./desk.ts')
    return (this.desk ??= new Desk(this.known(), 0))
  }

  private usePool(): Promise<Tinypool> {
    return (this.pool ??= import('tinypool').then(
      ({ Tinypool }) =>
        new Tinypool({
          filename: new URL('./worker.js', import.meta.url).href,
          minThreads: this.jobs,
          maxThreads: this.jobs,
          // A young generation of the usual size lets each thread grow by far more than its articles need.
          resourceLimits: { maxYoungGenerationSizeMb: 16 },
        }),
    ))
  }

  /** The brief as all threads can read it without a copy for each batch. */
  private share(): SharedArrayBuffer {
    if (this.shared) return this.shared
    const bytes = serialize(this.known())
    this.shared = new SharedArrayBuffer(bytes.length)
    new Uint8Array(this.shared).set(bytes)
    return this.shared
  }

  private known(): Brief {
    if (!this.brief) throw new TypeError('expected a crew that has been instructed')
    return this.brief
  }
}

function errorOf(fault: Fault): Error {
  if (fault.kind === 'unusable') return new Unusable(fault.problems)
  if (fault.kind === 'damaged') return new Damaged(fault.message)
  return Object.assign(new Error(fault.message), { code: fault.code, path: fault.path })
}
