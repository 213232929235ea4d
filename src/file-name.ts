/** `2018-01-02-budget-vote`, as several generators name their files. */
const DATED = /^(\d{4}-\d{2}-\d{2})[-_. ](.*)$/s

/** A file's name without folders and ending, and the date that it opens with, where it does. */
export function fileNameOf(path: string): { date?: string; name: string } {
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  const [, date, name] = DATED.exec(stem) ?? []
  return date === undefined || name === undefined ? { name: stem } : { date, name }
}
