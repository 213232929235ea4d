import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of Backfile itself, with its lists, its vocabulary and its templates; the same for a file of `src` and of `lib`. */
export const PACKAGE = rootAbove(dirname(fileURLToPath(import.meta.url)))

/** The folder of the word lists. */
export const LISTS = join(PACKAGE, 'src', 'lists')

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder))
}
