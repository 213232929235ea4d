import type { LineRule } from './line-rule.ts'
import type { Story } from './story.ts'

const MONTH = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'
const TWEET = new RegExp(
  String.raw`^(?<words>.*?)\s*[—–-]+\s*[^—\n]{1,70}\(@\w{1,20}\)\s+(?:${MONTH})[a-z]*\.? \d{1,2}, \d{4}\s*$`,
  's',
)
/** Its author and day on a line of their own. */
const SIGNATURE = new RegExp(String.raw`^[—–-]+\s*[^—\n]{1,70}\(@\w{1,20}\)\s+(?:${MONTH})[a-z]*\.? \d{1,2}, \d{4}\s*$`)
/** How the account of an author is written; a look for it is cheaper than the patterns. */
const HANDLE = '(@'
const isSignature = (line = ''): boolean => line.includes(HANDLE) && SIGNATURE.test(line)
const SHORTCODE = /^\d{6,}$|^\[\/?[a-z][\w-]*(?:\s[^\]]*=[^\]]*)?\]$|^(?:https?:\/\/|pic\.twitter\.com\/)\S+$/i

/** A tweet's words as they stand in the story too: so much of its three-word runs, or of its long words. */
const SAME_RUNS = 0.2
const SAME_WORDS = 0.45

/** A post that stands under the story's own report of it; a post that the story does not report is part of it. */
export const embed: LineRule = {
  kind: 'embed',
  rule: 'post-reported-in-the-story',
  test: (line, story) => {
    const { lines, at } = story
    if (isSignature(line)) return at > 0 && isRepeated(lines[at - 1] ?? '', story)
    if (isSignature(lines[at + 1])) return isRepeated(line, story)
    const words = line.includes(HANDLE) ? TWEET.exec(line)?.groups?.words : undefined
    return words !== undefined && isReported(words, story)
  },
}

/** Whether a line is a post with its author and day. */
export function isPost(line: string): boolean {
  return line.includes(HANDLE) && TWEET.test(line)
}

/** What a page builder leaves of a thing it would embed: `[embedtweet id="…"]`, a bare address. */
export const shortcode: LineRule = { kind: 'embed', rule: 'shortcode', test: (line) => line.length < 300 && SHORTCODE.test(line) }

function isReported(post: string, { lines }: Story): boolean {
  const { runs, known } = storyWords(lines)
  const words = wordsIn(post)
  const long = words.filter((word) => word.length > 4)
  return share(runsOf(words), runs) >= SAME_RUNS || (long.length > 3 && share(long, known) >= SAME_WORDS)
}

/** A line above a signature is only sure to be the post where most of it stands in the story. */
function isRepeated(line: string, { lines }: Story): boolean {
  return share(runsOf(wordsIn(line)), storyWords(lines).runs) >= 0.5
}

interface StoryWords {
  runs: Set<string>
  known: Set<string>
}

const stories = new WeakMap<string[], StoryWords>()

/** The words of a story without its posts, and their runs of three; made once an article. */
function storyWords(lines: string[]): StoryWords {
  const made = stories.get(lines)
  if (made) return made
  const words = wordsIn(lines.filter((line, at) => !isPost(line) && !isSignature(lines[at + 1])).join('\n'))
  const story = { runs: new Set(runsOf(words)), known: new Set(words) }
  stories.set(lines, story)
  return story
}

const runsOf = (words: string[]): string[] => words.slice(2).map((third, at) => `${words[at]} ${words[at + 1]} ${third}`)
const share = (items: string[], known: Set<string>): number =>
  items.length === 0 ? 0 : items.filter((one) => known.has(one)).length / items.length

function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/https?:\S+|pic\.twitter\S+/g, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
