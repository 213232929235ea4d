import { parseArgs } from 'node:util'
import { nearest } from './nearest.ts'

/** What a person asked for. */
export interface CommandLine {
  command: Command
  /** What follows the command, e.g. the file of `explain`. */
  operands: string[]
  articles?: string
  templates?: string
  out?: string
  config?: string
  json: boolean
  strict: boolean
  clean: boolean
  verify: boolean
  topics: boolean
  noSearch: boolean
  jobs?: number
}

/** The commands, each with its operand and what it does. */
export const COMMANDS = {
  build: { operand: '', summary: 'make the site: articles/ → dist/' },
  check: { operand: '', summary: 'read and parse everything, print the problems, write nothing' },
  explain: { operand: 'FILE', summary: 'show one article’s record, the rule and source of each fact, and every cut' },
} as const

export type Command = keyof typeof COMMANDS

interface Option {
  type: 'string' | 'boolean'
  /** What stands for the value in the help. */
  value?: string
  summary: string
  /** The only commands that take it; all do where this is absent. */
  only?: Command[]
}

/** The options, as the help lists them. */
export const OPTIONS: Record<string, Option> = {
  articles: { type: 'string', value: 'DIR', summary: 'folder of the article files (articles)' },
  templates: { type: 'string', value: 'DIR', summary: 'folder of the HTML templates (templates)' },
  out: { type: 'string', value: 'DIR', summary: 'folder that the site is written to (dist)' },
  config: {
    type: 'string',
    value: 'FILE',
    summary: 'configuration; topics.yaml and people.yaml stand beside it (backfile.yaml)',
  },
  json: { type: 'boolean', summary: 'print one JSON object; text for people goes to stderr' },
  strict: { type: 'boolean', summary: 'warnings count as errors', only: ['build', 'check'] },
  topics: { type: 'boolean', summary: 'say how the vocabulary of topics fits the articles', only: ['check'] },
  verify: { type: 'boolean', summary: 'build once more from nothing and compare every byte', only: ['build'] },
  clean: { type: 'boolean', summary: 'ignore what is kept from earlier builds', only: ['build'] },
  'no-search': { type: 'boolean', summary: 'make no search page and no index', only: ['build'] },
  jobs: { type: 'string', value: 'N', summary: 'number of threads', only: ['build', 'check'] },
  help: { type: 'boolean', summary: 'show this help' },
  version: { type: 'boolean', summary: 'show the version' },
}

/** The command line of a run, or a wish for help or the version, or what is wrong with it and what was meant. */
export type Reading = CommandLine | { show: 'help' | 'version' } | { fault: string }

/** Reads the words after `backfile`. */
export function readCommandLine(words: string[]): Reading {
  const options = Object.fromEntries(Object.entries(OPTIONS).map(([name, { type }]) => [name, { type }]))
  const { values, positionals, tokens } = parseArgs({ args: words, options, allowPositionals: true, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = OPTIONS[token.name]
    if (!option)
      return {
        fault: unknown(
          'option',
          token.rawName,
          Object.keys(OPTIONS).map((name) => `--${name}`),
        ),
      }
    const value = option.type === 'string' ? token.value : undefined
    if (option.type === 'string' && (value === undefined || value === '' || value.startsWith('--'))) {
      return { fault: `${token.rawName} needs a value: ${token.rawName} ${option.value}` }
    }
    if (option.type === 'boolean' && token.value !== undefined) return { fault: `${token.rawName} takes no value` }
  }
  if (values.help === true || positionals[0] === 'help') return { show: 'help' }
  if (values.version === true) return { show: 'version' }

  const [command, ...operands] = positionals
  if (command === undefined) return { fault: 'a command is missing: build, check or explain' }
  if (!isCommand(command)) return { fault: unknown('command', command, Object.keys(COMMANDS)) }
  for (const name of Object.keys(values)) {
    const only = OPTIONS[name]?.only
    if (only && !only.includes(command)) return { fault: `--${name} is an option of ${only.join(' and ')}, not of ${command}` }
  }
  const { operand } = COMMANDS[command]
  if (operand === '' && operands.length > 0)
    return { fault: `${command} takes no “${operands[0]}”; folders are given with options, e.g. --articles` }
  if (operand !== '' && operands.length !== 1) return { fault: `${command} needs one ${operand}` }
  if (values.jobs !== undefined && !/^[1-9]\d{0,2}$/.test(String(values.jobs)))
    return { fault: '--jobs needs a number from 1 to 999' }
  const text = (name: string): string | undefined => values[name] as string | undefined
  return {
    command,
    operands,
    articles: text('articles'),
    templates: text('templates'),
    out: text('out'),
    config: text('config'),
    json: values.json === true,
    strict: values.strict === true,
    clean: values.clean === true,
    verify: values.verify === true,
    topics: values.topics === true,
    noSearch: values['no-search'] === true,
    ...(values.jobs !== undefined && { jobs: Number(values.jobs) }),
  }
}

const isCommand = (word: string): word is Command => Object.hasOwn(COMMANDS, word)

function unknown(what: string, word: string, known: string[]): string {
  const near = nearest(word, known)
  return `there is no ${what} ${word}${near ? `; did you mean ${near}?` : ''}`
}
