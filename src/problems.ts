import type { Problem, Severity } from './model/problem.ts'

/** The permanent name of a kind of problem. */
export type Code = keyof typeof catalogue

interface Kind {
  severity: Severity
  /** What is wrong and what to do; `{name}` stands for a detail of the case. */
  message: string
}

/**
 * Every problem that Backfile can report. A code never changes its meaning and is never used again for another;
 * `docs/problems.md` lists them all, and a test holds it to this table.
 */
export const catalogue = {
  unreadable: { severity: 'error', message: 'the file cannot be read ({reason}); check its name and permissions' },
  'symbolic-link': {
    severity: 'warning',
    message: 'a symbolic link is not followed, so that nothing outside the articles folder is published; copy the file here',
  },
  'not-an-article': {
    severity: 'info',
    message: 'only .txt and .md files are articles; this file is left out ({count} such files)',
  },
  'too-large': { severity: 'error', message: 'the file has {size} MB, an article may have {limit} MB; split it' },
  'binary-file': {
    severity: 'error',
    message: 'this is not text but binary data; export the article as plain text or Markdown',
  },
  empty: { severity: 'error', message: 'the file holds no text; write a headline in its first line, or delete it' },
  'encoding-guessed': {
    severity: 'info',
    message: 'the file is not UTF-8 and was read as {encoding}; save it as UTF-8 if letters look wrong',
  },
  'damaged-character': {
    severity: 'warning',
    message: 'a character here cannot be decoded (U+FFFD, {count} in the file); correct it in the source',
  },
  'nul-character': {
    severity: 'warning',
    message: 'the file holds NUL bytes ({count}), read as spaces; save it again as plain text',
  },
  'markdown-too-dense': {
    severity: 'error',
    message: 'a paragraph holds more than 10,000 marks of Markdown; part it with blank lines, or name the file .txt',
  },
  'nested-too-deep': {
    severity: 'error',
    message: 'quotations, lists or HTML elements stand more than 100 deep in each other; close them, or name the file .txt',
  },
  'front-matter-unclosed': {
    severity: 'error',
    message: 'the front matter that opens in line 1 never ends; close it with a line `---`',
  },
  'front-matter-invalid': { severity: 'error', message: 'the front matter is not valid YAML: {reason}' },
  'field-type': { severity: 'warning', message: '`{field}` must be {expected}; the value is kept under `extra`' },
  'field-repeated': {
    severity: 'warning',
    message: '`{field}` is another word for `{first}`, which stands first and wins; delete one of the two',
  },
  'unknown-field': {
    severity: 'info',
    message: '`{field}` is no field of Backfile{suggestion}; it is kept in the record under `extra`',
  },
  'invalid-date': {
    severity: 'warning',
    message: '“{value}” is no date that exists; write it as 2014-06-19, 2014-06 or 2014',
  },
  'ambiguous-date': {
    severity: 'warning',
    message: '“{value}” may be two different days; write it as 2014-06-19',
  },
  'invalid-url': {
    severity: 'warning',
    message: '“{value}” is no web address; write it with http:// or https:// and the host',
  },
  'missing-date': {
    severity: 'warning',
    message: 'no date was found, so the article stands under undated/; add `date: 2014-06-19` to its front matter',
  },
  'missing-headline': {
    severity: 'warning',
    message: 'no headline was found, so the file’s name serves; add `headline:` to the front matter or write it as first line',
  },
  'headline-only': { severity: 'warning', message: 'there is no story below the headline; add the text' },
  'draft-left-out': {
    severity: 'info',
    message: 'the article is a draft and is not published; delete `draft: true` to publish it',
  },
  'unsafe-html': {
    severity: 'info',
    message: 'HTML that may run or load something ({name}) was removed; the record keeps it under `removed`',
  },
  'address-taken': {
    severity: 'warning',
    message: 'another article has the address {url} already, so this one has {instead}; give it a `slug:` of its own',
  },
  system: { severity: 'error', message: '{reason}' },
  'wrong-usage': { severity: 'error', message: '{reason}' },
  'corrections-without-article': {
    severity: 'warning',
    message: 'there is no article {path}, so what is said of it does nothing; correct its path from the articles folder',
  },
  'folder-missing': { severity: 'error', message: 'the folder does not exist; create it, or name another with {option}' },
  'templates-none': {
    severity: 'error',
    message:
      'none of the templates is here; copy those that you change from Backfile’s own, or name another folder with --templates',
  },
  'build-running': {
    severity: 'error',
    message: 'process {process} is building this site; wait for its end, or delete {lock} where there is no such build',
  },
  'output-folder': { severity: 'error', message: '{reason}; choose another folder with --out' },
  'site-differs': {
    severity: 'error',
    message: 'this file is not the same as in a build from nothing; please report it, and build with --clean',
  },
  'output-foreign-file': {
    severity: 'error',
    message: 'this file was not made by Backfile and would be overwritten; move it away, or choose another folder with --out',
  },
  'config-invalid': { severity: 'error', message: '{reason}' },
  'corrections-invalid': { severity: 'error', message: '{reason}' },
  'people-invalid': { severity: 'error', message: '{reason}' },
  'people-without-article': {
    severity: 'warning',
    message:
      'there is no article {path}, so what is said of the people in it does nothing; correct its path from the articles folder',
  },
  'front-page-without-article': {
    severity: 'warning',
    message:
      'there is no published article {article}, so it does not lead the front page; name its file, from the articles folder, or the `id` of its record',
  },
  'keep-unused': {
    severity: 'warning',
    message: '`keep` names a passage that opens with “{opening}”, but the article has none; copy its first words from the source',
  },
  'topics-invalid': { severity: 'error', message: '{reason}' },
  'template-invalid': { severity: 'error', message: '{reason}' },
} as const satisfies Record<string, Kind>

/** Where a problem is. */
export interface Place {
  path: string
  line: number
  column: number
}

/** One case of a known problem, its message filled in. */
export function problem(code: Code, place: Place, details: Record<string, string | number> = {}): Problem {
  const kind: Kind = catalogue[code]
  const message = kind.message.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole))
  return { path: place.path, line: place.line, column: place.column, severity: kind.severity, code, message }
}

/** The text that was asked about last, with the starts of its lines as far as they were needed. */
let last = { text: '', starts: [0] }

/** The place of an offset in a text, both counted from 1 and in UTF-16 units. A file's problems share one count of its lines. */
export function placeAt(path: string, text: string, offset: number): Place {
  if (last.text !== text) last = { text, starts: [0] }
  const { starts } = last
  for (let end = text.indexOf('\n', starts.at(-1)); end >= 0 && end < offset; end = text.indexOf('\n', end + 1))
    starts.push(end + 1)
  // The last line that starts no later than the offset.
  let line = 0
  for (let step = 1 << Math.floor(Math.log2(starts.length)); step > 0; step >>= 1) {
    if ((starts[line + step] ?? Infinity) <= offset) line += step
  }
  return { path, line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
}

/** Thrown where nothing can be published: wrong configuration, vocabulary or template. Exit status 2. */
export class Unusable extends Error {
  readonly problems: Problem[]

  constructor(problems: Problem[]) {
    super(problems.map((one) => `${one.path}:${one.line}:${one.column} ${one.message}`).join('\n'))
    this.name = 'Unusable'
    this.problems = problems
  }
}
