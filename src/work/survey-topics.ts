import { PhraseTally } from '../index/phrase-tally.ts'
import { topicSurvey } from '../index/topic-survey.ts'
import type { Archive } from '../model/archive.ts'
import type { TopicSurvey } from '../model/topic-survey.ts'
import type { Crew } from './crew.ts'
import type { Draft } from './desk.ts'

/** So many articles are asked for at once; their phrases are short-lived, and there may be many. */
const TEXTS = 2048

/** Says how the vocabulary fits an archive, for which the files of its articles are read once more. */
export async function surveyTopics(archive: Archive, files: Pick<Draft, 'file' | 'context'>[], crew: Crew): Promise<TopicSurvey> {
  const tally = new PhraseTally()
  for (let at = 0; at < files.length; at += TEXTS) {
    for (const phrases of await crew.do('uncovered', files.slice(at, at + TEXTS))) tally.add(phrases)
  }
  return topicSurvey(archive, tally)
}
