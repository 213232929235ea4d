import { availableParallelism } from 'node:os'
import type { Tinypool } from 'tinypool'
import type { Brief, Desk, Tasks } from './desk.ts'
import { Unusable } from './problems.ts'
import type { Answer, Fault, Job } from './worker.ts'
import { Damaged } from './write/depot.ts'

/** Fewer orders than these are done sooner in this thread than others are started. */
const FEWEST = 600
/** So many orders go to a thread at once. */
const BATCH = 64

/** Tells how many of some orders are done. */
export type Progress = (done: number, all: number) => void

/** Those who do the work on single articles: one desk in this thread, or one in each of several. */
export class Crew {
  private readonly brief: Brief
  private readonly jobs: number
  private desk: Desk | undefined
  private pool: Tinypool | undefined

  /** `jobs` is the number of threads; without it, as many as the machine runs at once. */
  constructor(brief: Brief, jobs: number | undefined) {
    this.brief = brief
    this.jobs = jobs ?? availableParallelism()
  }

  /** Has orders carried out; the results stand in the order of the orders, whoever did them. */
  async do<T extends keyof Tasks>(task: T, orders: Tasks[T]['order'][], progress: Progress): Promise<Tasks[T]['result'][]> {
    if (orders.length === 0) return []
    const batches = Array.from({ length: Math.ceil(orders.length / BATCH) }, (_, at) =>
      orders.slice(at * BATCH, (at + 1) * BATCH),
    )
    let done = 0
    const tell = (count: number): void => progress((done += count), orders.length)
    if (this.pool === undefined && (this.jobs < 2 || orders.length < FEWEST)) {
      const desk = await this.useDesk()
      return batches.flatMap((batch) => {
        const results = (desk[task] as (orders: Tasks[T]['order'][]) => Tasks[T]['result'][])(batch)
        tell(batch.length)
        return results
      })
    }
    const pool = await this.usePool()
    const answers = await Promise.all(
      batches.map(async (batch) => {
        const answer = (await pool.run({ task, orders: batch } satisfies Job<T>)) as Answer<T>
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
    await this.pool?.destroy()
  }

  private async useDesk(): Promise<Desk> {
    const { Desk } = await import('./desk.ts')
    return (this.desk ??= new Desk(this.brief, 0))
  }

  private async usePool(): Promise<Tinypool> {
    const { Tinypool } = await import('tinypool')
    return (this.pool ??= new Tinypool({
      filename: new URL('./worker.js', import.meta.url).href,
      workerData: this.brief,
      minThreads: this.jobs,
      maxThreads: this.jobs,
      // A young generation of the usual size lets each thread grow by far more than its articles need.
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    }))
  }
}

function errorOf(fault: Fault): Error {
  if (fault.kind === 'unusable') return new Unusable(fault.problems)
  if (fault.kind === 'damaged') return new Damaged(fault.message)
  return Object.assign(new Error(fault.message), { code: fault.code, path: fault.path })
}
