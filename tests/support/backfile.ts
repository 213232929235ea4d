import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** How a run of the command ended, and what it printed. */
export interface Run {
  status: number | null
  stdout: string
  stderr: string
}

/** Where and how a run takes place. */
export interface Surroundings {
  /** Working folder. */
  cwd: string
  /** Added to the environment. */
  env?: Record<string, string>
  /** Words for Node itself, before the script. */
  node?: string[]
}

const COMMAND = resolve('lib/cli.js')

/** Runs `backfile` with some words in a process of its own. */
export function backfile(words: string[], { cwd, env = {}, node = [] }: Surroundings): Promise<Run> {
  return new Promise((finish, fail) => {
    const child = spawn(process.execPath, [...node, COMMAND, ...words], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', fail)
    child.on('close', (status) => finish({ status, stdout, stderr }))
  })
}

/** The lines of some output, without the empty one at its end. */
export function linesOf(output: string): string[] {
  return output.split('\n').filter((line) => line !== '')
}
