import { blocksAfter, type LineRule } from './line-rule.ts'
import type { Story } from './story.ts'

const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?:\s+(?:(?:de|da|van|von|bin|al|el)\s+)?\p{Lu}[\p{L}.'’-]*\.?){1,3}(?:,? (?:Jr|Sr)\.?)?`
const LABEL = String.raw`(?:(?:[Ee]ditor[’']s [Nn]ote|EDITOR[’']S NOTE|About the [Aa]uthor)\s*[:—–-]+\s*)?`
const TITLE = String.raw`(?:.{0,50}\b(?:[Cc]hief|[Ee]ditor|[Cc]olumnist|[Cc]orrespondent|[Cc]ontributor|[Rr]eporter|[Ww]riter|Dr\.|Judge|Gov\.|Sen\.|Rep\.|Professor)\s+)?`
const ASIDE = String.raw`(?:,\s(?:(?:a|an|the|who|MD|M\.D\.|Ph\.?D\.?)\b[^,]{0,120}),)?`
const VERB = 'is|was|has|covers?|writes?|reports?|served|teaches|hosts?|works|leads'
const OPENING = new RegExp(String.raw`^[-–—*\s([]*${LABEL}${TITLE}(?<name>${NAME})${ASIDE}\s+(?:${VERB})\b`, 'u')
/** Above a story, where news of people stands too, only the trade shows that a line is on its author. */
const TRADE =
  /\b(?:is|as) (?:an?|the) (?:\w+ ){0,3}(?:editor|columnist|correspondent|reporter|staff writer|contributor)\b|\bis (?:editor|columnist) (?:of|at|for)\b/i
const COLUMN = new RegExp(String.raw`^(?<name>${NAME})[’']s columns? (?:appears?|runs?)\b`, 'u')
const COLUMNIST = /^(?<name>\p{Lu}[\p{L}.’'-]+):\s/u
const ROLES =
  'writer writers reporter reporters correspondent correspondents editor editors columnist columnists contributor contributors contributing author authors fellow fellows scholar scholars professor professors analyst analysts host founder producer journalist journalists blogger lecturer strategist attorney lawyer consultant director president chairman chair senator congressman congresswoman representative governor ambassador adviser advisor commentator historian economist novelist pastor physician intern covers covered writes teaches syndicated'
const ROLE = new RegExp(String.raw`\b(?:${ROLES.replaceAll(' ', '|')}|political science)\b`, 'i')

/** The note on the author that ends a story: “Jane Doe covers science for …”, of somebody whom the story does not name. */
export const authorNote: LineRule = {
  kind: 'bio',
  rule: 'author-note',
  signs: `${ROLES} science column`,
  test: (line, story) => authorOf(line, story) !== undefined,
  finds: (line, story) => ({ author: authorOf(line, story) }),
}

/** The name that a note on the author opens with, or undefined where a line is none. */
function authorOf(line: string, story: Story): string | undefined {
  const short = line.length < 180
  const column = short && line.includes(' column') ? COLUMN.exec(line)?.groups?.name : undefined
  if (column !== undefined) return column
  const isTail = blocksAfter(story) < 4 && story.at > 1
  const isHead = story.at < 2 && short && story.lines.length > 3 && TRADE.test(line)
  if (!(isTail || isHead) || line.length > 900 || !ROLE.test(line)) return undefined
  if (/\b(?:said|told|added|yesterday|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i.test(line)) return undefined
  const columnist = story.headline.includes(':') ? COLUMNIST.exec(story.headline)?.groups?.name : undefined
  if (columnist !== undefined && new RegExp(`^${columnist},? (?:who|is|was)\\b`).test(line)) return columnist
  const { name } = OPENING.exec(line)?.groups ?? {}
  if (name === undefined || !/^\p{Lu}/u.test(name)) return undefined
  const surname =
    name
      .replace(/,? (?:Jr|Sr)\.?$/, '')
      .split(/\s+/)
      .at(-1) ?? ''
  const { lines, at } = story
  // Notes on several authors may name each other.
  const inStory = lines.some((other, index) => index !== at && other !== line && other.includes(surname) && !isNote(other))
  return inStory ? undefined : name
}

const isNote = (line: string): boolean => ROLE.test(line) && OPENING.test(line)
