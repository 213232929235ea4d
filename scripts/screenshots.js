import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import bundled from '@sparticuz/chromium'
import { chromium } from 'playwright-core'

const { values, positionals } = parseArgs({
  options: { out: { type: 'string', default: 'screenshots' }, only: { type: 'string', default: '' } },
  allowPositionals: true,
})

const ARTICLE = /^(?:\d{4}(?:\/\d\d){0,2}|undated)\/(?!index\.)[^/]+\.html$/
/** The kinds of page. Of those that a pattern fits, the largest is taken, where anything amiss shows first. */
const KINDS = [
  { name: 'front', pattern: /^index\.html$/ },
  { name: 'article', pattern: ARTICLE },
  { name: 'versions', pattern: ARTICLE, holds: 'id="versions"' },
  { name: 'topic', pattern: /^topics\/(?!index\.)[^/]+\.html$/ },
  { name: 'older', pattern: /^(?:topics|places|people|organizations)\/(?!index\/)[^/]+\/\d+\.html$/ },
  { name: 'person', pattern: /^people\/(?!index\.)[^/]+\.html$/ },
  { name: 'organization', pattern: /^organizations\/(?!index\.)[^/]+\.html$/ },
  { name: 'place', pattern: /^places\/(?!index\.)[^/]+\.html$/ },
  { name: 'topics', pattern: /^topics\/index\.html$/ },
  { name: 'people', pattern: /^people\/index\.html$/ },
  { name: 'places', pattern: /^places\/index\.html$/ },
  { name: 'dates', pattern: /^dates\/index\.html$/ },
  { name: 'year', pattern: /^\d{4}\/index\.html$/ },
  { name: 'month', pattern: /^\d{4}\/\d\d\/index\.html$/ },
  { name: 'day', pattern: /^on-this-day\/\d\d-\d\d\.html$/ },
  { name: 'days', pattern: /^on-this-day\/index\.html$/ },
  { name: 'undated', pattern: /^undated\/index\.html$/ },
  { name: 'search', pattern: /^search\.html$/, query: '?q=president', ready: '#results > li' },
  { name: 'search-start', pattern: /^search\.html$/ },
  { name: 'about', pattern: /^about\.html$/ },
  { name: 'not-found', pattern: /^404\.html$/ },
]
const SIZES = [
  { name: 'phone', width: 360, height: 780 },
  { name: 'tablet', width: 768, height: 1024 },
  { name: 'desktop', width: 1440, height: 900 },
]
/** A page of hundreds of articles goes on as it begins. */
const HIGHEST = 3000

const work = mkdtempSync(join(tmpdir(), 'backfile-screenshots-'))
const browser = await chromium.launch(
  process.platform === 'linux'
    ? { executablePath: await bundled.executablePath(), args: ['--no-sandbox'] }
    : { channel: 'chrome' },
)
try {
  const site = positionals[0] ?? builtDemo()
  const shown = KINDS.flatMap((kind) => {
    const path = isAsked(kind) ? largestOf(site, kind) : undefined
    return path === undefined ? [] : [{ ...kind, path, address: pathToFileURL(resolve(site, path)).href + (kind.query ?? '') }]
  })
  mkdirSync(values.out, { recursive: true })
  await Promise.all(SIZES.map((size) => takeAll(size, shown)))
  const article = shown.find(({ name }) => name === 'article')
  if (article) await print(article)
  process.stdout.write(`${shown.map(({ name, path }) => `${name}: ${path}\n`).join('')}The pictures are in ${values.out}/\n`)
} finally {
  await browser.close()
  rmSync(work, { recursive: true, force: true })
}

/** The site of the articles in this repository. */
function builtDemo() {
  const command = resolve(import.meta.dirname, '../lib/cli.js')
  execFileSync(process.execPath, [command, 'build', '--out', join(work, 'site')], { stdio: ['ignore', 'ignore', 'inherit'] })
  return join(work, 'site')
}

function isAsked({ name }) {
  return values.only === '' || values.only.split(',').includes(name)
}

function largestOf(site, { pattern, holds }) {
  const paths = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) =>
    pattern.test(path.replaceAll('\\', '/')),
  )
  const fitting = holds === undefined ? paths : paths.filter((path) => readFileSync(join(site, path), 'utf8').includes(holds))
  const sizes = fitting.sort().map((path) => ({ path, size: statSync(join(site, path)).size }))
  return sizes.reduce((largest, one) => (one.size > (largest?.size ?? 0) ? one : largest), undefined)?.path
}

/** Pictures of all pages at one width, in light and in dark. */
async function takeAll({ name: device, width, height }, pages) {
  const page = await browser.newPage({ viewport: { width, height } })
  for (const { name, address, ready = 'main' } of pages) {
    await page.goto(address)
    await page.locator(ready).first().waitFor()
    await page.evaluate(() => document.fonts.ready)
    const whole = await page.evaluate(() => document.documentElement.scrollHeight)
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme })
      const clip = { x: 0, y: 0, width, height: Math.min(whole, HIGHEST) }
      await page.screenshot({ path: join(values.out, `${name}-${device}-${colorScheme}.png`), fullPage: true, clip })
    }
  }
}

/** The article as it comes out of a printer, and as its first sheet would look on a screen. */
async function print({ address }) {
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 } })
  await page.goto(address)
  await page.emulateMedia({ media: 'print' })
  await page.screenshot({ path: join(values.out, 'article-print.png') })
  await page.pdf({ path: join(values.out, 'article-print.pdf'), format: 'A4', preferCSSPageSize: true })
}
