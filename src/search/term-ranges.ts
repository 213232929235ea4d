/**
 * Where each range of terms begins. An article's words are put away range by range, so that the terms of some ranges can be
 * gathered without reading the others. The ranges are about as full in English; those of other scripts are wide.
 */
const STARTS = [
  '',
  ...'a am b c co cr d di e f g h i j k l m mi n o p pr q ri s sp su t ti u w \u0250 \u0530 \u0900 \u3000 \u6700 \u8000'.split(
    ' ',
  ),
]

/** How many there are. */
export const RANGES = STARTS.length

/** The range of a term, from 0. */
export function rangeOf(term: string): number {
  let range = RANGES - 1
  while (term < (STARTS[range] as string)) range--
  return range
}
