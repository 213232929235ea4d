import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import bundled from '@sparticuz/chromium'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { test } from 'vitest'

/** Names under which a browser of this kind may be installed. */
const INSTALLED = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'chrome.exe', 'msedge.exe']

/** A browser, or why there is none. */
type Started = { browser: Browser; unpacked?: string } | { reason: string }

/** A page with all that happened in it. */
export interface WatchedPage {
  page: Page
  /** Errors of the console and of scripts, and what could not be loaded. */
  errors: string[]
  /** The address of everything that was loaded. */
  requests: string[]
}

/** Opens an empty page in a window of its own; the window is closed after the test. */
export type OpenPage = (options?: BrowserContextOptions) => Promise<WatchedPage>

/**
 * Tests with a browser, which is started once for all tests of a file. Without one they fail on Linux, where it comes with
 * the packages of the project, and are reported as not run, with the reason, elsewhere.
 */
export const browserTest = test.extend<{ $file: { started: Started }; $test: { open: OpenPage } }>({
  started: [
    // oxlint-disable-next-line no-empty-pattern -- vitest reads from the pattern which fixtures this one needs
    async ({}, use) => {
      const started = await startBrowser()
      await use(started)
      if (!('browser' in started)) return
      await started.browser.close()
      if (started.unpacked !== undefined) rmSync(started.unpacked, { recursive: true, force: true })
    },
    { scope: 'file' },
  ],
  open: async ({ started, skip }, use) => {
    if (!('browser' in started)) {
      if (process.platform !== 'linux') skip(`not run: ${started.reason}`)
      throw new Error(started.reason)
    }
    const pages: WatchedPage[] = []
    await use(async (options) => {
      const watched = await openPage(started.browser, options)
      pages.push(watched)
      return watched
    })
    for (const { page } of pages) await page.context().close()
  },
})

async function openPage(browser: Browser, options?: BrowserContextOptions): Promise<WatchedPage> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const watched: WatchedPage = { page, errors: [], requests: [] }
  page.setDefaultTimeout(10_000)
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') watched.errors.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => watched.errors.push(`${page.url()}: ${error.message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    // A page that is left before all has come ends what is on its way.
    if (reason !== 'net::ERR_ABORTED') watched.errors.push(`${request.url()}: ${reason}`)
  })
  page.on('request', (request) => watched.requests.push(request.url()))
  return watched
}

async function startBrowser(): Promise<Started> {
  const faults: string[] = []
  const tried = async (name: string, find: () => string | Promise<string>): Promise<Browser | undefined> => {
    try {
      return await chromium.launch({ executablePath: await find(), args: ['--no-sandbox'], timeout: 20_000 })
    } catch (error) {
      faults.push(`${name}: ${String(error).slice(0, 300)}`)
      return undefined
    }
  }
  if (process.platform === 'linux') {
    const unpacked = mkdtempSync(join(tmpdir(), 'backfile-browser-'))
    const browser = await tried('@sparticuz/chromium', () => unpack(unpacked))
    if (browser) return { browser, unpacked }
    rmSync(unpacked, { recursive: true, force: true })
  }
  for (const executablePath of installed()) {
    const browser = await tried(executablePath, () => executablePath)
    if (browser) return { browser }
  }
  const remedy = 'install Chrome or Chromium, or what the browser of @sparticuz/chromium lacks (often the package libnss3)'
  return { reason: `no browser can be started; ${remedy}\n${faults.join('\n')}` }
}

/** Unpacks the browser of the package into a folder of our own: the usual one is shared by all who use this machine. */
async function unpack(folder: string): Promise<string> {
  const usual = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    return await bundled.executablePath()
  } finally {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
  }
}

/** The browsers that the PATH leads to. */
function installed(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const paths = INSTALLED.flatMap((name) => folders.map((folder) => join(folder, name)))
  return paths.filter((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
