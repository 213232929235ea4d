import { build } from 'rolldown'

/** One file for the command and one for its threads, which start four times as fast as hundreds of modules. */
await build({
  input: { cli: 'src/cli.ts', worker: 'src/work/worker.ts' },
  platform: 'node',
  // It starts threads from files of its own.
  external: ['tinypool'],
  // The packages' own warnings are theirs to mend.
  logLevel: 'silent',
  output: { dir: 'lib', cleanDir: true, sourcemap: true },
})

/** The script of the page that searches. */
await build({
  input: { search: 'src/search/client/main.ts' },
  platform: 'browser',
  logLevel: 'silent',
  output: { dir: 'lib/client', format: 'iife', minify: true },
})
