import { COMMANDS, OPTIONS } from '../command-line.ts'

/** The help: how to call Backfile, its commands and options. */
export function helpText(version: string): string {
  const commands = Object.entries(COMMANDS).map(([name, { operand, summary }]) => row(`${name} ${operand}`, summary))
  const options = Object.entries(OPTIONS).map(([name, { value, summary, only }]) =>
    row(`--${name}${value ? ` ${value}` : ''}`, only ? `${summary} (${only.join(', ')})` : summary),
  )
  return `Backfile ${version}: a folder of news articles becomes an archive site.

Usage: backfile COMMAND [OPTIONS]

${commands.join('\n')}

Options:
${options.join('\n')}

Exit status: 0 all articles are published; 1 some are not, the others are;
2 wrong usage, configuration or template: nothing was written.
`
}

const row = (left: string, right: string): string => `  ${left.padEnd(18)} ${right}`
