import { countsAlong, type Timeline } from '../index/timeline.ts'
import type { TopicList } from '../index/topic-lists.ts'
import type { CurvedView, CurveView } from '../model/page.ts'
import { dateLabel } from './date-view.ts'
import { subjectView } from './topic-address.ts'

/** The height of a curve, in units of its drawing; a step of time is one unit wide. */
const HEIGHT = 16

/** A topic with how its articles spread over the time of the archive. */
export function curvedView(topic: TopicList, timeline: Timeline | undefined, from: string): CurvedView {
  return { ...subjectView(topic, from), curve: timeline && curveOf(countsAlong(timeline, topic.listed), timeline) }
}

/** What the curves of a timeline count: `Articles of each year, 1954–2021`. */
export function curvesLabel({ unit, steps }: Timeline): string {
  const [first, last] = [steps[0]?.slice(0, 4), steps.at(-1)?.slice(0, 4)]
  return `Articles of each ${unit}, ${first === last ? first : `${first}–${last}`}`
}

/** Counts as an outline of columns, the highest as high as the curve is; undefined where there is none. */
function curveOf(counts: Uint32Array, { steps }: Timeline): CurveView | undefined {
  const most = Math.max(...counts)
  if (most === 0) return undefined
  let [path, last] = [`M0 ${HEIGHT}`, 0]
  for (const [at, count] of counts.entries()) {
    if (count === last) continue
    // What is there at all has to be seen.
    const height = count === 0 ? 0 : Math.max(1, Math.round((HEIGHT * count) / most))
    path += `H${at}V${HEIGHT - height}`
    last = count
  }
  const peak = dateLabel(steps[counts.indexOf(most)] ?? '')
  return {
    path: `${path}H${counts.length}V${HEIGHT}z`,
    steps: counts.length,
    label: `Most in ${peak}: ${most === 1 ? '1 article' : `${most} articles`}`,
  }
}
