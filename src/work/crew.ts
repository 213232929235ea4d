import { availableParallelism } from 'node:os'
import { serialize } from 'node:v8'
import type { Tinypool } from 'tinypool'
import type { Render } from '../render/templates.ts'
import type { Brief, Desk, Tasks } from './desk.ts'
import { Unusable } from '../problems.ts'
import type { Answer, Fault, Job } from './worker.ts'
import { Damaged } from '../write/depot.ts'

/** Fewer orders than these are done sooner in this thread than others are started. */
const MANY = 640
/** So many orders go to a thread at once; of words one, since each is as much work as thousands of pages. */
const BATCH = 128

/** Told how many of some orders are done. */
export type Progress = (done: number) => void

/** Those who do the work on single articles: one desk in this thread, or one in each of several. */
export class Crew {
  private readonly jobs: number
  private brief: Brief | undefined
  private render: Render | undefined
  private shared: SharedArrayBuffer | undefined
  private desk: Desk | undefined
  private pool: Promise<Tinypool> | undefined

  /**
   * `jobs` is the number of threads; without it, as many as the machine runs at once. Where at least `expected` articles
   * surely have to be worked on, others are started now, so that they are ready when they are needed.
   */
  constructor(jobs: number | undefined, expected: number) {
    this.jobs = jobs ?? availableParallelism()
    if (this.isForMany(expected)) void this.usePool(expected)
  }

  /** Tells all what they need to know, before there is anything to do. */
  instruct(brief: Brief, render?: Render): void {
    this.brief = brief
    this.render = render
  }

  /** Whether the bodies of articles are kept until they are needed. */
  get keepsBodies(): boolean {
    return this.known().depot !== undefined
  }

  /**
   * Has orders carried out, `size` of them at a time; the results stand in the order of the orders, whoever did them. The orders are taken one batch
   * after the other, when somebody is free for it, so that they need not all be there at once.
   */
  async do<T extends keyof Tasks>(
    task: T,
    orders: Iterable<Tasks[T]['order']>,
    progress?: Progress,
    size = BATCH,
  ): Promise<Tasks[T]['result'][]> {
    const batches = inBatches(orders, size)
    const first = this.pool ? [] : take(batches, MANY / BATCH)
    if (this.pool || this.isForMany(first.length * size)) return this.doTogether(task, chain(first, batches), progress)
    const results: Tasks[T]['result'][] = []
    for (const batch of chain(first, batches)) {
      const desk = await this.useDesk()
      results.push(...desk.do(task, batch))
      progress?.(results.length)
    }
    return results
  }

  private async doTogether<T extends keyof Tasks>(
    task: T,
    batches: Iterator<Tasks[T]['order'][]>,
    progress?: Progress,
  ): Promise<Tasks[T]['result'][]> {
    const pool = await this.usePool(Infinity)
    const brief = this.share()
    const results: Tasks[T]['result'][][] = []
    let number = 0
    let done = 0
    let failed = false
    const doSome = async (): Promise<void> => {
      for (let next = batches.next(); next.done !== true && !failed; next = batches.next()) {
        const place = number++
        try {
          const answer = (await pool.run({ task, orders: next.value, brief } satisfies Job<T>)) as Answer<T>
          if ('fault' in answer) throw errorOf(answer.fault)
          results[place] = answer.results
          progress?.((done += answer.results.length))
        } catch (error) {
          failed = true
          throw error
        }
      }
    }
    // A batch waits for each thread, so that none of them has to.
    const ends = await Promise.allSettled(Array.from({ length: this.jobs * 2 }, doSome))
    for (const end of ends) if (end.status === 'rejected') throw end.reason
    return results.flat()
  }

  /** Ends all threads; there are none for what is asked for later. */
  async close(): Promise<void> {
    const { desk, pool } = this
    this.desk = this.pool = undefined
    desk?.close()
    await (await pool)?.destroy()
  }

  private isForMany(orders: number): boolean {
    return this.jobs > 1 && orders >= MANY
  }

  private async useDesk(): Promise<Desk> {
    const { Desk } = await import('./desk.ts')
    return (this.desk ??= new Desk(this.known(), 0, this.render))
  }

  private usePool(expected: number): Promise<Tinypool> {
    const threads = Math.min(this.jobs, Math.ceil(expected / BATCH))
    return (this.pool ??= import('tinypool').then(
      ({ Tinypool }) =>
        new Tinypool({
          filename: new URL('./worker.js', import.meta.url).href,
          minThreads: threads,
          maxThreads: threads,
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

function* inBatches<T>(orders: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = []
  for (const order of orders) {
    batch.push(order)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function take<T>(values: Iterator<T>, count: number): T[] {
  const taken: T[] = []
  while (taken.length < count) {
    const next = values.next()
    if (next.done === true) break
    taken.push(next.value)
  }
  return taken
}

function* chain<T>(first: T[], rest: Generator<T>): Generator<T> {
  yield* first
  yield* rest
}

function errorOf(fault: Fault): Error {
  if (fault.kind === 'unusable') return new Unusable(fault.problems)
  if (fault.kind === 'damaged') return new Damaged(fault.message)
  return Object.assign(new Error(fault.message), { code: fault.code, path: fault.path })
}
