import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { FoundFile } from '../../src/model/prepared.ts'
import { decode } from '../../src/read/decode.ts'
import { readArticleFile } from '../../src/read/read-article-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'backfile-decode-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TEXT = 'Ferry “late” again\n\nThe café at Gull Point — closed.\n'

function utf16(text: string, order: 'little' | 'big'): Buffer {
  const little = Buffer.from(text, 'utf16le')
  return order === 'little' ? little : little.swap16()
}

const codesOf = (bytes: Buffer): string[] => decode(bytes).notes.map((note) => note.code)

describe('text comes out the same from', () => {
  const marks = { little: Buffer.from([0xff, 0xfe]), big: Buffer.from([0xfe, 0xff]) }
  const encodings: [string, Buffer][] = [
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16, little end first, with a mark', Buffer.concat([marks.little, utf16(TEXT, 'little')])],
    ['UTF-16, big end first, with a mark', Buffer.concat([marks.big, utf16(TEXT, 'big')])],
    ['UTF-16, little end first, without a mark', utf16(TEXT, 'little')],
    ['UTF-16, big end first, without a mark', utf16(TEXT, 'big')],
    ['CRLF line ends', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
    ['lone CR line ends', Buffer.from(TEXT.replaceAll('\n', '\r'))],
    ['UTF-16 with CRLF line ends', utf16(TEXT.replaceAll('\n', '\r\n'), 'little')],
  ]
  test.each(encodings)('%s', (_, bytes) => {
    expect(decode(bytes)).toEqual({ text: TEXT, notes: [] })
  })
})

test('bytes that are no UTF-8 are read as Windows-1252, and it is said so', () => {
  const bytes = Buffer.from([0x93, 0x46, 0x65, 0x72, 0x72, 0x79, 0x94, 0x20, 0x97, 0x20, 0x63, 0x61, 0x66, 0xe9, 0x20, 0x80])
  expect(decode(bytes)).toEqual({
    text: '“Ferry” — café €',
    notes: [{ code: 'encoding-guessed', offset: 0, details: { encoding: 'Windows-1252' } }],
  })
})

test('a UTF-8 text with one damaged byte stays UTF-8, and the place of the damage is told', () => {
  const bytes = Buffer.concat([Buffer.from('Café “Gull”\r\n'), Buffer.from([0xe9]), Buffer.from('té — open\r\n')])
  expect(decode(bytes)).toEqual({
    text: 'Café “Gull”\n\uFFFDté — open\n',
    notes: [{ code: 'damaged-character', offset: 12, details: { count: 1 } }],
  })
})

test('a replacement character that was saved into the file is told too', () => {
  expect(codesOf(Buffer.from('Ferry \uFFFDlate\uFFFD'))).toEqual(['damaged-character'])
  expect(decode(Buffer.from('Ferry \uFFFDlate\uFFFD')).notes[0]?.details).toEqual({ count: 2 })
})

test('a few NUL bytes become spaces, and it is said so', () => {
  const text = `Ferry\0 late\n${'The boat waits at the quay. '.repeat(10)}`
  expect(decode(Buffer.from(text))).toEqual({
    text: text.replace('\0', ' '),
    notes: [{ code: 'nul-character', offset: 5, details: { count: 1 } }],
  })
})

test('half a UTF-16 unit at the end is damage, no crash', () => {
  const bytes = Buffer.concat([utf16('\uFEFFFerry late', 'little'), Buffer.from([0x41])])
  expect(decode(bytes).text).toBe('Ferry late\uFFFD')
  expect(codesOf(bytes)).toEqual(['damaged-character'])
})

test('a file damaged in several ways tells each of them', () => {
  const bytes = Buffer.concat([
    Buffer.from(`Café “Gull” — ${'open all day. '.repeat(10)}\r\n`),
    Buffer.from([0xff, 0x00]),
    Buffer.from('the end\r'),
  ])
  const { text, notes } = decode(bytes)
  expect(notes.map((note) => note.code)).toEqual(['damaged-character', 'nul-character'])
  expect(text.endsWith('\n\uFFFD the end\n')).toBe(true)
  for (const note of notes) expect(text.charAt(note.offset)).toBe(note.code === 'nul-character' ? ' ' : '\uFFFD')
})

describe('no text is made of', () => {
  const binaries: [string, Buffer][] = [
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d4948445200000010000000100806000000', 'hex')],
    ['zeros', Buffer.alloc(64)],
    ['every byte there is', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))],
  ]
  test.each(binaries)('%s', (_, bytes) => {
    expect(decode(bytes)).toEqual({ text: '', notes: [{ code: 'binary-file', offset: 0 }] })
  })
})

test('nothing is made of nothing', () => {
  expect(decode(Buffer.alloc(0))).toEqual({ text: '', notes: [] })
})

describe('an article file', () => {
  const found = (path: string, size: number): FoundFile => ({ path, format: 'text', size, mtimeMs: 0, ctimeMs: 0 })
  const read = (name: string, bytes: Buffer | string): ReturnType<typeof readArticleFile> => {
    writeFileSync(join(folder, name), bytes)
    return readArticleFile(folder, found(name, statSync(join(folder, name)).size))
  }

  test('has the checksum of its bytes, not of its text', () => {
    const { file, problems } = read('marked.txt', '\uFEFFabc\r\n')
    expect(file).toEqual({
      path: 'marked.txt',
      format: 'text',
      text: 'abc\n',
      sha256: 'c3199f17595cd7b59cea561d9cb96f204ef903c38b1b9cb4a50b7e68d286f675',
    })
    expect(problems).toEqual([])
  })

  test('that holds no letter is rejected as empty', () => {
    for (const [name, bytes] of [
      ['empty.txt', ''],
      ['blank.txt', ' \r\n\t\n'],
      ['mark.txt', '\uFEFF'],
    ] as const) {
      const { file, problems } = read(name, bytes)
      expect(file, name).toBeUndefined()
      expect(
        problems.map((one) => one.code),
        name,
      ).toEqual(['empty'])
    }
  })

  test('that is binary is rejected with its path', () => {
    const { file, problems } = read('picture.txt', Buffer.alloc(64))
    expect(file).toBeUndefined()
    expect(problems).toMatchObject([{ path: 'picture.txt', line: 1, column: 1, severity: 'error', code: 'binary-file' }])
  })

  test('tells line and column of the first damage', () => {
    const { problems } = read('damaged.txt', 'Ferry late\r\n\r\nThe caf\uFFFD is open\r\n')
    expect(problems).toMatchObject([{ code: 'damaged-character', line: 3, column: 8 }])
  })

  test('of more than 32 MB is rejected, and one of 32 MB is read', () => {
    expect(read('large.txt', Buffer.alloc(32 * 1024 * 1024, 'a\n')).problems).toEqual([])
    const { file, problems } = read('large.txt', Buffer.alloc(32 * 1024 * 1024 + 1, 'a\n'))
    expect(file).toBeUndefined()
    expect(problems.map((one) => one.code)).toEqual(['too-large'])
  })

  test('that is not there is a problem, no exception', () => {
    const { file, problems } = readArticleFile(folder, found('no-such-file.txt', 0))
    expect(file).toBeUndefined()
    expect(problems).toMatchObject([{ code: 'unreadable', path: 'no-such-file.txt', severity: 'error' }])
    expect(problems[0]?.message).toContain('ENOENT')
  })
})
