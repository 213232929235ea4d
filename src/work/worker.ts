// oxlint-disable import/no-default-export -- it is what the pool calls
import { deserialize } from 'node:v8'
import { threadId } from 'node:worker_threads'
import { type Brief, Desk, type Tasks } from './desk.ts'
import type { Problem } from '../model/problem.ts'
import { Unusable } from '../problems.ts'
import { Damaged } from '../write/depot.ts'

/** An error as it goes from one thread to another, which keeps of an error only its message. */
export type Fault =
  | { kind: 'unusable'; problems: Problem[] }
  | { kind: 'damaged'; message: string }
  | { kind: 'system'; message: string; code: string; path?: string }

/** What a thread answers: a result for each order, or what went wrong. */
export type Answer<T extends keyof Tasks> = { results: Tasks[T]['result'][] } | { fault: Fault }

/** Orders for a thread. */
export interface Job<T extends keyof Tasks> {
  task: T
  orders: Tasks[T]['order'][]
  /** A `Brief`, as V8 writes it; the same for all batches. */
  brief: SharedArrayBuffer
}

let desk: Desk | undefined

/** Does a batch of work at this thread's own desk. */
export default function work<T extends keyof Tasks>({ task, orders, brief }: Job<T>): Answer<T> {
  desk ??= new Desk(deserialize(Buffer.from(new Uint8Array(brief))) as Brief, threadId)
  try {
    return { results: desk.do(task, orders) }
  } catch (error) {
    if (error instanceof Unusable) return { fault: { kind: 'unusable', problems: error.problems } }
    if (error instanceof Damaged) return { fault: { kind: 'damaged', message: error.message } }
    const { code, path, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return { fault: { kind: 'system', message, code, ...(path !== undefined && { path }) } }
  }
}
