const ENDING = '.html'

/** The folder of the articles of a date, with a slash at its end. */
function folderOf(date: string): string {
  return date === '' ? 'undated/' : `${date.slice(0, 10).replaceAll('-', '/')}/`
}

/** An article's address without what its date and every address has; one of another form whole, behind a slash. */
export function shortAddress(url: string, date: string): string {
  const folder = folderOf(date)
  const isUsual = url.startsWith(folder) && url.endsWith(ENDING)
  return isUsual ? url.slice(folder.length, -ENDING.length) : `/${url}`
}

/** The address again, from the site's root. */
export function wholeAddress(short: string, date: string): string {
  return short.startsWith('/') ? short.slice(1) : folderOf(date) + short + ENDING
}
