import type { SurveyedTopic, TopicSurvey } from '../model/topic-survey.ts'
import { visible } from './problem-line.ts'

const WIDTH = 100
/** Of labels, so many are shown; `--json` has all. */
const MOST_LABELS = 60

/** How the vocabulary fits the archive, for a terminal. */
export function topicSurveyText({ articles, withoutSubject, unused, inMost, uncovered, alike }: TopicSurvey): string {
  const percent = (some: number): string => `${Math.round((100 * some) / Math.max(articles, 1))} %`.padStart(5)
  return [
    `\nTopics: ${withoutSubject} of ${articles} articles have no subject\n`,
    section('In more than half of the articles', inMost.map(counted)),
    section(
      'Nearly the same articles',
      alike.map(({ topics: [one, other], overlap }) => {
        return (
          `${Math.round(100 * overlap)} %`.padStart(6) +
          `  ${named(one)} (${one.articles}) and ${named(other)} (${other.articles})`
        )
      }),
    ),
    section(
      'Articles that come back to a phrase which speaks for no topic',
      uncovered.map(({ phrase, articles: some }) => `${String(some).padStart(6)}  ${percent(some)}  ${visible(phrase)}`),
    ),
    section(`In no article (${unused.length})`, wrapped(unused)),
  ].join('')

  function counted(topic: SurveyedTopic): string {
    return `${String(topic.articles).padStart(6)}  ${percent(topic.articles)}  ${named(topic)}`
  }
}

const named = ({ label }: SurveyedTopic): string => visible(label)

const section = (title: string, lines: string[]): string => (lines.length === 0 ? '' : `\n${title}\n${lines.join('\n')}\n`)

/** Labels in lines. */
function wrapped(topics: SurveyedTopic[]): string[] {
  const lines: string[] = []
  const left = topics.length - MOST_LABELS
  const parts = [...topics.slice(0, MOST_LABELS).map(named), ...(left > 0 ? [`and ${left} more`] : [])]
  parts.forEach((part, at) => {
    const text = at < parts.length - 1 ? `${part};` : part
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + text.length > WIDTH) lines.push(`  ${text}`)
    else lines[lines.length - 1] = `${last} ${text}`
  })
  return lines
}
