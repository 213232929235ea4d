import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { convert } from 'fontverter'
import subsetFont from 'subset-font'

/**
 * Makes the text face of `templates/assets/fonts` of Source Serif 4: for text one weight at one optical size, for headlines
 * and labels one weight at all sizes. A reader then loads half of what the whole range of weights and sizes takes.
 *
 * Its licence reserves the name “Source” to what Adobe made, so these files, which are changed, bear names of their own.
 */
const FACES = [
  { name: 'text', style: 'opsz-normal', variationAxes: { opsz: 18, wght: 400 } },
  { name: 'bold', style: 'opsz-normal', variationAxes: { opsz: { min: 20, max: 60 }, wght: 650 } },
  { name: 'italic', style: 'opsz-italic', variationAxes: { opsz: 18, wght: { min: 400, max: 650 } } },
]
/** A browser loads the second only for a page that has such letters. */
const RANGES = ['latin', 'latin-ext']
/** Each as long as what it stands for, so that nothing in the file moves. */
const NAMES = [
  ['Source Serif 4', 'Backfile Serif'],
  ['SourceSerif4', 'BackfileFace'],
]
const FOLDER = 'templates/assets/fonts'

const source = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/source-serif-4/package.json'))

mkdirSync(FOLDER, { recursive: true })
for (const { name, style, variationAxes } of FACES) {
  for (const range of RANGES) {
    const whole = readFileSync(join(source, 'files', `source-serif-4-${range}-${style}.woff2`))
    const face = await subsetFont(whole, undefined, { targetFormat: 'sfnt', keepAllGlyphs: true, variationAxes })
    const path = `${FOLDER}/${name}${range === 'latin' ? '' : '-ext'}.woff2`
    const made = await convert(renamed(face), 'woff2')
    writeFileSync(path, made)
    process.stdout.write(`${path}: ${made.length} bytes of ${whole.length}\n`)
  }
}
const licence = readFileSync(join(source, 'LICENSE'), 'utf8')
writeFileSync(
  `${FOLDER}/LICENSE.txt`,
  `Copyright 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'.\nThese files are Source Serif 4 at chosen weights and sizes, and are called Backfile Serif.\n\n${licence.slice(licence.indexOf('This Font Software'))}`,
)

/** Puts the new names for the old ones; names are in UTF-16, high byte first. */
function renamed(face) {
  const bytes = Buffer.from(face)
  for (const [old, own] of NAMES.map((pair) => pair.map((name) => Buffer.from(name, 'utf16le').swap16()))) {
    for (let at = bytes.indexOf(old); at >= 0; at = bytes.indexOf(old, at)) own.copy(bytes, at)
  }
  if (bytes.includes(Buffer.from('SourceSerif')) || bytes.includes(Buffer.from('Source Serif')))
    throw new Error('the old name is left')
  return bytes
}
