/**
 * What the templates receive: one interface a kind of page. Text is plain and is escaped by the template; only fields
 * whose name ends in `Html` are markup that is already safe. Every `href` is relative to the page that holds it. A value that
 * a page may lack is `undefined`, never an absent key: the templates run in strict mode, which takes an absent key for a typing error.
 */

/** A link to another page of the site. */
export interface Link {
  label: string
  href: string
}

/** A feed of a page's articles; its label is its format: `Atom`, `RSS`, `JSON Feed`. */
export interface FeedView extends Link {
  /** Of what: the site's title, a topic's label. */
  title: string
  /** Media type. */
  type: string
}

/** A date as precise as its source states it. */
export interface DateView {
  /** ISO 8601, e.g. `2014-06-19`; the value of `<time datetime>`. */
  iso: string
  /** For people, e.g. `19 June 2014`, `June 2014`, `2014`. */
  label: string
  /** The month's or year's page. */
  href: string
}

/** One article in a list. */
export interface StoryView {
  href: string
  headline: string
  /** The stated standfirst or else the story's opening, cut at a sentence or word; may be empty. */
  standfirst: string
  /** Absent for an undated article. */
  date: DateView | undefined
  /** `Ada Lindqvist and Tomas Reyes`; empty when nobody is named. */
  authors: string
  section: string | undefined
  /** On topic pages: why the article stands here, e.g. `Stated by the article`, `“airstrikes”, “ambassador”`. */
  why: string | undefined
  language: string | undefined
}

/** A topic, place, person or organization with its page. */
export interface SubjectView extends Link {
  /** `subject`, `place`, `person` or `organization`. */
  kind: string
  /** How many articles its page lists. */
  count: number
}

/** An entry of a list from A to Z. */
export interface IndexView extends SubjectView {
  /** Of a name without a page, which leads to the words that a single article quotes: that article, e.g. `article of 19 June 2014`. */
  article: string | undefined
}

/** A subject with the narrower ones below it. */
export interface BranchView extends SubjectView {
  narrower: BranchView[]
}

/** What every page has: the frame around its content. */
export interface FrameView {
  site: {
    title: string
    description: string
    publisher: string
    /** BCP 47 language of the site's own words. */
    language: string
    /** Absolute address of the front page, ending in `/`. */
    baseUrl: string
  }
  /** Prefix that leads from this page to the site's root: empty, `../`, `../../` … */
  root: string
  /** The page's own title, without the site's. */
  title: string
  description: string
  /** Absolute address of this page. */
  canonical: string
  /** `website` or `article`, for Open Graph. */
  openGraphType: string
  /** Which entry of the main navigation is current: `home`, `topics`, `people`, `organizations`, `places`, `dates`, `about`; `authors`, `sections` or `publishers`, which stand at the foot; or empty. */
  section: string
  /** The site's, on the front page in all formats, and the page's own. */
  feeds: FeedView[]
  /** What the page is, as JSON-LD that is already safe inside a script element; empty where there is nothing to say. */
  jsonLdHtml: string
  /** The way from the front page down to it, the same. */
  breadcrumbsHtml: string
  /** The page that searches the archive; absent in a site without search. */
  searchHref: string | undefined
  /** Where `Dates` in the navigation leads. Absent in an archive without dates. */
  datesHref: string | undefined
  /** The lists of authors, sections and publishers that the archive has, e.g. `Authors` in the folder `authors`. */
  credits: { label: string; folder: string }[]
  /** First and last year of the archive, e.g. `1954–2021`, on the front page and “About”; else empty. */
  span: string
}

/** `home.html`: the front page. */
export interface HomePage extends FrameView {
  articleCount: number
  lead: StoryView | undefined
  /** The newest articles after the lead, at most 12. */
  latest: StoryView[]
  /** The subjects with most articles, at most 24. */
  subjects: SubjectView[]
  /** The people, organizations and places with most articles, at most 12, 12 and 24. */
  people: SubjectView[]
  organizations: SubjectView[]
  places: SubjectView[]
  years: YearCount[]
  undated: (Link & { count: number }) | undefined
  /** Of the newest day that has articles; in a browser that runs scripts, of today. Absent where no article states a day. */
  onThisDay: OnThisDay | undefined
}

/** A day of the year on the front page: a link to its page, and articles of several years. */
export interface OnThisDay extends Link {
  stories: DayStory[]
}

/** An article on the front page under its day. */
export interface DayStory {
  year: string
  headline: string
  href: string
  language: string
}

/** A year with its number of articles. */
export interface YearCount extends Link {
  count: number
  /** `count` against the fullest year, 0–100, for a bar. */
  percent: number
}

