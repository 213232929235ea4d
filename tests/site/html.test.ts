import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { awkwardSite } from '../support/awkward-archive.ts'
import { elementsOf, readPage, textOf } from '../support/html-document.ts'
import { htmlFaults } from '../support/html-rules.ts'
import { pagesByKind, pagesIn, someOf } from '../support/site-pages.ts'

/** Pages of one kind differ by their articles only: so many of them stand for all. */
const PAGES_OF_A_KIND = 6

const faultsOf = (site: string, paths: string[]): string[] =>
  paths.flatMap((path) => htmlFaults(path, readFileSync(join(site, path), 'utf8')))

test('the validator finds a mistake where there is one', () => {
  expect(
    htmlFaults(
      'page.html',
      '<!DOCTYPE html>\n<html lang="en"><head><title>T</title></head><body><p><div></div></p></body></html>',
    ),
  ).not.toEqual([])
})

describe('in the demonstration site', () => {
  const kinds = pagesByKind(inject('demoSite'))

  test('there are pages of every usual kind', () => {
    const usual = ['front page', 'about', 'not found', 'all topics', 'list of a kind', 'subject', 'person', 'organization', 'place', 'year', 'month', 'day of every year', 'all dates', 'undated', 'article'] // prettier-ignore
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(usual))
  })

  test.each([...kinds])('the HTML of pages of the kind “%s” is valid', (_, paths) => {
    expect(faultsOf(inject('demoSite'), someOf(paths, PAGES_OF_A_KIND))).toEqual([])
  })
})

describe('in a site of awkward articles', () => {
  let site: string

  beforeAll(async () => {
    site = await awkwardSite()
  })

  test('the HTML of every page is valid', () => {
    expect(pagesByKind(site).has('further page of a list')).toBe(true)
    expect(pagesByKind(site).has('person')).toBe(true)
    expect(faultsOf(site, pagesIn(site))).toEqual([])
  })

  test('what looks like markup in a headline, a topic or the settings is shown as it is written', () => {
    const pages = pagesIn(site).map((path) => readPage(site, path))
    const tags = new Set(pages.flatMap((page) => elementsOf(page).map((element) => element.tagName)))
    expect(['b', 'weekly', 'rings', 'img', 'iframe'].filter((tag) => tags.has(tag))).toEqual([])
    const shown = textOf(readPage(site, '2014/06/19/everything.html'))
    expect(shown).toContain('A story with *everything* <b>in</b> it & "more"')
    expect(shown).toContain('R&D <b>')
    expect(shown).toContain('Dawn & "Dusk" <Weekly>')
  })
})
