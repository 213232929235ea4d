/** The order of everything that must not depend on a machine's language: by UTF-16 units. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
