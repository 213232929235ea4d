import { pathToFileURL } from 'node:url'
import { describe, expect, inject } from 'vitest'
import { awkwardSite } from '../support/awkward-archive.ts'
import { browserTest } from '../support/browser.ts'
import { pagesByKind } from '../support/site-pages.ts'

const site = inject('demoSite')
const fromDisk = `${pathToFileURL(site).href}/`
const ARTICLE = 'undated/kerry-iran-iraq.html'
/** The narrowest line that shows what has the focus. */
const LEAST_OUTLINE = 2

describe('with the keyboard', () => {
  browserTest('whatever takes the focus shows it, on every kind of page', async ({ open }) => {
    const { page } = await open()
    for (const [kind, paths] of pagesByKind(site)) {
      await page.goto(fromDisk + (kind === 'article' ? ARTICLE : paths[0]))
      // From a key on, a browser shows the focus wherever it goes.
      await page.keyboard.press('Tab')
      const found = await page.evaluate((least) => {
        for (const details of document.querySelectorAll('details')) details.open = true
        const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary, [tabindex]')]
        const shown = all.filter((one) => one.checkVisibility())
        const hidden = shown.filter((one) => {
          one.focus()
          const { outlineStyle, outlineWidth } = getComputedStyle(one)
          const { width, height, right, left } = one.getBoundingClientRect()
          const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= least
          return document.activeElement !== one || !isOutlined || width < 5 || height < 5 || right < 0 || left > innerWidth
        })
        return { looked: shown.length, hidden: hidden.map((one) => one.outerHTML.slice(0, 120)) }
      }, LEAST_OUTLINE)
      expect(found.looked, kind).toBeGreaterThan(8)
      expect(found.hidden, kind).toEqual([])
    }
  })

  browserTest('the focus goes through an article in the order of its text, from the masthead to the foot', async ({ open }) => {
    const { page } = await open()
    await page.goto(fromDisk + ARTICLE)
    const order = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')]
        .filter((one) => one.checkVisibility())
        .map((one) => one.outerHTML),
    )
    expect(order.length).toBeGreaterThan(25)
    const met: string[] = []
    for (const _ of order) {
      await page.keyboard.press('Tab')
      met.push(await page.evaluate(() => document.activeElement?.outerHTML ?? ''))
    }
    expect(met).toEqual(order)
    expect(await page.locator('.colophon :focus').count()).toBe(1)
  })
})

browserTest('where motion is not wanted, nothing moves', async ({ open }) => {
  const { page } = await open({ reducedMotion: 'reduce' })
  for (const [kind, [path = '']] of pagesByKind(site)) {
    await page.goto(fromDisk + path)
    const moving = await page.evaluate(() => {
      const all = [document.documentElement, ...document.querySelectorAll('body *')].map((one) => getComputedStyle(one))
      return all.filter(
        ({ scrollBehavior, transitionDuration, animationName }) =>
          scrollBehavior === 'smooth' || transitionDuration !== '0s' || animationName !== 'none',
      ).length
    })
    expect(moving, kind).toBe(0)
  }
})

browserTest('in forced colours, links are underlined or in the colour of links, and bars stand out', async ({ open }) => {
  const { page } = await open({ forcedColors: 'active' })
  for (const path of ['index.html', 'topics/politics-and-government.html', 'dates/index.html', ARTICLE]) {
    await page.goto(fromDisk + path)
    const found = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body)
      const links = [...document.querySelectorAll('a[href]')]
      const isPlain = (link: Element): boolean => {
        const style = getComputedStyle(link)
        return style.color === color && !style.textDecorationLine.includes('underline')
      }
      const fills = [...document.querySelectorAll('.bar rect')].map((one) => getComputedStyle(one).fill)
      return {
        plain: links.filter(isPlain).map((link) => link.outerHTML.slice(0, 100)),
        bars: fills.filter((fill) => fill === backgroundColor || fill === 'none').length,
        links: links.length,
      }
    })
    expect(found.links, path).toBeGreaterThan(10)
    expect(found.plain, path).toEqual([])
    expect(found.bars, path).toBe(0)
  }
})

browserTest('an article in a script from right to left is read that way, in a page from left to right', async ({ open }) => {
  const { page } = await open()
  const base = pathToFileURL(await awkwardSite()).href
  const directionOf = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).direction)
  await page.goto(`${base}/2018/01/01/arabic.html`)
  expect(await page.locator('.body').getAttribute('lang')).toBe('ar')
  expect(await page.locator('html').getAttribute('lang')).toBe('en-GB')
  expect(await directionOf('.page-title')).toBe('rtl')
  expect(await directionOf('.body')).toBe('rtl')
  expect(await directionOf('.mainnav')).toBe('ltr')
  const column = await page.locator('.body').boundingBox()
  const ends = await page
    .locator('.body p')
    .first()
    .evaluate((paragraph) => {
      const range = document.createRange()
      range.selectNodeContents(paragraph)
      return Math.max(...[...range.getClientRects()].map(({ right }) => right))
    })
  expect(Math.abs(ends - ((column?.x ?? 0) + (column?.width ?? 0)))).toBeLessThan(3)
  await page.goto(`${base}/2018/01/index.html`)
  expect(await directionOf('.headline[lang="ar"]')).toBe('rtl')
  expect(await directionOf('.headline[lang="en-GB"]')).toBe('ltr')
})

browserTest(
  'on paper, an article ends with the archive’s name and its address, and nothing asks to be clicked',
  async ({ open }) => {
    const { page } = await open()
    await page.goto(fromDisk + ARTICLE)
    await page.emulateMedia({ media: 'print' })
    for (const gone of ['.skip', '.mainnav', '.searchbox', '.turn', '.colophon', '.related', '.slip-day', 'summary']) {
      expect(await page.locator(gone).filter({ visible: true }).count(), gone).toBe(0)
    }
    const text = await page.locator('body').innerText()
    expect(text.trim()).toMatch(
      /From The Meridian\. This article’s address: https:\/\/example\.org\/undated\/kerry-iran-iraq\.html$/,
    )
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.byteLength).toBeGreaterThan(10_000)
  },
)
