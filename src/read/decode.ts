import { isUtf8 } from 'node:buffer'
import type { Code } from '../problems.ts'
import { WINDOWS_1252 } from '../windows-1252.ts'

/** Bytes as text, or the reason why they are none. */
export interface Decoded {
  /** With `\n` line ends and no byte order mark; empty for binary data. */
  text: string
  notes: { code: Code; offset: number; details?: Record<string, string | number> }[]
}

/**
 * Decodes UTF-8, UTF-16 (with or without a byte order mark) and, where the bytes are neither, Windows-1252.
 * https://encoding.spec.whatwg.org/
 */
export function decode(bytes: Buffer): Decoded {
  const utf16 = utf16Of(bytes)
  if (utf16) return finish(new TextDecoder(utf16).decode(bytes), [])
  if (isBinary(bytes)) return { text: '', notes: [{ code: 'binary-file', offset: 0 }] }
  if (isUtf8(bytes)) return finish(bytes.toString('utf8'), [])
  const lenient = bytes.toString('utf8')
  const bad = lenient.match(/\uFFFD/g)?.length ?? 0
  const good = lenient.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0
  if (good > bad) return finish(lenient, [])
  const text = bytes.toString('latin1').replace(/[\x80-\x9F]/g, (letter) => WINDOWS_1252.charAt(letter.charCodeAt(0) - 0x80))
  return finish(text, [{ code: 'encoding-guessed', offset: 0, details: { encoding: 'Windows-1252' } }])
}

function finish(decoded: string, notes: Decoded['notes']): Decoded {
  let text = decoded.charCodeAt(0) === 0xfeff ? decoded.slice(1) : decoded
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n')
  const damaged = text.indexOf('\uFFFD')
  if (damaged >= 0) {
    notes.push({ code: 'damaged-character', offset: damaged, details: { count: text.split('\uFFFD').length - 1 } })
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    notes.push({ code: 'nul-character', offset: nul, details: { count: text.split('\0').length - 1 } })
    text = text.replaceAll('\0', ' ')
  }
  return { text, notes }
}

/** UTF-16 shows itself by its mark or, in Western text, by a zero in every second byte. */
function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = Math.min(bytes.length, 1024) & ~1
  if (sample < 4 || !bytes.subarray(0, sample).includes(0)) return undefined
  let even = 0
  let odd = 0
  for (let at = 0; at < sample; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  if (odd > sample * 0.4 && even === 0) return 'utf-16le'
  return even > sample * 0.4 && odd === 0 ? 'utf-16be' : undefined
}

/** More than one control character in fifty bytes of the beginning is no text. */
function isBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 8192)
  let controls = 0
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] as number
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++
  }
  return controls > 1 + sample.length / 50
}
