const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- these are the characters that XML 1.0 does not allow
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

// oxlint-disable-next-line no-control-regex -- see above
const TO_BE_CHANGED = /[&<>"\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/

/** Text as XML's character data and attribute values; characters that XML forbids are left out. */
export function xml(text: string): string {
  if (!TO_BE_CHANGED.test(text)) return text
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
