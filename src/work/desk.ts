import { deserialize } from 'node:v8'
import { makeLexicon } from '../enrich/lexicon.ts'
import { learnTopic, type TopicOrder } from '../learn/learn-topic.ts'
import { termsOf } from '../learn/terms.ts'
import type { Learned, Terms } from '../model/learned-model.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { Written } from '../model/output-file.ts'
import type { Context, FoundFile, ListedQuotation, Prepared, Stored } from '../model/prepared.ts'
import type { Settlement } from '../model/settlement.ts'
import type { SiteConfig } from '../model/site-config.ts'
import type { Subject } from '../model/topic.ts'
import type { PhraseCounts } from '../model/topic-survey.ts'
import { paragraphOf, prepare, termsOfFile, type Tools, uncoveredIn } from './prepare.ts'
import { readArticleFile } from '../read/read-article-file.ts'
import { readLists } from '../read/read-lists.ts'
import { articlePage, type Surroundings } from '../render/article-page.ts'
import type { Holdings } from '../render/frame.ts'
import { type NameDraft, namePage, pathOf } from '../render/name-page.ts'
import { type ArticleRecord, settledRecord } from '../render/record.ts'
import { compileTemplates, type Render } from '../render/templates.ts'
import { WordPress } from '../search/article-words.ts'
import { searchPath, wordFileOf } from '../search/file-names.ts'
import { wordShards, type WordShardsOrder } from '../search/word-shards.ts'
import { DepotReader, DepotWriter } from '../write/depot.ts'
import { partsOf, type StoredTable } from '../write/stored-table.ts'
import { type Place, Staging } from '../write/staging.ts'

/** The path of the file of all records. */
export const RECORDS = 'data/articles.jsonl'

/** What a desk needs to know. It can be sent to another thread. */
export interface Brief {
  articles: string
  /** The templates' texts, by their paths; none where no site is written. */
  templates: Map<string, string>
  /** Their folder as people have given it. */
  templatesName: string
  site: SiteConfig
  subjects: Subject[]
  /** Whether the site has a search. */
  hasSearch: boolean
  /** Where bodies wait until the archive is known, and what this build's files there are called; absent where no site is written. */
  depot: { folder: string; run: string } | undefined
  /** Absent where no site is written. */
  place: Place | undefined
}

/** One article file to be prepared. */
export interface Draft {
  file: FoundFile
  context: Context
  /** Of the file when it was last prepared, in this very context: while it is the same, nothing is made anew. */
  sha256?: string
}

/** One paragraph whose words are asked for. */
export interface Passage {
  file: FoundFile
  keep: string[] | undefined
  paragraph: number
}

/** Where the text of an article is that has been prepared: in its record, or, where none is kept, in its file. */
export type Text = { record: Stored } | Pick<Draft, 'file' | 'context'>

/** One article's page to be made. */
export interface PageOrder {
  around: Surroundings
  holdings: Holdings
  page: Stored
  print: number
  /** Whether the last site has a page of Backfile's at this address. */
  isOurs: boolean
}

/** A page of a person, an organization or a place to be made. */
export interface NameOrder {
  draft: NameDraft
  holdings: Holdings
  print: number
  isOurs: boolean
}

/** The file of all records to be put together. */
export interface RecordsOrder {
  /** The records, in their order, and what the archive knows besides. */
  records: Stored[]
  settled: (Settlement | undefined)[]
  print: number
  isOurs: boolean
}

/** Files of the words that articles are found by, to be made of what all articles have of some ranges of terms. */
export interface WordsOrder {
  /** The words of all articles, in their order. */
  words: StoredTable
  making: WordShardsOrder
  print: number
  /** The files of words that Backfile has written. */
  ours: string[]
}

/** Such files, and the first term of each. */
export interface WordFiles {
  files: Written[]
  firsts: string[]
}

/** Where single articles are worked on: in the main thread, or in several others at once. */
export class Desk {
  private readonly brief: Brief
  private readonly depot: DepotWriter
  private bodies: DepotReader | undefined
  private staging: Staging | undefined
  private tools: Tools | undefined
  private template: Render | undefined

  /** `number` tells a desk from the others of the build; `render` spares it the making of templates that are made already. */
  constructor(brief: Brief, number: number, render?: Render) {
    this.brief = brief
    this.template = render
    this.depot = new DepotWriter(brief.depot?.folder, `${brief.depot?.run}-${number}.bodies`)
  }

  /** Does a task, by its name. */
  do<T extends keyof Tasks>(task: T, orders: Tasks[T]['order'][]): Tasks[T]['result'][] {
    return (this[task] as (orders: Tasks[T]['order'][]) => Tasks[T]['result'][])(orders)
  }

  /** Reads, parses and enriches articles; their bodies go to the depot. Undefined where one stands as it was. */
  prepare(drafts: Draft[]): (Prepared | undefined)[] {
    const { articles } = this.brief
    const prepared = drafts.map(({ file, context, sha256 }) => {
      const read = readArticleFile(articles, file)
      return sha256 !== undefined && read.sha256 === sha256
        ? undefined
        : prepare(file.path, read, context, this.useTools(), this.depot)
    })
    this.depot.flush()
    return prepared
  }

  /** The words of paragraphs. */
  quote(passages: Passage[]): string[] {
    const tools = this.useTools()
    return passages.map(({ file, keep, paragraph }) => paragraphOf(file, keep, paragraph, tools))
  }

