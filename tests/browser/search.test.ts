import { pathToFileURL } from 'node:url'
import { describe, expect, inject } from 'vitest'
import { browserTest, type OpenPage } from '../support/browser.ts'
import { serve } from '../support/server.ts'

const site = inject('demoSite')
const WAYS = [
  { way: 'from a disk', base: `${pathToFileURL(site).href}/` },
  { way: 'over HTTP, below a path', base: await serve(site, '/some/path/') },
]
const SMALL = { viewport: { width: 320, height: 640 } }
const WIDE = { viewport: { width: 1280, height: 900 } }

/** Opens the page that searches, with what helps to look at it. */
async function openSearch(open: OpenPage, base: string, query = '', options: Parameters<OpenPage>[0] = WIDE) {
  const watched = await open(options)
  const { page } = watched
  await page.goto(`${base}search.html${query && `?q=${encodeURIComponent(query)}`}`)
  const status = async (): Promise<string> => page.locator('#status').innerText()
  const found = async (): Promise<number> => Number(/\d+/.exec(await status())?.[0] ?? Number.NaN)
  const headlines = async (): Promise<string[]> => page.locator('#results h3').allInnerTexts()
  return { ...watched, status, found, headlines }
}

describe.each(WAYS)('opened $way', ({ base }) => {
  browserTest('one types, and the results come with every letter', async ({ open }) => {
    const { page, errors, requests, status, headlines } = await openSearch(open, base)
    expect(await status()).toContain('articles to search')
    await page.locator('#query').pressSequentially('kerry ira', { delay: 40 })
    await expect.poll(headlines).toContain('Kerry rules out working with Iran in Iraq')
    expect(await page.locator('#results mark').first().innerText()).toBe('Kerry')
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('kerry ira')
    const result = page.locator('#results li', { hasText: 'Kerry rules out' })
    expect(await result.innerText()).toMatch(/In the article: kerry \d+ times, ira\w+ \d+ times/)
    expect(await result.locator('h3 a').getAttribute('href')).toContain('#:~:text=kerry&text=ira')
    await result.locator('h3 a').click()
    expect(await page.locator('h1').innerText()).toBe('Kerry rules out working with Iran in Iraq')
    expect(errors).toEqual([])
    expect(requests.filter((address) => !address.startsWith(base))).toEqual([])
  })

  browserTest('a name gives the articles that name its bearer, and a way to the words', async ({ open }) => {
    const { page, found } = await openSearch(open, base, 'John Kerry')
    await expect.poll(found).toBeGreaterThan(1)
    await page.locator('#meant a').click()
    await expect.poll(() => page.locator('#query').inputValue()).toBe('"John Kerry"')
    await expect.poll(() => page.locator('#meant').isVisible()).toBe(false)
  })

  browserTest('one clicks what narrows down, goes back, and shares the address', async ({ open }) => {
    const { page, errors, status, found } = await openSearch(open, base, 'president')
    await expect.poll(status).toMatch(/^\d+ articles$/)
    const all = await found()
    const year = page.locator('.facet-years a').first()
    const [label, count] = [await year.locator('.facet-label').innerText(), Number(await year.locator('.count').innerText())]
    await year.click()
    await expect.poll(found).toBe(count)
    expect(await page.locator('#query').inputValue()).toBe(`president year:${label}`)
    const topic = page
      .locator('.facet', { has: page.locator('h3:text("Topics")') })
      .locator('a')
      .first()
    const narrower = Number(await topic.locator('.count').innerText())
    await topic.click()
    await expect.poll(found).toBe(narrower)
    const address = page.url()
    const shared = await openSearch(open, address.replace(/search\.html.*/, ''), new URL(address).searchParams.get('q') ?? '')
    await expect.poll(shared.found).toBe(narrower)
    await page.goBack()
    await expect.poll(found).toBe(count)
    await page.goBack()
    await expect.poll(found).toBe(all)
    expect(await page.locator('#query').inputValue()).toBe('president')
    expect(errors).toEqual([])
  })

  browserTest('the box in the head of another page leads to the results, and back from an article too', async ({ open }) => {
    const { page, errors } = await open(WIDE)
    await page.goto(`${base}undated/kerry-iran-iraq.html`)
    await page.fill('#searchbox', 'Baghdad')
    await page.press('#searchbox', 'Enter')
    await page.waitForURL(/search\.html\?q=Baghdad$/)
    const results = page.locator('#results h3')
    await expect.poll(() => results.count()).toBeGreaterThan(0)
    const first = await results.first().innerText()
    await results.first().locator('a').click()
    await page.locator('.body').waitFor()
    await page.goBack()
    await expect.poll(() => results.first().innerText()).toBe(first)
    expect(errors).toEqual([])
  })
})

