import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { splitHeadlines } from '../../src/parse/furniture/card-headlines.ts'

/** Each row is what a card says of its own headlines; the scraper joins them with spaces. */
const CARDS: [what: string, ...headlines: string[]][] = [
  [
    'names with their verbs',
    'Hartwell calls for hearings on the harbor contract',
    'Okafor leads in three counties after recount',
    'Ferry strike enters its second week as talks stall',
  ],
  [
    'words that open a headline',
    'Farmers wait for rain and for answers from the ministry',
    'Why the levee vote matters more than you think',
    'Five things to know about the new bridge toll',
  ],
  [
    'names before colons',
    'Mayor visits flooded districts near the river',
    'Delgado: Council must publish the audit before spring',
    'Lindqvist: Memories of the old port may be beautiful',
  ],
  [
    'a series with bars, first',
    'Overnight Harbors: Senate panel delays dredging bill | Unions reject pilot scheme | Insurers warn of rising claims',
    'Dredging bill delayed until autumn',
    'Pilots threaten to strike over night shifts',
  ],
  [
    'a series with bars, last',
    'Lawmakers clash over dredging costs',
    'Insurers see record losses from winter storms',
    'Overnight Harbors: Storm closes northern ports | Ministry opens inquiry | Ferries resume limited service',
  ],
  [
    'reports and polls after a colon',
    'Okafor considering run for governor: report',
    'Hartwell ahead by nine points in northern suburbs: poll',
    'Ministry hid cost of the tunnel from lawmakers: study',
  ],
  [
    'questions',
    'Is the harbor ready for larger ships?',
    'Who will pay for the tunnel?',
    'Critics say council ignored warnings about the levee',
  ],
  [
    'an exclamation and an ellipsis',
    'The bridge is finished at last!',
    'Memories of the ferry may be beautiful, yet…',
    'Unions urge members to reject the offer',
  ],
  [
    'quotations at both ends',
    "Delgado says harbor plan is 'a gift to speculators'",
    "'Nobody asked us' about the toll, say islanders",
    "Okafor: 'We will not wait for another flood'",
  ],
  [
    'typographic quotation marks',
    'Delgado says harbor plan is ‘a gift to speculators’',
    'Hartwell’s tunnel proposal faces doubts in committee',
    'Okafor calls critics of the toll ‘relics’',
  ],
  [
    'a video at the end',
    'Seals return to the harbor after forty years [VIDEO]',
    'Okafor dances with voters at county fair [VIDEO]',
    'Hartwell loses temper during budget debate',
  ],
  [
    'capitals at the end',
    'Unions prepare long campaign against Hartwell',
    'Democrats divided over dredging subsidies',
    'GOP senators push for quick vote on tunnel money',
  ],
  [
    'names of several words',
    'Lawmakers toast retiring clerk of the Supreme Court',
    'New York ferry operator wins contract for northern islands',
    'Sen. James Hartwell to leave committee in January',
  ],
  [
    'numbers that open a headline',
    'Council approves money for new lighthouse',
    '12 candidates qualify for harbor commission debate',
    'Ten years after the flood, insurers still refuse claims',
  ],
  [
    'two headlines',
    'Council approves money for new lighthouse on the northern shore',
    'Why the levee vote matters more than you think',
  ],
  ['one headline', 'Okafor considering run for governor: report'],
  ['nothing'],
]

test.each(CARDS)('%s', (_, ...headlines) => {
  expect(splitHeadlines(headlines.join(' '))).toEqual(headlines)
})

test('spaces are folded', () => {
  expect(splitHeadlines('  Council approves \n money\u00A0for new lighthouse ')).toEqual([
    'Council approves money for new lighthouse',
  ])
})

test('a text too long for a card stays whole', () => {
  const text = Array.from({ length: 200 }, () => 'Okafor leads').join(' ')
  expect(splitHeadlines(text)).toEqual([text])
})

/** Strings that look like cards more often than others do. */
const cards = array(
  oneof(constantFrom('Okafor', 'GOP', 'says', 'of', 'The', '|', '—', "'a", "b'", 'toll?', 'Poll:', '12', "Hart's"), string()),
).map((words) => words.join(' '))

test('the pieces joined with a space are the text with its spaces folded', () => {
  assert(
    property(oneof(cards, string({ unit: 'binary' })), (related) => {
      const pieces = splitHeadlines(related)
      expect(pieces.join(' ')).toBe(related.replace(/\s+/g, ' ').trim())
      expect(pieces.length).toBeLessThanOrEqual(3)
      expect(pieces).not.toContain('')
    }),
  )
})
