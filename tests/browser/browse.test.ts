import { pathToFileURL } from 'node:url'
import { describe, expect, inject } from 'vitest'
import { awkwardSite } from '../support/awkward-archive.ts'
import { browserTest, type OpenPage } from '../support/browser.ts'
import { serve } from '../support/server.ts'
import { pagesByKind, someOf } from '../support/site-pages.ts'

const site = inject('demoSite')
const fromDisk = `${pathToFileURL(site).href}/`
const overHttp = await serve(site, '/some/path/')
const WAYS = [
  { way: 'from a disk', base: fromDisk },
  { way: 'over HTTP, below a path', base: overHttp },
]
/** The kinds of page whose content grows with an article; so many of each are looked at. */
const PAGES_OF_A_KIND = 3
const SMALL = { viewport: { width: 320, height: 568 } }

describe.each(WAYS)('opened $way', ({ base }) => {
  browserTest('one goes from the front page to a topic, to an article and back, and nothing is amiss', async ({ open }) => {
    const { page, errors, requests } = await open()
    await page.goto(`${base}index.html`)
    expect(await page.title()).toBe('The Meridian')
    const topic = page.locator('main a[href^="topics/"]:not([href="topics/index.html"])').first()
    const label = await topic.innerText()
    await topic.click()
    expect(await page.locator('h1').innerText()).toBe(label)
    expect(page.url()).toMatch(/\/topics\/[a-z-]+\.html$/)
    const story = page.locator('main article a').first()
    const headline = await story.innerText()
    await story.click()
    expect(await page.locator('h1').innerText()).toBe(headline)
    expect(await page.locator('.body p').count()).toBeGreaterThan(2)
    await page.goBack()
    expect(await page.locator('h1').innerText()).toBe(label)
    await page.goBack()
    expect(page.url()).toBe(`${base}index.html`)
    expect(errors).toEqual([])
    expect(requests.filter((address) => !address.startsWith(base) && !address.startsWith('data:'))).toEqual([])
    expect(requests.some((address) => address.endsWith('.css'))).toBe(true)
  })

  browserTest('the front page shows what earlier years have of today', async ({ open }) => {
    const { page, errors } = await open()
    await page.clock.setFixedTime('2030-11-10T12:00:00')
    await page.goto(`${base}index.html`)
    const day = page.locator('#day')
    await expect.poll(() => day.locator('.day-label').innerText()).toBe('9 November, the last before today')
    await page.clock.setFixedTime('2030-11-09T12:00:00')
    await page.reload()
    await expect.poll(() => day.locator('.day-label').innerText()).toBe('9 November')
    expect(await day.locator('li').allInnerTexts()).toEqual([expect.stringMatching(/^1989\s+Berlin Wall opens/)])
    await day.locator('li a').click()
    expect(page.url()).toContain('/1989/11/09/')
    await page.getByRole('link', { name: '9 November in all years' }).click()
    expect(await page.locator('h1').innerText()).toBe('9 November')
    expect(errors).toEqual([])
  })

  browserTest(
    'every kind of page has its style, loads without an error, and nothing comes from another host',
    async ({ open }) => {
      const { page, errors, requests } = await open()
      for (const [kind, [path = '']] of pagesByKind(site)) {
        await page.goto(base + path)
        expect(await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily), kind).toContain('Backfile Serif')
      }
      expect(errors).toEqual([])
      expect(requests.length).toBeGreaterThan(10)
      expect(requests.filter((address) => !address.startsWith(base) && !address.startsWith('data:'))).toEqual([])
    },
  )

  browserTest('the first press of Tab reaches the link that skips to the content, and shows it', async ({ open }) => {
    const { page } = await open()
    for (const path of ['index.html', 'topics/index.html', 'undated/kerry-iran-iraq.html']) {
      await page.goto(base + path)
      await page.keyboard.press('Tab')
      const focused = page.locator(':focus')
      expect(await focused.getAttribute('href'), path).toBe('#content')
      expect(await focused.isVisible(), path).toBe(true)
      const box = await focused.boundingBox()
      expect(box && box.x >= 0 && box.y >= 0 && box.width > 20 && box.height > 10, path).toBe(true)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('main')?.id), path).toBe('content')
    }
  })

  browserTest('a paragraph has an address of its own', async ({ open }) => {
    const { page } = await open({ viewport: { width: 800, height: 400 } })
    await page.goto(`${base}undated/kerry-iran-iraq.html#p6`)
    const top = (): Promise<number> => page.locator('#p6').evaluate((paragraph) => paragraph.getBoundingClientRect().top)
    await expect.poll(async () => Math.abs(await top()), { timeout: 5000 }).toBeLessThan(100)
    expect(await page.locator('#p6').innerText()).toContain('Nouri al-Maliki')
  })

  browserTest('without JavaScript one reads, goes on and opens what is folded', async ({ open }) => {
    const { page, errors } = await open({ javaScriptEnabled: false })
    await page.goto(`${base}index.html`)
    await page.click('nav[aria-label="Main"] a:text("Topics")')
    await page.click('main a[href="../places/iraq.html"]')
    expect(await page.locator('h1').innerText()).toBe('Iraq')
    await page.click('main article a[href$="undated/kerry-iran-iraq.html"]')
    expect(await page.locator('.body p').first().innerText()).toContain('Secretary of State John Kerry said Thursday')
    const removed = page.locator('details').filter({ hasText: 'What was removed' })
    expect(await removed.locator('blockquote').isVisible()).toBe(false)
    await removed.locator('summary').click()
    expect(await removed.locator('blockquote').innerText()).toContain('Biden picks former secretary of state')
    await page.click('nav[aria-label="Main"] a:text("Dates")')
    await page.click('main a[href="../2014/index.html"]')
    await page.click('main a[href="06/index.html"]')
    expect(await page.locator('main article').count()).toBeGreaterThan(0)
    expect(errors).toEqual([])
  })
})

