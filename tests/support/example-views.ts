import { addFiles, makeFolder } from './folder.ts'
import { buildIn } from './search.ts'

const STORY = `The harbour board voted on Thursday to keep the ferry to Saint Agnes, which carries 300 people a day.

“Without the ferry there is no island,” said Nora Holland, who chairs the Harbour Board. “We asked for a timetable that people can live by.”

Nora Holland and Tomas Reyes of the Harbour Board will meet the owners of the ferry in London and in Paris next week, and report in July.

The board was of one mind, which it rarely is when money is to be spent on the pier, on the lamps or on the road that leads to them.`

/** A front matter and a text. */
const article = (fields: string, text: string): string => `---\n${fields}\n---\n\n${text}\n`

/** A few articles that have, between them, all that a page may show. */
const ARTICLES = {
  '2014/ferry.md': article(
    `headline: Harbour board keeps the ferry
deck: A vote of seven to two ends a year of doubt
authors: [Ada Lindqvist, Ben Ochs]
date: 2014-06-19
updated: 2014-06-21
dateline: HARBOUR TOWN
publisher: The Harbour Post
section: Island
url: https://harbour.example/2014/ferry.html
correction: An earlier version gave the wrong number of passengers.
topics: [Ferries, Nora Holland]`,
    STORY,
  ),
  '2014/ferry-late.md': article(
    'headline: Board keeps the ferry\ndate: 2014-06-20\nauthors: [Ada Lindqvist]\nsection: Island\ntopics: [Ferries]',
    `${STORY}\n\nAdvertisement\n\nThe owners said late on Friday that they would come.`,
  ),
  '2015/timetable.md': article(
    'headline: Ferry gets a new timetable\ndate: 2015-06-19\ntopics: [Ferries]',
    `The ferry to Saint Agnes has a new timetable from Monday, said Nora Holland of the Harbour Board, as Tomas Reyes had asked in Paris.

“It will be on time,” said Tomas Reyes.`,
  ),
  '2016/pier.md': article(
    'headline: Pier is to be mended\ndate: 2016-02\ntopics: [Ferries]',
    'The Harbour Board has the pier mended.',
  ),
  '2016/lamps.md': article('headline: New lamps on the pier\ndate: 2016\ntopics: [Ferries]', 'Nora Holland lit the lamps.'),
  '2016/cards.txt':
    '---\ndate: 2016-03-01\n---\nShips wait for the ferry\n\nNora HollandNora Jane HollandFerry gets a new timetable Two ships are late MORE said on Tuesday that the ships wait.',
  'letter.md': article('headline: A letter without a date\ntopics: [Ferries, Ships]', 'The ferry is late, writes a reader.'),
}
const VOCABULARY = `topics:
  - { id: transport, label: Transport, mediaTopic: medtop:20000337, description: Ways to get about. }
  - { id: ferries, label: Ferries, broader: transport, description: Boats that go to and fro., phrases: [ferry] }
  - { id: ships, label: Ships, broader: transport }
`
const SETTINGS = `title: The Island Review
description: What the island read, from 2014 on
publisher: Island Press
baseUrl: https://island.example/
language: en-GB
pageSize: 5
`

/** Builds the site of the example articles. */
export async function buildExamples(): Promise<void> {
  const folder = makeFolder({ 'topics.yaml': VOCABULARY, 'backfile.yaml': SETTINGS })
  addFiles(folder, Object.fromEntries(Object.entries(ARTICLES).map(([path, text]) => [`articles/${path}`, text])))
  await buildIn(folder)
}
