const AGENCIES =
  /^(?:the\s+)?(?:associated press|ap|reuters|afp|agence france-presse|upi|united press international|bloomberg|dpa|tass|xinhua|staff|staff (?:writers?|reporters?)|news staff|wire (?:services?|reports?)|editorial board|our correspondent|.*\b(?:news service|press|newswire|desk|reporters?))$/i
const ROLE =
  /^(?:(?:senior|chief|political|national|foreign|special|the|contributing|associate|managing|deputy)\s+)*(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|opinion|.*\b(?:writers?|reporters?|correspondents?|editors?|columnists?|contributors?|bureau|chief))$/i
const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:(?:de|da|di|du|la|le|van|von|der|den|bin|al|el|y|e)\s+)*\p{Lu}[\p{L}\p{M}.'’-]*){0,4}(?:,?\s+(?:Jr|Sr|II|III)\.?)?$/u

/**
 * The persons of a byline without its “By”: `Jane Doe and John Roe, Staff Writers` gives two. Agencies and roles are no
 * persons and are left out; undefined where something does not look like a list of names at all.
 */
export function personList(text: string): string[] | undefined {
  const persons: string[] = []
  const cleaned = text
    .replace(/\s+/g, ' ')
    .replace(/^by:?\s+/i, '')
    .replace(/\s*(?:\||•| [-–—] ).*$/, '')
    .trim()
  // “Jane Doe, London” and “Doe, Jane”: what stands alone behind a comma is no second person.
  const single = cleaned.includes(',') ? /^([^,]+),\s*(\p{Lu}[\p{L}.'’-]*)$/u.exec(cleaned) : null
  if (single && !ROLE.test(single[2] ?? '') && !/^(?:Jr|Sr|II|III)\.?$/.test(single[2] ?? '')) {
    return single[1]?.includes(' ') === true ? personList(single[1]) : undefined
  }
  for (const part of cleaned.split(/\s*(?:,\s*and\s|,|;|&|\band\b|\bwith\b)\s*/i)) {
    const name = part.trim()
    if (name === '' || AGENCIES.test(name) || ROLE.test(name)) continue
    if (/^(?:Jr|Sr|II|III)\.?$/.test(name) && persons.length > 0) persons.push(`${persons.pop()} ${name}`)
    else if (NAME.test(capitalised(name))) persons.push(capitalised(name))
    else return undefined
  }
  return persons
}

/** `JANE DOE` as `Jane Doe`; initials stay. */
function capitalised(name: string): string {
  if (/\p{Ll}/u.test(name)) return name
  return name.replace(/\p{Lu}{3,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
}
