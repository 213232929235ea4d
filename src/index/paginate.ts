/** One page of a long list. */
export interface ListPage<T> {
  /** From 1, the oldest. */
  number: number
  total: number
  items: T[]
}

/**
 * Cuts a list, newest first, into pages that are numbered from the oldest: a new item changes the newest page only, and
 * the others keep their addresses. The newest page comes first and may be short; an empty list has one page.
 */
export function paginate<T>(items: T[], size: number): ListPage<T>[] {
  const total = Math.max(1, Math.ceil(items.length / size))
  return Array.from({ length: total }, (_, at) => {
    const number = total - at
    const end = items.length - (number - 1) * size
    return { number, total, items: items.slice(Math.max(0, end - size), end) }
  })
}
