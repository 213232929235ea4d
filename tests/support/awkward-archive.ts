import { backfile } from './backfile.ts'
import { makeFolder } from './folder.ts'

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

/** Settings whose every word has to be escaped somewhere, with a time zone that has a half hour. */
const SETTINGS = `title: 'Dawn & "Dusk" <Weekly>'
description: 'What the <em>Weekly</em> wrote & kept'
baseUrl: https://archive.example/some/path
language: en-GB
timeZone: Asia/Kolkata
publisher: 'Dawn & Dusk'
pageSize: 5
`

const VOCABULARY = `topics:
  - { id: transport, label: Transport, mediaTopic: medtop:20000337, description: Ways to get about. }
  - { id: ferries, label: 'Ferries & "slow" boats', broader: transport, aliases: [Ferries], phrases: [ferry timetable, car ferry] }
`

/** A Markdown story with one of everything that Markdown has. */
const EVERYTHING = `---
title: "A story with *everything* <b>in</b> it & \\"more\\""
deck: The table is wide, the word is long, and the note is at the foot
authors: [Ada Lindqvist, Tomás Reyes, Ngô Thị Minh]
date: 2014-06-19T10:05:00-04:00
updated: 2014-06-21
publisher: The Harbour Post
dateline: PORT ELLEN
section: Sea & Shore
url: https://harbour.example/a/very/long/address/that/does/not/end/soon/${'segment-'.repeat(20)}.html?with=a&query=string#and-more
correction: An earlier version put the harbour on the wrong side of the island.
topics: [Ferries, C++, 日本, R&D <b>, index, con, Ada Lindqvist, United Nations, Iceland]
people: [Ada Lindqvist]
mood: cheerful
---

# A heading of the first level

The *first* paragraph has **strong words**, ~~struck ones~~, \`a bit of code\` and [another article](../plain/short.txt), one that
[moved](../gone.md), one [on the web](https://harbour.example/b?c=d&e=f), a mail address <mailto:desk@harbour.example>, and a note.[^1]

## A heading of the second level

| Day | Boat | ${LONG_WORD} | Fare | From | To | By way of | Remark |
|:----|-----:|:---:|---|---|---|---|---|
| Monday | Hebridean | yes | 4 | Port Ellen | Kennacraig | Gigha | none |
| Tuesday | Lochiel | no | 5 | Port Askaig | Feolin | nowhere | a remark that is somewhat longer than the others |

> A quotation, “which goes on”
>
> > and has one inside

1. One
2. Two
   - Two and a half
     - Two and three quarters

- [x] done
- [ ] to be done

\`\`\`
const long = 'a line of code that is far too long for a small screen and that nothing may break, however long it is'
\`\`\`

![A ferry in fog](ferry.jpg)

<div onclick="alert(1)">HTML <script>alert(2)</script> with <a href="javascript:alert(3)">a bad link</a> and <img src="https://elsewhere.example/pixel.gif"></div>

---

#### A heading that skips a level

${LONG_WORD.repeat(3)}

[^1]: The note at the foot, with [a link](https://harbour.example/note).
`

const ARABIC = `---
headline: العبّارات تعود إلى البحر بعد عاصفة طويلة
language: ar
date: 2018-01-01
authors: ليلى حسن
section: بحر
topics: [سفن]
---

عادت العبّارات إلى العمل صباح الاثنين بعد عاصفة دامت ثلاثة أيام، وقال القبطان إن البحر هدأ.

وكان المسافرون ينتظرون في الميناء منذ يوم الجمعة.
`

/** Articles that hold all that a page may have trouble with, by their paths in the articles folder. */
export const AWKWARD_ARTICLES: Record<string, string | Uint8Array> = {
  'markdown/everything.md': EVERYTHING,
  'other/arabic.md': ARABIC,
  'plain/short.txt': 'Ferry runs again\n',
  'plain/İstanbul & ISPARTA #1 50%.txt': `---\ndate: 2014-06-19 23:30\ntopics: [Ferries]\n---\nİstanbul ferry strikes ice\n\nISTANBUL - The ice was thin.\n`,
  'a/same-name.md': '---\ndate: 2014\ntopics: Ferries\n---\n# The year is known\n\nNothing else is.\n',
  'b/same-name.md': '---\ndate: 2014\ntopics: Ferries\n---\n# The year is known here too\n\nNothing else is.\n',
  'plain/month.txt': '---\ndate: June 2014\ntopics: [ferries, transport]\n---\nThe month is known\n\nThe day is not.\n',
  'plain/new-year.txt':
    '---\ndate: 2018-01-01\ntopics: [Ferries, Zebras, Abacuses, Aardvarks]\n---\nA new year begins\n\nIt was the first of January, all day long.\n',
  'plain/evening.txt':
    '---\ndate: December 31, 2017 11:30 p.m. ET\nupdated: 2018-01-01T00:10:00Z\ntopics: Ferries\n---\nAn old year ends\n\nIt was late.\n',
  'plain/windows-1252.txt': Buffer.from('A café on the pier\r\n\r\nThe line ends are those of Windows.\r\n', 'latin1'),
  'plain/no-words.txt': '…\n\n— * —\n',
  'plain/control.txt': 'A bell\u0007 rings & <rings>\n\nThe control \u001b[31mcharacter must not break a feed.\n',
}

/** A folder with these articles and settings; the command can be run in it. */
export function awkwardFolder(articles: Record<string, string | Uint8Array> = AWKWARD_ARTICLES): string {
  const placed = Object.fromEntries(Object.entries(articles).map(([path, text]) => [`articles/${path}`, text]))
  return makeFolder({ 'backfile.yaml': SETTINGS, 'topics.yaml': VOCABULARY, ...placed })
}

let site: Promise<string> | undefined

/** The folder of the site of these articles, built once for all tests of a file. */
export function awkwardSite(): Promise<string> {
  return (site ??= buildIn(awkwardFolder()))
}

/** Builds the site of a folder's articles; fails unless all are published. */
export async function buildIn(folder: string): Promise<string> {
  const { status, stderr } = await backfile(['build'], { cwd: folder })
  if (status !== 0) throw new Error(`the archive cannot be built: ${stderr}`)
  return `${folder}/dist`
}