/** `article.html`: one article. */
export interface ArticlePage extends FrameView {
  headline: string
  alternativeHeadline: string | undefined
  /** Those who wrote it, each with the page of all that is theirs. */
  byline: BylineView[]
  dateline: string | undefined
  date: DateView | undefined
  updated: DateView | undefined
  /** The day of its date in all years, e.g. `19 June`. */
  day: Link | undefined
  publisher: string | undefined
  /** Absent where the archive has one publisher. */
  publisherHref: string | undefined
  /** Its section, and the page of that. */
  sectionName: string | undefined
  sectionHref: string | undefined
  /** BCP 47 language of the text. */
  language: string
  correction: string | undefined
  /** The story: paragraphs with `id="p1"`, `p2` … */
  bodyHtml: string
  wordCount: number
  readingMinutes: number
  topics: TopicReason[]
  /** Whom and what it names, by kind; a name with a page links to it. */
  named: NamedView[]
  /** Address of the original. */
  sourceUrl: string | undefined
  /** The day that the original was as it is here, e.g. `2014-06-19`, for robust links; absent where no day is known. */
  versionDate: string | undefined
  source: { path: string; sha256: string }
  removed: { kind: string; rule: string; text: string }[]
  /** The hover cards among them; a headline that an article of this archive bears links to it. */
  cards: { name: string; fullName: string; headlines: { label: string; href: string | undefined }[] }[]
  /** A reference to copy: author, headline, publisher, date, address. */
  citation: string
  /** What tells the same story in mostly the same words, by date; their `note` tells what differs. */
  versions: BesideView[]
  /** Other articles that have much in common with this one, most so first, at most 5; their `note` tells what. */
  related: BesideView[]
  earlier: StoryView | undefined
  later: StoryView | undefined
}

/** An author in a byline. */
export interface BylineView extends Link {
  /** What stands between this one and the next: a comma, or “and”; empty behind the last. */
  after: string
}

/** Another article beside one. */
export interface BesideView {
  href: string
  headline: string
  /** Absent for an undated article. */
  date: DateView | undefined
  language: string
  /** e.g. `Also names Nora Holland and Boat Club`, `48 words longer`. */
  note: string
}

/** Those of one kind that an article names. */
export interface NamedView {
  /** For people: `People`, `Organizations`, `Places`. */
  kind: string
  names: { label: string; href: string | undefined }[]
}

/** Why an article has a topic. */
export interface TopicReason extends Link {
  kind: string
  /** e.g. `Stated by the article` or `Found in the text: “airstrikes”, “ambassador”`. */
  reason: string
}

/**
 * `topic.html`: a subject with its articles, or an author, a section or a publisher. What changes as the archive grows stands on
 * the newest page alone, so that the older ones keep every byte.
 */
export interface TopicPage extends FrameView {
  /** `Subject`, `Author`, `Section` or `Publisher`. */
  kindLabel: string
  label: string
  /** What belongs here; empty where the vocabulary says nothing. */
  about: string
  mediaTopic: string | undefined
  /** The subject right above it; on older pages, where `relations` tells nothing. */
  broader: Link | undefined
  /** All articles of the topic, on all its pages; on the newest page only, as all that follows. */
  count: number | undefined
  /** The years of the first and the last article, e.g. `1998–2014`. */
  coverage: string | undefined
  /** How many articles each year has, oldest first, where there are several years; each leads to the first article of the year here. */
  years: YearCount[]
  undated: (Link & { count: number }) | undefined
  /** Whom and what its articles name most, and their other topics; `count` tells in how many of them. */
  companions: CompanionsView[]
  /** Broader and narrower topics with all their articles. */
  relations: CompanionsView[]
  /** On all pages. `placeId` names the first of each year on the page. */
  stories: (StoryView & { placeId: string | undefined })[]
  pages: Pagination
  /** The feeds of its new articles, in all formats; none where a credit has few articles. */
  feedLinks: FeedView[]
}

/**
 * `name.html`: a person, an organization or a place, with the articles that are about it or name it. As with a topic, what
 * changes as the archive grows stands on the newest page alone.
 */
export interface NamePage extends FrameView {
  /** `person`, `organization` or `place`. */
  kind: string
  /** The kind for people: `Person`. */
  kindLabel: string
  label: string
  /** All articles, on all its pages; on the newest page only. */
  count: number | undefined
  stories: StoryView[]
  /** What it is quoted with in the articles of this page, newest first; of people and organizations only. */
  sayings: SayingsView[]
  /** Whom and what its articles name besides, most often first; on the newest page only. */
  companions: CompanionsView[]
  /** The years that have articles of it, oldest first; on the newest page only, and only where there are several. */
  years: YearCount[]
  pages: Pagination
  /** Absent where few articles name it and none is about it. */
  feedHref: string | undefined
}

