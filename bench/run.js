import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Ticks a second in which Linux counts the time of processors. */
const TICKS = 100

/**
 * Runs a command and measures it: wall and processor seconds, and the most memory that it ever had, in megabytes, with all
 * of its threads. The last two are read from /proc and are NaN elsewhere.
 */
export function run(command, words, cwd) {
  return new Promise((finish, fail) => {
    const start = performance.now()
    const child = spawn(command, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    const use = { cpu: Number.NaN, memory: Number.NaN }
    const look = () => {
      try {
        const [user, system] = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ')
          .slice(11, 13)
        use.cpu = (Number(user) + Number(system)) / TICKS
        use.memory =
          Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? use.memory * 1024) / 1024
      } catch {
        // The process has ended, or this is no Linux.
      }
    }
    const timer = setInterval(look, 10)
    let output = ''
    let errors = ''
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (errors += data))
    child.on('error', fail)
    child.on('close', (status) => {
      clearInterval(timer)
      if (status !== 0) fail(new Error(`${command} ${words.join(' ')} ended with ${status}: ${errors.slice(-500)}`))
      else finish({ wall: (performance.now() - start) / 1000, ...use, output })
    })
  })
}