  /** The terms of articles. */
  terms(texts: Text[]): Terms[] {
    return texts.map((one) => {
      if (!('record' in one)) return termsOfFile(one.file, one.context, this.useTools())
      const { headline, text } = JSON.parse(this.useBodies().get(one.record).toString()) as { headline: string; text: string }
      return termsOf(headline, text)
    })
  }

  /** What stands in articles and speaks for no subject. */
  uncovered(orders: Pick<Draft, 'file' | 'context'>[]): PhraseCounts[] {
    return orders.map(({ file, context }) => uncoveredIn(file, context, this.useTools()))
  }

  /** Learns topics from the articles that state them. */
  learn(orders: TopicOrder[]): (Learned | undefined)[] {
    return orders.map(learnTopic)
  }

  /** Makes articles' pages of their bodies, and puts them beside the site. */
  pages(orders: PageOrder[]): Written[] {
    const { site, hasSearch } = this.brief
    const [staging, bodies, render] = [this.useStaging(), this.useBodies(), this.useTemplates()]
    return orders.map(({ around, holdings, page, print, isOurs }) => {
      const content = (): string => {
        const manuscript = deserialize(bodies.get(page)) as Manuscript
        return render('article.html', articlePage(manuscript, around, { site, hasSearch, ...holdings }))
      }
      return staging.put({ path: around.url, print, content }, isOurs)
    })
  }

  /** Makes pages of people, organizations and places with the words that wait for them, and puts them beside the site. */
  names(orders: NameOrder[]): Written[] {
    const { site, hasSearch } = this.brief
    const [staging, bodies, render] = [this.useStaging(), this.useBodies(), this.useTemplates()]
    // Names of one article stand together: it is one object for all of them.
    const known = new Map<Stored, ListedQuotation[]>()
    const quotationsAt = (stored: Stored): ListedQuotation[] => {
      let quotations = known.get(stored)
      if (!quotations) known.set(stored, (quotations = JSON.parse(bodies.get(stored).toString()) as ListedQuotation[]))
      return quotations
    }
    return orders.map(({ draft, holdings, print, isOurs }) => {
      const content = (): string => render('name.html', namePage(draft, quotationsAt, { site, hasSearch, ...holdings }))
      return staging.put({ path: pathOf(draft), print, content }, isOurs)
    })
  }

  /** Puts the file of all records beside the site. */
  records(orders: RecordsOrder[]): Written[] {
    return orders.map(({ records, settled, print, isOurs }) => {
      const content = (): Iterable<Uint8Array> =>
        this.useBodies().all(records, (bytes, at) => (settled[at] ? withSettled(bytes, settled[at]) : bytes))
      return this.useStaging().put({ path: RECORDS, print, content }, isOurs)
    })
  }

  /** Gathers the words of all articles into files of the index, and puts them beside the site. */
  words(orders: WordsOrder[]): WordFiles[] {
    const [staging, bodies] = [this.useStaging(), this.useBodies()]
    const read = function* (table: StoredTable): Generator<Uint8Array> {
      for (const part of partsOf(table)) yield bodies.get(part)
    }
    return orders.map(({ words, making, print, ours }) => {
      const isOurs = new Set(ours)
      const made: WordFiles = { files: [], firsts: [] }
      for (const shard of wordShards(read(words), making)) {
        const name = wordFileOf(shard.first)
        const path = searchPath(name)
        made.files.push(staging.put({ path, print, content: () => shard.script(name) }, isOurs.has(path)))
        made.firsts.push(shard.first)
      }
      return made
    })
  }

  close(): void {
    this.depot.close()
    this.bodies?.close()
  }

  private useStaging(): Staging {
    if (!this.brief.place) throw new TypeError('expected a place for the site')
    return (this.staging ??= new Staging(this.brief.place))
  }

  private useTemplates(): Render {
    const { templates, templatesName } = this.brief
    return (this.template ??= compileTemplates(templates, templatesName))
  }

  private useBodies(): DepotReader {
    if (!this.brief.depot) throw new TypeError('expected a place for bodies')
    return (this.bodies ??= new DepotReader(this.brief.depot.folder))
  }

  private useTools(): Tools {
    const { articles, site, subjects, hasSearch } = this.brief
    return (this.tools ??= {
      articles,
      site,
      lexicon: makeLexicon({ ...readLists(), subjects }),
      press: hasSearch ? new WordPress() : undefined,
    })
  }
}

/** The line of a record with what the archive knows besides. */
function withSettled(line: Buffer, settled: Settlement): Buffer {
  const record = JSON.parse(line.toString()) as ArticleRecord
  return Buffer.from(`${JSON.stringify(settledRecord(record, settled))}\n`)
}

/** What is done at a desk, by its name: takes orders and gives a result for each. */
export interface Tasks {
  prepare: { order: Draft; result: Prepared | undefined }
  quote: { order: Passage; result: string }
  terms: { order: Text; result: Terms }
  uncovered: { order: Pick<Draft, 'file' | 'context'>; result: PhraseCounts }
  learn: { order: TopicOrder; result: Learned | undefined }
  pages: { order: PageOrder; result: Written }
  names: { order: NameOrder; result: Written }
  records: { order: RecordsOrder; result: Written }
  words: { order: WordsOrder; result: WordFiles }
}
