import type { FoundFile } from '../model/prepared.ts'

/**
 * Milliseconds in which a disk's clock may stand still: a file that changed so soon before a build may have changed again
 * unseen. Some disks know only whole seconds, and FAT every other one.
 */
const tickOf = (time: number): number => (time % 1000 === 0 ? 2000 : 50)

/** Whether a file is surely as it was when the last build read it. */
export function isUntouched(file: FoundFile, last: FoundFile | undefined, began: number): boolean {
  const { path, size, mtimeMs, ctimeMs } = file
  const isSame = last?.path === path && last.size === size && last.mtimeMs === mtimeMs && last.ctimeMs === ctimeMs
  return isSame && mtimeMs + tickOf(mtimeMs) < began && ctimeMs + tickOf(ctimeMs) < began
}
