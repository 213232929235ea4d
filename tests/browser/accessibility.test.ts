import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type axe from 'axe-core'
import { describe, expect, inject } from 'vitest'
import { awkwardSite } from '../support/awkward-archive.ts'
import { browserTest, type OpenPage } from '../support/browser.ts'
import { pagesByKind } from '../support/site-pages.ts'

declare global {
  interface Window {
    axe: typeof axe
  }
}

const CHECKER = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SCHEMES = ['light', 'dark'] as const
/** All rules of WCAG 2.2 AA and those of good practice; the one on the size of targets has to be asked for. */
const ALL: axe.RunOptions = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }
/** What a page looks like, and which rules have something new to look at there: the scheme changes colours alone. */
const LOOKS = [
  { look: 'light', colorScheme: 'light', width: 1280, options: ALL },
  { look: 'dark', colorScheme: 'dark', width: 1280, options: { resultTypes: ['violations'], runOnly: ['cat.color'] } },
  { look: 'phone', colorScheme: 'light', width: 360, options: ALL },
] as const

/** What the checker finds on a page in light, in dark and on a phone, with all that is folded opened. */
async function barriersOn(open: OpenPage, address: string, awaited = 'body'): Promise<string[]> {
  const { page } = await open()
  await page.goto(address)
  await page.locator(awaited).first().waitFor()
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  await page.evaluate(CHECKER)
  const barriers: string[] = []
  for (const { look, colorScheme, width, options } of LOOKS) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    const { violations, passes } = await page.evaluate((given) => window.axe.run(document, given), options as axe.RunOptions)
    const looked = [...violations, ...passes].some((rule) => rule.id === 'color-contrast')
    expect(looked, `the colours of ${address} were looked at`).toBe(true)
    for (const { id, help, nodes } of violations) barriers.push(`${look}: ${id}: ${help}: ${nodes[0]?.html}`)
  }
  return barriers
}

browserTest('the checker finds a barrier where there is one', async ({ open }) => {
  const page = '<!doctype html><title>T</title><p style="color: #999; background: #aaa">Grey on grey<img src="data:,">'
  const barriers = await barriersOn(open, `data:text/html,${encodeURIComponent(page)}`)
  for (const found of [
    'light: color-contrast: ',
    'light: image-alt: ',
    'light: html-has-lang: ',
    'dark: color-contrast: ',
    'phone: image-alt: ',
  ]) {
    expect(barriers.join('\n')).toContain(found)
  }
})

browserTest('in dark, a page is dark, and in light, it is light', async ({ open }) => {
  const { page } = await open()
  await page.goto(`${pathToFileURL(inject('demoSite')).href}/index.html`)
  const brightness = async (colorScheme: (typeof SCHEMES)[number]): Promise<number> => {
    await page.emulateMedia({ colorScheme })
    const color = await page.evaluate(() => {
      const context = document.createElement('canvas').getContext('2d')
      if (!context) return [0, 0, 0]
      context.fillStyle = getComputedStyle(document.documentElement).backgroundColor
      context.fillRect(0, 0, 1, 1)
      context.fillStyle = getComputedStyle(document.body).backgroundColor
      context.fillRect(0, 0, 1, 1)
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3)
    })
    return color.reduce((sum, one) => sum + one, 0) / 3
  }
  expect(await brightness('light')).toBeGreaterThan(200)
  expect(await brightness('dark')).toBeLessThan(60)
})

describe('the demonstration site has no barrier, in light, in dark or on a phone', () => {
  const site = inject('demoSite')
  const pages = [...pagesByKind(site)].map(([kind, paths]) => [
    kind,
    kind === 'article' ? 'undated/kerry-iran-iraq.html' : paths[0],
  ])

  browserTest.for(pages)('on a page of the kind “%s” (%s)', async ([, path], { open }) => {
    expect(await barriersOn(open, `${pathToFileURL(site).href}/${path}`)).toEqual([])
  })
})

browserTest('what a search finds makes no barrier', async ({ open }) => {
  const address = `${pathToFileURL(inject('demoSite')).href}/search.html?q=president`
  expect(await barriersOn(open, address, '#results > li')).toEqual([])
})

describe('awkward articles make no barrier, in light, in dark or on a phone', () => {
  const PAGES = [
    '2014/06/19/everything.html',
    '2018/01/01/arabic.html',
    'undated/short.html',
    'topics/ferries.html',
    'topics/ferries/1.html',
  ]

  browserTest.for(PAGES)('on %s', async (path, { open }) => {
    expect(await barriersOn(open, `${pathToFileURL(await awkwardSite()).href}/${path}`)).toEqual([])
  })
})
