import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Nodes, Root, Text } from 'mdast'
import type { VFile } from 'vfile'
import { WINDOWS_1252 } from '../windows-1252.ts'
import { draftOf } from './draft.ts'
import { sliceText } from './tree/cut.ts'

/** Zero-width space, soft hyphen, word joiner, byte order mark inside text. */
const INVISIBLE = '[\\u200B\\u00AD\\u2060\\uFEFF]'
const ENTITY = '&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6});'
/** Bytes of UTF-8 that were read as Windows-1252: `â€™`, `Ã©`, `Â£`. */
const MISREAD =
  '[\\u00C2\\u00C3\\u00E2\\u00F0][\\u0080-\\u00BF\\u20AC\\u201A\\u0192\\u201E\\u2026\\u2020\\u2021\\u02C6\\u2030\\u0160\\u2039\\u0152\\u017D\\u2018\\u2019\\u201C\\u201D\\u2022\\u2013\\u2014\\u02DC\\u2122\\u0161\\u203A\\u0153\\u017E\\u0178]{1,3}'
const TEXT = new RegExp(`${INVISIBLE}|${ENTITY}|${MISREAD}`, 'g')
/** One look that most files fail: what is to be mended has one of these. */
const SIGNS = ['&', '\u00A0', '\u00AD', '\u00C2', '\u00C3', '\u00E2', '\u00F0', '\u2060', '\uFEFF', '\u200B']
/** Markdown's own parser has read the entities. */
const MARKDOWN = new RegExp(`${INVISIBLE}|${MISREAD}`, 'g')

/**
 * Mends what copying did to the letters: invisible characters, HTML entities left in text, UTF-8 read as Windows-1252.
 * A mended piece is a text node of its own, at the place of what it stands for.
 */
export function repair() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value)
    if (!SIGNS.some((sign) => source.includes(sign))) return
    const pattern = draftOf(file).format === 'text' ? TEXT : MARKDOWN
    const visit = (node: Nodes): void => {
      if (!('children' in node)) return
      node.children = (node.children as Nodes[]).flatMap((child): Nodes[] =>
        child.type === 'text' ? mend(child, pattern) : [child],
      ) as never[]
      for (const child of node.children) visit(child)
    }
    visit(tree)
  }
}

function mend(node: Text, pattern: RegExp): Text[] {
  if (node.value.includes('\u00A0')) node.value = node.value.replaceAll('\u00A0', ' ')
  pattern.lastIndex = 0
  if (!pattern.test(node.value)) return [node]
  pattern.lastIndex = 0
  const pieces: Text[] = []
  let from = 0
  for (const match of node.value.matchAll(pattern)) {
    const value = mended(match[0])
    if (value === undefined) continue
    const to = match.index + match[0].length
    if (match.index > from) pieces.push(sliceText(node, from, match.index))
    if (value !== '') pieces.push({ ...sliceText(node, match.index, to), value })
    from = to
  }
  if (from === 0) return [node]
  if (from < node.value.length) pieces.push(sliceText(node, from, node.value.length))
  return pieces
}

/** What a damaged piece stands for; undefined where it is no damage. */
function mended(piece: string): string | undefined {
  if (piece.startsWith('&#')) {
    const code = /^&#x/i.test(piece) ? Number.parseInt(piece.slice(3), 16) : Number.parseInt(piece.slice(2), 10)
    if (code === 160) return ' '
    return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined
  }
  if (piece.startsWith('&')) {
    const value = decodeNamedCharacterReference(piece.slice(1, -1))
    return value === false ? undefined : value.replace('\u00A0', ' ')
  }
  return piece.length === 1 ? '' : reread(piece)
}

/** Text that was UTF-8 and read as Windows-1252, read aright; undefined where its bytes are no UTF-8. */
function reread(piece: string): string | undefined {
  const bytes = piece.split('').map((letter) => {
    const at = WINDOWS_1252.indexOf(letter)
    return at < 0 ? letter.charCodeAt(0) : at + 0x80
  })
  if (bytes.some((byte) => byte > 255)) return undefined
  for (let length = bytes.length; length > 1; length--) {
    try {
      const value = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes.slice(0, length)))
      return value + piece.slice(length)
    } catch {
      // A shorter beginning may be whole.
    }
  }
  return undefined
}
