import type { LineRule } from './line-rule.ts'
import type { Story } from './story.ts'

const LABEL =
  /^[>\s»*•–—[(-]*(?:see also|read more|read (?:also|next|this|the (?:full|whole|rest|entire) .{0,30}here)|(?:also|now) read|also see|also on\b[^:]{0,30}|more on this|more (?:from|on|in|about|coverage)\b[^:.]{0,40}|related(?: (?:stories|story|articles?|links?|content|coverage|topics?|videos?|posts?))?|recommended(?: (?:stories|reading|for you))?|don['’]t miss|must[- ]reads?|(?:you )?(?:may|might) also like|watch(?: (?:now|more|live|video|below|this))?|listen(?: (?:now|here))?|further reading|previously|photos?|pictures|gallery|slideshow|videos?|poll|opinion|analysis|explainer|full coverage|in pictures|in depth|trending|most (?:read|popular)|top stories|up next|here are the latest)\s*(?::|»|>|–|—|\||$)/i
const CLICK =
  /^[[(\s]*(?:click|tap) here\b.{0,120}$|\b(?:click|go|tap) here(?: now)?[.!]?[\])]?$|^read (?:the|our|more) .{0,60}\bhere\b.{0,20}$/i
const BRACKETS =
  /^\(\s*(?:also on|photos?|pictures|videos?|read|related|see|story|gallery|poll|more|watch|listen)\b[^()]{0,160}\)$/i
/** A whole line in square brackets, too long for a note such as “[laughter]”. */
const IN_BRACKETS = /^\[(?:[^\s[\]]+\s+){3,24}[^\s[\]]+\]$/
const WATCH = /^(?:watch|listen to|see) (?:the )?(?:latest|full|more|entire) .{0,50}\b(?:at|on) \S+\.\S{2,}$/i
const PROMPT =
  /^(?:click|tap) (?:here |now )?(?:to|for) (?:listen|watch|read|see|view|more)\b.{0,60}$|^\([^()]*\b(?:click|see|go to)\b[^()]*(?:https?:|www\.|\w\.\w{2,4}\/)[^()]*\)$|\[(?:WATCH|VIDEO|LISTEN|PHOTOS)\]/i
/** A label that has lost what it announced, or stands fused to it. */
const ORPHAN =
  /^(?:more:|(?:read more|dig deeper|go deeper|see also|also read|related(?: (?:coverage|stories|articles))?)\s*:?)$/i
const FUSED = /^Related (?:Coverage|Stories|Articles?)\s+\p{Lu}.*[^.?!]$/u
/** A line that announces a list of other stories. */
const LEAD_IN =
  /^(?:(?:see|read|here are|find|our|the)\b.{0,30})?\b(?:more coverage|story picks|top stories|related (?:stories|coverage|articles)|read more|more from|more on)\b.*:$/i
const MOST_TITLES = 12
const SLIDES = /^(?:slideshow|gallery|photos?) \(\d+ (?:images|photos|pictures)\)$|^full coverage of\b.{0,60}$/i

/** A link to something else: “Read more: …”, “SEE ALSO: …”, “( Also on … )”, “Click here to …”. */
export const related: LineRule = {
  kind: 'related',
  rule: 'related-label',
  signs:
    '[ ( : here ^see ^read ^also ^now ^more ^related ^recommended ^don ^must ^you ^may ^might ^watch ^listen ^further ^previously ^photo ^photos ^gallery ^slideshow ^video ^videos ^poll ^opinion ^analysis ^explainer ^full pictures depth ^trending ^most ^top ^up ^click ^tap ^dig ^go',
  test: (line) => {
    if (line.length > 320) return false
    if (BRACKETS.test(line) || SLIDES.test(line) || IN_BRACKETS.test(line) || WATCH.test(line)) return true
    if (
      line.length < 160 &&
      (PROMPT.test(line) || ORPHAN.test(line) || FUSED.test(line) || (LEAD_IN.test(line) && line.split(/\s+/).length < 15))
    )
      return true
    if (line.length < 160 && CLICK.test(line)) return true
    return LABEL.test(line) && !/[.”"]$/.test(line)
  },
  finds: (line, { headline }) => ({ author: authorOf(line, headline) }),
}

/** A title in the list under a line that announces other stories. */
export const listed: LineRule = {
  kind: 'related',
  rule: 'related-label',
  test: (line, story) => line.length <= 320 && isListed(story),
  finds: related.finds,
}

/** “Read more from Jane Doe” under the headline “Jane Doe: …” names the columnist. */
function authorOf(line: string, headline: string): string | undefined {
  const name = /\bmore from (\p{Lu}[\p{L}.’' -]+)$/iu.exec(line)?.[1]?.trim()
  const columnist = /^([^:]{4,40}):\s/.exec(headline)?.[1]
  return name !== undefined && columnist?.toLowerCase() === name.toLowerCase() ? columnist : undefined
}

/** A title in the list under a lead-in; the last line before prose may be a subheading and stays. */
function isListed({ lines, at }: Story): boolean {
  let first = at
  while (first > 0 && at - first <= MOST_TITLES && isTitle(lines[first])) first--
  if (first === at || at - first > MOST_TITLES || !LEAD_IN.test(lines[first] ?? '')) return false
  const next = lines[at + 1]
  return next === undefined || isTitle(next)
}

const isTitle = (line = ''): boolean =>
  line !== '' && !'.:;,”"'.includes(line.charAt(line.length - 1)) && line.split(/\s+/).length < 19
