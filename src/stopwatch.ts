import type { Outcome } from './model/outcome.ts'

/** Runs a step and keeps how long it took. */
export type Timed = <T>(step: string, run: () => T | Promise<T>) => Promise<T>

/** Times steps, in milliseconds on a clock that only ever grows. */
export function stopwatch(clock: () => number): { timed: Timed; steps: Outcome['steps'] } {
  const steps: Outcome['steps'] = []
  const timed: Timed = async (step, run) => {
    const start = clock()
    const result = await run()
    steps.push({ step, milliseconds: clock() - start })
    return result
  }
  return { timed, steps }
}
