import type { Problem } from '../model/problem.ts'

/** A problem as one line: `path:line:column severity code message`. Control characters of a file's name are shown as escapes. */
export function problemLine({ path, line, column, severity, code, message }: Problem): string {
  return `${visible(path)}:${line}:${column} ${severity} ${code} ${visible(message)}`
}

/** A name or a text from a file can hold line ends and terminal commands. */
export function visible(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
