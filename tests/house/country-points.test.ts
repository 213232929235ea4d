import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readLists } from '../../src/read/read-lists.ts'

const { places, countryPoints } = readLists()
const world = readFileSync('templates/partials/world.html', 'utf8')

test('every country, territory and former state stands on the map, or lies in one that does', () => {
  const points = new Set(countryPoints.map(({ name }) => name))
  const countries = readFileSync('src/lists/countries.txt', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(';').map((field) => field.trim()))
  expect(countries.filter(([name = '', , , partOf = '']) => !points.has(name) && !points.has(partOf))).toEqual([])
  expect([...points].filter((name) => !countries.some(([country]) => country === name))).toEqual([])
})

test('every point is on the map', () => {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(world) ?? []
  expect(countryPoints.length).toBeGreaterThan(200)
  const beyond = countryPoints.filter(({ x, y }) => !(x >= 0 && x <= Number(width) && y >= 0 && y <= Number(height)))
  expect(beyond).toEqual([])
})

test('every “part of” names a place', () => {
  const names = new Set(places.flatMap(({ name, aliases }) => [name, ...aliases]))
  expect(places.filter(({ partOf }) => partOf !== undefined && !names.has(partOf))).toEqual([])
})

test('the land takes at most 25 kB', () => {
  expect(Buffer.byteLength(world)).toBeLessThanOrEqual(25_000)
})