/** Somebody's words in one article. */
export interface SayingsView {
  /** Leads to the first of these words in the article. */
  href: string
  headline: string
  date: DateView | undefined
  language: string | undefined
  /** Without the outer marks; `href` leads to the very paragraph. */
  quotations: { text: string; paragraph: number; href: string }[]
}

/** Those of one kind that are named along with another, or stand in one relation to a topic. */
export interface CompanionsView {
  /** For people: `People`, `Organizations`, `Places`, `Broader`. */
  kind: string
  /** `count` tells in how many of the same articles. */
  names: SubjectView[]
}

/** Neighbouring pages of a long list. */
export interface Pagination {
  /** Counted from the oldest, which is 1. */
  number: number
  /** Whether there are others. */
  several: boolean
  /** How many there are; on the newest page only. */
  total: number | undefined
  newer: string | undefined
  older: string | undefined
  newest: string | undefined
  oldest: string | undefined
}

/**
 * `a-z.html`: all topics, or all authors, sections or publishers, or all people, organizations or places that have a page or are quoted, from A to Z; `section` tells which. Where they
 * are many, each letter has a page of its own, and the first page links to these.
 */
export interface AZPage extends FrameView {
  /** `Topics`, `People` … */
  heading: string
  /** How many there are on all these pages. */
  count: number
  /** On the first page of all topics: the subjects of the vocabulary as it arranges them; empty where they stand all on one level. */
  tree: BranchView[]
  /** Whether the entries are of several kinds. */
  showKind: boolean
  /** On the page of one letter: the way to the first page. */
  whole: string | undefined
  /** The ways to all letters. */
  links: (Link & { isHere: boolean })[]
  /** Those with most articles, on the first page where the letters have their own; else empty. */
  most: SubjectView[]
  letters: { letter: string; id: string; topics: IndexView[] }[]
}

/** `year.html`: a year's months and articles. */
export interface YearPage extends FrameView {
  year: string
  count: number
  earlier: Link | undefined
  later: Link | undefined
  years: YearCount[]
  months: (Link & { count: number; percent: number })[]
  calendar: CalendarMonth[]
  /** The articles that state no month. */
  stories: StoryView[]
}

/** `month.html`: a month's articles by day. */
export interface MonthPage extends FrameView {
  label: string
  count: number
  year: Link
  earlier: Link | undefined
  later: Link | undefined
  /** `href` leads to the same day of all years; absent where no day is known. */
  days: { label: string; id: string; href: string | undefined; stories: StoryView[] }[]
}

/** `day.html`: every year's articles of one day of the year, the newest year first. */
export interface DayPage extends FrameView {
  /** `19 June`. */
  label: string
  count: number
  daysHref: string
  /** The days before and after it that have articles. */
  earlier: Link | undefined
  later: Link | undefined
  years: { year: Link; stories: StoryView[] }[]
}

/** `days.html`: all days of the year. */
export interface DaysPage extends FrameView {
  months: CalendarMonth[]
}

/** A month of a calendar, day by day. */
export interface CalendarMonth {
  label: string
  days: CalendarCell[]
}

/** A day or a month of a calendar. */
export interface CalendarCell {
  /** What stands there, e.g. `19`. */
  label: string
  /** `19 June`, `June 2014`. */
  name: string
  count: number
  /** Against the fullest one of the calendar, from 0, for none, to 4. */
  level: number
  href: string | undefined
}

/** `dates.html`: all years with their months. */
export interface DatesPage extends FrameView {
  monthNames: { short: string; name: string }[]
  /** A year without articles has no link. */
  years: { year: { label: string; href: string | undefined; count: number }; months: CalendarCell[] }[]
  undated: (Link & { count: number }) | undefined
  daysHref: string
}

/** `undated.html`: the articles without a date. */
export interface UndatedPage extends FrameView {
  count: number
  stories: StoryView[]
}

/** `about.html`: what this archive holds, from when to when, and how it was made. */
export interface AboutPage extends FrameView {
  articleCount: number
  wordCount: string
  firstDate: DateView | undefined
  lastDate: DateView | undefined
  undatedCount: number
  subjectCount: number
  personCount: number
  organizationCount: number
  placeCount: number
  /** How many passages were removed, and from how many articles. */
  removedCount: number
  removedFrom: number
  statedTopics: number
  foundTopics: number
  /** The version of Backfile. */
  generator: string
}

/** `404.html`: nothing at this address. */
export type NotFoundPage = FrameView

/** `search.html`: the page that searches the archive, and ways to go without it. */
export interface SearchPage extends FrameView {
  articleCount: number
  years: YearCount[]
  /** The subjects and people with most articles, at most 12 each. */
  subjects: SubjectView[]
  people: SubjectView[]
}