browserTest('over HTTP the serif face is loaded from the site and drawn with', async ({ open }) => {
  const { page, requests } = await open()
  await page.goto(`${overHttp}undated/kerry-iran-iraq.html`)
  const { ready, loaded, width, fallback } = await page.evaluate(async () => {
    await document.fonts.ready
    const context = document.createElement('canvas').getContext('2d')
    const widthIn = (font: string): number => {
      if (context) context.font = font
      return context?.measureText('Secretary of State, 0123456789').width ?? 0
    }
    return {
      ready: document.fonts.check('16px "Backfile Serif"'),
      loaded: [...document.fonts].filter((face) => face.family.includes('Backfile Serif') && face.status === 'loaded').length,
      width: widthIn('64px "Backfile Serif", monospace'),
      fallback: widthIn('64px monospace'),
    }
  })
  expect(ready).toBe(true)
  expect(loaded).toBeGreaterThan(0)
  expect(width).not.toBe(fallback)
  expect(requests.filter((address) => address.endsWith('.woff2')).every((address) => address.startsWith(overHttp))).toBe(true)
})

browserTest('an address that is not there shows the page that says so, and leads to the front page', async ({ open }) => {
  const { page } = await open()
  const response = await page.goto(`${overHttp}places/nowhere/at/all.html`)
  expect(response?.status()).toBe(404)
  expect(await page.locator('h1').innerText()).toBe('There is no page at this address')
  expect(await page.locator('main a[href="https://example.org/"]').count()).toBe(1)
})

describe('on a screen 320 pixels wide, no page scrolls sideways', () => {
  browserTest('in the demonstration site', async ({ open }) => {
    expect(
      await tooWide(
        open,
        fromDisk,
        [...pagesByKind(site).values()].flatMap((paths) => someOf(paths, PAGES_OF_A_KIND)),
      ),
    ).toEqual([])
  })

  browserTest('in a site of awkward articles', async ({ open }) => {
    const awkward = await awkwardSite()
    const paths = [...pagesByKind(awkward).values()].flat()
    expect(await tooWide(open, `${pathToFileURL(awkward).href}/`, paths)).toEqual([])
  })
})

/** The pages that are wider than a small screen, each with its width and the elements that stick out. */
async function tooWide(open: OpenPage, base: string, paths: string[]): Promise<string[]> {
  expect(paths.length).toBeGreaterThan(20)
  const { page } = await open(SMALL)
  const wide: string[] = []
  for (const path of paths) {
    await page.goto(base + path)
    const found = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
      const { scrollWidth, clientWidth } = document.documentElement
      const sticking = [...document.querySelectorAll('main *')].filter(
        (one) => one.getBoundingClientRect().right > clientWidth + 1,
      )
      const names = sticking.slice(0, 3).map((one) => `${one.tagName.toLowerCase()}.${one.className}`)
      return scrollWidth > clientWidth ? `${scrollWidth} px, ${names.join(', ')}` : ''
    })
    if (found !== '') wide.push(`${path}: ${found}`)
  }
  return wide
}
