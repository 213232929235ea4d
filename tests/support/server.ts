import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { afterAll } from 'vitest'
import { pathsIn } from './folder.ts'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonl': 'application/jsonl',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

const closings: (() => void)[] = []

afterAll(() => {
  for (const close of closings) close()
})

/**
 * Serves a site's files below a path such as `/some/path/`, as a plain host does: what is not there is answered with
 * 404.html. Gives the address of the front page's folder. The server is closed after the last test of the file.
 */
export function serve(site: string, below: string): Promise<string> {
  const paths = new Set(pathsIn(site))
  const server = createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const asked = address.startsWith(below) ? address.slice(below.length) : ''
    const wanted = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked
    const found = address.startsWith(below) && paths.has(wanted)
    const path = found ? wanted : '404.html'
    response.writeHead(found ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
    response.end(readFileSync(join(site, path)))
  })
  closings.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => ready(`http://127.0.0.1:${(server.address() as AddressInfo).port}${below}`))
  })
}