const [{ base }] = WAYS as [(typeof WAYS)[number]]

browserTest('with the keyboard one goes from the box through the results and back', async ({ open }) => {
  const { page, status } = await openSearch(open, base, 'president')
  await expect.poll(status).toMatch(/^\d+ articles$/)
  await page.keyboard.press('/')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('query')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const second = await page.locator('#results h3').nth(1).innerText()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('query')
})

browserTest('more results follow, and the focus with them', async ({ open }) => {
  const { page, found } = await openSearch(open, base, '-xyzzy')
  await expect.poll(found).toBeGreaterThan(20)
  await page.click('#more')
  await expect.poll(() => page.locator('#results > li').count()).toBe(10)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    await page.locator('#results h3').nth(5).innerText(),
  )
})

browserTest('a live region says how many there are, and what was perhaps meant', async ({ open }) => {
  const { page, status, found } = await openSearch(open, base, 'kerrry')
  await expect.poll(status).toBe('No article')
  expect(await page.locator('#status').getAttribute('role')).toBe('status')
  await page.click('#meant a')
  await expect.poll(found).toBeGreaterThan(0)
  expect(await page.locator('#query').inputValue()).toBe('kerry')
})

browserTest('newest first is newest first', async ({ open }) => {
  const { page, status } = await openSearch(open, base, 'president')
  await expect.poll(status).toMatch(/^\d+ articles$/)
  await page.click('#order a:text("Newest first")')
  await expect.poll(() => page.locator('#order [aria-current]').innerText()).toBe('Newest first')
  const dates = await page
    .locator('#results time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
  expect(dates).toEqual(dates.toSorted().toReversed())
  expect(new URL(page.url()).searchParams.get('sort')).toBe('date')
})

browserTest('markup in a query or an article stays text', async ({ open }) => {
  const { page, errors, status } = await openSearch(open, base, '<img src=x onerror=alert(1)> "<b>')
  await expect.poll(status).not.toContain('to search')
  expect(await page.locator('main img, main b').count()).toBe(0)
  expect(errors).toEqual([])
})

browserTest('typing moves nothing above the results', async ({ open }) => {
  const { page, status } = await openSearch(open, base, 'president')
  await expect.poll(status).toMatch(/^\d+ articles$/)
  const top = async (): Promise<number | undefined> => (await page.locator('#results').boundingBox())?.y
  const before = await top()
  for (const query of ['presid', 'council', 'zzzz', 'president']) {
    await page.fill('#query', query)
    await expect.poll(async () => new URL(page.url()).searchParams.get('q')).toBe(query)
    await page.waitForTimeout(100)
    expect(await top()).toBe(before)
  }
})

browserTest('on a small screen nothing sticks out, whatever is found', async ({ open }) => {
  const { page, status } = await openSearch(open, base, 'president', SMALL)
  await expect.poll(status).toMatch(/^\d+ articles$/)
  await page.click('#narrow summary')
  await page.locator('.facet').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

browserTest('without JavaScript it says so, and offers other ways', async ({ open }) => {
  const { page } = await open({ javaScriptEnabled: false })
  await page.goto(`${base}search.html`)
  expect(await page.locator('noscript').innerText()).toContain('needs JavaScript')
  expect(await page.locator('main a[href="topics/index.html"]').first().isVisible()).toBe(true)
  expect(await page.locator('#years + ol a').first().isVisible()).toBe(true)
})
