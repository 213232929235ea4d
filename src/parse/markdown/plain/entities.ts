import { decodeNamedCharacterReference } from 'decode-named-character-reference'

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z][A-Za-z\d]{0,30}));/g
/** What an address that GFM makes a link of may be made of, a space, and what is no letter. */
const UNSURE = /[\w .@:/+\-\p{C}]/u

/** The words with their entities read; undefined where one stands for anything that might be read in another way again. */
export function withoutEntities(words: string): string | undefined {
  if (!words.includes('&')) return words
  let sure = true
  const text = words.replace(ENTITY, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
    const letters =
      name === undefined ? (code > 0x10ffff ? '\0' : String.fromCodePoint(code)) : decodeNamedCharacterReference(name)
    if (letters === false) return whole
    sure &&= !UNSURE.test(letters)
    return letters
  })
  return sure ? text : undefined
}
