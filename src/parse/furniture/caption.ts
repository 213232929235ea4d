import type { LineRule } from './line-rule.ts'

const AGENCY = String.raw`(?:AP(?: Photo)?|Associated Press|Reuters|AFP|Getty(?: Images)?|EPA|UPI|Bloomberg|Shutterstock|iStock|Alamy|NurPhoto|Corbis|Sipa|Zuma(?: Press)?|Redux|Polaris|TNS|CQ Roll Call|Pool)`
const PERSON = String.raw`\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]*){1,3}`
/** However long: the wire's captions open so. */
const FILE_PHOTO = /^(?:FILE|File) ?(?:PHOTO|Photo)?\s*[-–—:]\s/
/** One look that most lines fail: a credit has one of these. */
const ANY_SIGN = /[/[(:·]|\bvia |photo|image|illustration|picture|playback|caption|courtesy|handout/i
/** An agency's name alone is this short. */
const SHORT = 40
const has =
  (mark: string) =>
  (line: string): boolean =>
    line.includes(mark)
const endsIn =
  (mark: string) =>
  (line: string): boolean =>
    line.slice(-2).includes(mark)
/** The shapes of credits, below a cheap sign that they cannot do without. */
const RULES: { sign: (line: string) => boolean; patterns: RegExp[] }[] = [
  {
    sign: endsIn(')'),
    patterns: [
      /\((?:[\p{L}.]+ ){0,4}(?:photo|image|illustration|photograph)s?(?: by|:)[^()]{2,80}\)$/iu,
      /^(?:This|In this|An?) (?:\w+ ){0,3}(?:photo|image|picture|photograph|illustration|frame|screen ?(?:shot|grab))\b.*\(\p{Lu}[^()]{2,60}\)$/u,
      /\((?:file )?(?:photo|image|picture|illustration|photograph|screen ?(?:shot|grab)|video)s?(?:\s+(?:by|credit|courtesy of|from))?\b(?! (?:was|were|is|are|had|have|has|of|that|which)\b)[^()]{0,100}\)\.?$/i,
      new RegExp(String.raw`\([^()]{0,60}(?:\/|\bvia\s)\s*${AGENCY}[^()]{0,50}\)\.?$`, 'u'),
    ],
  },
  {
    sign: endsIn(']'),
    patterns: [
      new RegExp(
        String.raw`\[(?:File:?\s*)?(?:[^[\]]{2,50}\/\s?)?(?:${AGENCY}|[^[\]]{2,30}\/[^[\]]{2,30}|[^[\]]{2,40}\/\s?[^[\]]{2,30}\/[^[\]]{2,30})\]\.?$`,
        'u',
      ),
    ],
  },
  {
    sign: has('/'),
    patterns: [
      new RegExp(
        String.raw`\b(?:AP Photo|REUTERS|AFP|Getty Images)\s?\/\s?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3}(?:, File)?\)?\.?$`,
        'u',
      ),
      new RegExp(String.raw`^${PERSON}\s+\/\s+${AGENCY}\b`, 'u'),
      new RegExp(String.raw`${PERSON}\s*\/\s*${AGENCY}(?:\/[\w ]{2,30})?\.?$`, 'u'),
      new RegExp(String.raw`(?:^|[.!?”]\s)${PERSON}\s+\/\s+\p{Lu}[\p{L}.'’& -]{1,40}(?:\s+via\s+\p{Lu}[\p{L}. ]{1,20})?$`, 'u'),
      new RegExp(String.raw`\b${AGENCY}\/[\p{Lu}][\p{L} .]{1,40}$`, 'u'),
    ],
  },
  {
    sign: has(':'),
    patterns: [
      /^(?:file )?(?:photo|image|picture|caption|photograph|illustration|credit|source photo|video|graphic|chart)s?(?:\s+(?:by|credit|courtesy|illustration))?(?:\s+(?:of|by))?\s*:\s/i,
      new RegExp(
        String.raw`(?:^|\s)(?:photographer|photo|photograph|image|illustration|source|credit)s?\s*:\s*[^:.]{2,80}(?:\/|\bvia\b)[^:.]{2,50}$`,
        'i',
      ),
    ],
  },
  { sign: has('·'), patterns: [/(?:^|\s)Listen\s*·\s*\d{1,2}:\d{2}/] },
  {
    sign: has('via'),
    patterns: [
      new RegExp(String.raw`${PERSON}\s*via\s*${AGENCY}(?:\/[\w ]{2,30})?\.?$`, 'u'),
      new RegExp(String.raw`\bvia ${AGENCY}\.?$`, 'u'),
    ],
  },
  {
    sign: () => true,
    patterns: [
      /^\(?(?:video|photo|image|audio)s? (?:via|courtesy of|by|from|credit)\b.{0,60}$/i,
      new RegExp(String.raw`^(?:File )?(?:Photograph|Photo|Illustration|Image|PHOTO)s?\b.{0,120}\b[Bb]y ${PERSON}`, 'u'),
      new RegExp(String.raw`^(?:${AGENCY}|REUTERS|Handout|Courtesy of .{2,50})$`, 'u'),
      /\b(?:image|media) (?:copyright|caption)\b|\bmedia playback is (?:unsupported|not supported)\b|\benlarge this image\b|\btoggle caption\b|\bhide caption\b/i,
    ],
  },
]
const REPORTED = /\b(?:said|told|wrote)\b.*[“"]|[“"].*\b(?:said|told|wrote)\b/

/** A photograph's caption with its credit. */
export const caption: LineRule = {
  kind: 'caption',
  rule: 'caption-credit',
  signs:
    '/ [ ( : · via ^file ^filephoto ^photo ^photos ^photograph ^image ^images ^illustration ^video ^videos ^audio ^audios ^courtesy copyright caption playback enlarge',
  test: (line) => (line.length < 1200 && FILE_PHOTO.test(line)) || (line.length < 500 && ANY_SIGN.test(line) && isCredit(line)),
}

/** A credit alone. */
export const credit: LineRule = {
  kind: 'caption',
  rule: 'caption-credit',
  test: (line) => line.length < SHORT && isCredit(line),
}

function isCredit(line: string): boolean {
  const isShaped = RULES.some(({ sign, patterns }) => sign(line) && patterns.some((pattern) => pattern.test(line)))
  return isShaped && !REPORTED.test(line)
}
