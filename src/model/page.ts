/**
 * What the templates receive: one interface a kind of page. Text is plain and is escaped by the template; only fields
 * whose name ends in `Html` are markup that is already safe. Every `href` is relative to the page that holds it. A value that
 * a page may lack is `undefined`, never an absent key: the templates run in strict mode, which takes an absent key for a typing error.
 */

/** A link to another page of the site. */
export interface Link {
  /** What the link says. */
  label: string
  /** Where it leads. */
  href: string
}

/** A feed of a page's articles; its label is its format: `Atom`, `RSS`, `JSON Feed`. */
export interface FeedView extends Link {
  /** Of what: the site's title, a topic's label. */
  title: string
  /** Media type. */
  type: string
}

/** A link to a page that lists articles. */
export interface CountedLink extends Link {
  /** How many articles it lists. */
  count: number
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
  /** The article's page. */
  href: string
  /** As its source states it. */
  headline: string
  /** The stated standfirst or else the story's opening, cut at a sentence or word; may be empty. */
  standfirst: string
  /** Absent for an undated article. */
  date: DateView | undefined
  /** `Ada Lindqvist and Tomas Reyes`; empty when nobody is named. */
  authors: string
  /** The section that it states. */
  section: string | undefined
  /** On topic pages: why the article stands here, e.g. `Stated by the article`, `“airstrikes”, “ambassador”`. */
  why: string | undefined
  /** BCP 47 language of the article. */
  language: string | undefined
}

/** A topic, place, person or organization with its page. */
export interface SubjectView extends CountedLink {
  /** `subject`, `place`, `person` or `organization`. */
  kind: string
}

/** The same with how its articles spread over time; absent where none tells. */
export interface CurvedView extends SubjectView {
  /** Its articles through the years or months; absent where their dates make no curve. */
  curve: CurveView | undefined
}

/** How many articles each year or month has, drawn one unit wide a step and 16 high; the highest step is as high as the drawing. */
export interface CurveView {
  /** The outline, as the `d` of an SVG path. */
  path: string
  /** How many steps there are. */
  steps: number
  /** What it shows, in words: `Most in 2014: 12 articles`. */
  label: string
}

/** An entry of a list from A to Z. */
export interface IndexView extends SubjectView {
  /** Of a name without a page, which leads to the words that a single article quotes: that article, e.g. `article of 19 June 2014`. */
  article: string | undefined
}

/** A subject with the narrower ones below it. */
export interface BranchView extends SubjectView {
  /** The subjects right below it. */
  narrower: BranchView[]
}

/** What every page has: the frame around its content. */
export interface FrameView {
  /** What `backfile.yaml` says of the site. */
  site: {
    /** The archive's name. */
    title: string
    /** What it holds, in a sentence; may be empty. */
    description: string
    /** Who publishes it; may be empty. */
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
  /** What the page holds, for search engines; may be empty. */
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
  /** The lists of authors, sections and publishers that the archive has. */
  credits: {
    /** e.g. `Authors`. */
    label: string
    /** Where the list stands, from the site's root, e.g. `authors`. */
    folder: string
  }[]
  /** First and last year of the archive, e.g. `1954–2021`, on the front page and “About”; else empty. */
  span: string
}

/** `home.html`: the front page. */
export interface HomePage extends FrameView {
  /** How many articles the archive holds. */
  articleCount: number
  /** At most three: those that `frontPage` names, then those that the archive goes on with most. */
  leads: LeadView[]
  /** The newest articles but those, at most 9. */
  latest: StoryView[]
  /** What curves count, e.g. `Articles of each year, 1954–2021`; absent where there are none. */
  curves: string | undefined
  /** The subjects with most articles, at most 24. */
  subjects: CurvedView[]
  /** The people, organizations and places with most articles, at most 12, 12 and 24. */
  people: CurvedView[]
  /** See `people`. */
  organizations: SubjectView[]
  /** See `people`. */
  places: SubjectView[]
  /** All years, oldest first. */
  years: YearCount[]
  /** The page of the articles without a date, and how many there are; absent where there are none. */
  undated: CountedLink | undefined
  /** Of the newest day that has articles; in a browser that runs scripts, of today. Absent where no article states a day. */
  onThisDay: OnThisDay | undefined
  /** How many articles there may be on any day, from 1 to 4, so that a page can leave room for them. */
  mostOnADay: number
}

/** An article that leads the front page. */
export interface LeadView extends StoryView {
  /** What goes on with the first of them, at most 3; none for the others. */
  related: BesideView[]
}

/** A day of the year on the front page: a link to its page, and articles of several years. */
export interface OnThisDay extends Link {
  /** Those of that day, the newest year first. */
  stories: DayStory[]
}

/** An article on the front page under its day. */
export interface DayStory {
  /** Its year. */
  year: string
  /** As its source states it. */
  headline: string
  /** The article's page. */
  href: string
  /** BCP 47 language of the article. */
  language: string
}

/** A year with its number of articles. */
export interface YearCount extends CountedLink {
  /** `count` against the fullest year, 0–100, for a bar. */
  percent: number
}

/** `article.html`: one article. */
export interface ArticlePage extends FrameView {
  /** As its source states it. */
  headline: string
  /** The standfirst that it states. */
  alternativeHeadline: string | undefined
  /** Those who wrote it, each with the page of all that is theirs. */
  byline: BylineView[]
  /** The place that it states; one that the story opens with stays there. */
  dateline: string | undefined
  /** When it was published; absent where nothing says so. */
  date: DateView | undefined
  /** When it was last changed, where it says so. */
  updated: DateView | undefined
  /** The day of its date in all years, e.g. `19 June`. */
  day: Link | undefined
  /** Who published it first, where it says so. */
  publisher: string | undefined
  /** The page of all that is the publisher's; absent where the archive has one publisher. */
  publisherHref: string | undefined
  /** The section that it states. */
  sectionName: string | undefined
  /** The page of all that is in it. */
  sectionHref: string | undefined
  /** BCP 47 language of the text. */
  language: string
  /** What an editor has corrected, shown above the story. */
  correction: string | undefined
  /** The story: paragraphs with `id="p1"`, `p2` … */
  bodyHtml: string
  /** Of the story. */
  wordCount: number
  /** At least 1. */
  readingMinutes: number
  /** What it is about, most telling first. */
  topics: TopicReason[]
  /** Whom and what it names, by kind; a name with a page links to it. */
  named: NamedView[]
  /** Address of the original. */
  sourceUrl: string | undefined
  /** The day that the original was as it is here, e.g. `2014-06-19`, for robust links; absent where no day is known. */
  versionDate: string | undefined
  /** What it was made from. */
  source: {
    /** The file's path in the folder of articles. */
    path: string
    /** The checksum of its bytes. */
    sha256: string
  }
  /** What was taken out of the text, in its order. */
  removed: {
    /** Such as `advertisement` or `hovercard`. */
    kind: string
    /** The name of the rule that took it out. */
    rule: string
    /** As it stood in the source. */
    text: string
  }[]
  /** The hover cards among them; a headline that an article of this archive bears links to it. */
  cards: {
    /** As the story has it. */
    name: string
    /** As the card has it. */
    fullName: string
    /** Of the articles that the card named. */
    headlines: {
      /** As the card has it. */
      label: string
      /** That article's page. */
      href: string | undefined
    }[]
  }[]
  /** A reference to copy: author, headline, publisher, date, address. */
  citation: string
  /** What tells the same story in mostly the same words, by date; their `note` tells what differs. */
  versions: BesideView[]
  /** Other articles that have much in common with this one, most so first, at most 5; their `note` tells what. */
  related: BesideView[]
  /** The articles before and after it: first in the whole archive, then among those of its first topic that others have too. */
  turns: TurnView[]
}

/** An author in a byline. */
export interface BylineView extends Link {
  /** What stands between this one and the next: a comma, or “and”; empty behind the last. */
  after: string
}

/** The article before or after one. */
export interface NeighbourView {
  /** The article's page. */
  href: string
  /** As its source states it. */
  headline: string
  /** Absent for an undated article. */
  date: DateView | undefined
  /** BCP 47 language of the article. */
  language: string
}

/** The articles before and after one by date, of which there is at least one. */
export interface TurnView {
  /** The topic that they are all about; absent where they are those of the whole archive. */
  topic: Link | undefined
  /** Absent for the first one. */
  earlier: NeighbourView | undefined
  /** Absent for the last one. */
  later: NeighbourView | undefined
}

/** Another article beside one. */
export interface BesideView extends NeighbourView {
  /** e.g. `Also names Nora Holland and Boat Club`, `48 words longer`. */
  note: string
}

/** Those of one kind that an article names. */
export interface NamedView {
  /** For people: `People`, `Organizations`, `Places`. */
  kind: string
  /** In the order of the story. */
  names: {
    /** As the article has it in full. */
    label: string
    /** Its page; absent where it has none. */
    href: string | undefined
  }[]
}

/** Why an article has a topic. */
export interface TopicReason extends Link {
  /** `subject`, `place`, `person` or `organization`. */
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
  /** Its name. */
  label: string
  /** What belongs here; empty where the vocabulary says nothing. */
  about: string
  /** Its number among the IPTC's Media Topics, where the vocabulary has it. */
  mediaTopic: string | undefined
  /** The subject right above it; on older pages, where `relations` tells nothing. */
  broader: Link | undefined
  /** All articles of the topic, on all its pages; on the newest page only, as all that follows. */
  count: number | undefined
  /** The years of the first and the last article, e.g. `1998–2014`. */
  coverage: string | undefined
  /** How many articles each year has, oldest first, where there are several years; each leads to the first article of the year here. */
  years: YearCount[]
  /** The first of its articles without a date, and how many there are; absent where there are none. */
  undated: CountedLink | undefined
  /** Whom and what its articles name most, and their other topics; `count` tells in how many of them. */
  companions: CompanionsView[]
  /** Broader and narrower topics with all their articles. */
  relations: CompanionsView[]
  /** The articles of this page, the newest first; on all pages. */
  stories: (StoryView & {
    /** Where a link to a year leads to; of the first story of each year on the page. */
    placeId: string | undefined
  })[]
  /** Where this page stands among those of the topic. */
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
  /** Its name. */
  label: string
  /** All articles, on all its pages; on the newest page only. */
  count: number | undefined
  /** The articles of this page, the newest first; their `why` tells why they are here. */
  stories: StoryView[]
  /** What it is quoted with in the articles of this page, newest first; of people and organizations only. */
  sayings: SayingsView[]
  /** Whom and what its articles name besides, most often first; on the newest page only. */
  companions: CompanionsView[]
  /** The years that have articles of it, oldest first; on the newest page only, and only where there are several. */
  years: YearCount[]
  /** Where this page stands among those of the name. */
  pages: Pagination
  /** Its feed. Absent where few articles name it and none is about it. */
  feedHref: string | undefined
}

/** Somebody's words in one article. */
export interface SayingsView {
  /** Leads to the first of these words in the article. */
  href: string
  /** The article's. */
  headline: string
  /** When it was published. */
  date: DateView | undefined
  /** BCP 47 language of the article. */
  language: string | undefined
  /** In the order of the story. */
  quotations: {
    /** Without the outer marks. */
    text: string
    /** The number of the paragraph that it opens in. */
    paragraph: number
    /** Leads to that very paragraph. */
    href: string
  }[]
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
  /** The page of the next newer articles. */
  newer: string | undefined
  /** The page of the next older ones. */
  older: string | undefined
  /** The page of the newest articles; absent on that page itself. */
  newest: string | undefined
  /** The page of the oldest ones; absent on that page itself. */
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
  links: (Link & {
    /** Whether this is its page. */
    isHere: boolean
  })[]
  /** On the first page of all places: where they are; absent where none is on the map. */
  world: WorldView | undefined
  /** Those with most articles, on the first page where the letters have their own; else empty. */
  most: SubjectView[]
  /** The entries of this page under their letters. */
  letters: {
    /** As it is shown. */
    letter: string
    /** Where a link leads to. */
    id: string
    /** From A to Z. */
    topics: IndexView[]
  }[]
}

/** The map of the world. */
export interface WorldView {
  /** How many articles the largest circle stands for. */
  most: number
  /** Those that articles name, or name a place in: those with most articles first, equals by name. */
  countries: CountryView[]
  /** Those of them that are listed at once. */
  shown: CountryView[]
  /** The others, where there are many. */
  others: CountryView[]
}

/** A country on the map, as a circle whose area tells how many articles it has. */
export interface CountryView {
  /** Its name. */
  label: string
  /** Its page; absent where it has none. */
  href: string | undefined
  /** How many articles name it or a place in it. */
  count: number
  /** The middle of its circle, in units of the map, which is 1000 wide. */
  x: number
  /** See `x`; from the top. */
  y: number
  /** The circle's. */
  radius: number
}

/** `year.html`: a year's months and articles. */
export interface YearPage extends FrameView {
  /** e.g. `2014`. */
  year: string
  /** How many articles it has. */
  count: number
  /** The year before that has articles. */
  earlier: Link | undefined
  /** The next year that has some. */
  later: Link | undefined
  /** All years, oldest first. */
  years: YearCount[]
  /** Those that have articles. */
  months: (CountedLink & {
    /** `count` against the fullest month, 0–100, for a bar. */
    percent: number
  })[]
  /** Its months with all their days; empty where no day is known. */
  calendar: CalendarMonth[]
  /** The articles that state no month. */
  stories: StoryView[]
}

/** `month.html`: a month's articles by day. */
export interface MonthPage extends FrameView {
  /** e.g. `June 2014`. */
  label: string
  /** How many articles it has. */
  count: number
  /** Its year's page. */
  year: Link
  /** The month before that has articles. */
  earlier: Link | undefined
  /** The next month that has some. */
  later: Link | undefined
  /** Those that have articles; the articles that state no day stand apart. */
  days: {
    /** e.g. `19 June 2014`. */
    label: string
    /** Where a link leads to. */
    id: string
    /** The same day of all years; absent where no day is known. */
    href: string | undefined
    /** Its articles. */
    stories: StoryView[]
  }[]
}

/** `day.html`: every year's articles of one day of the year, the newest year first. */
export interface DayPage extends FrameView {
  /** `19 June`. */
  label: string
  /** How many articles it has in all years. */
  count: number
  /** The page of all days of the year. */
  daysHref: string
  /** The day before it that has articles. */
  earlier: Link | undefined
  /** The next day that has some. */
  later: Link | undefined
  /** Those that have articles of this day, the newest first. */
  years: {
    /** The year's page. */
    year: Link
    /** Its articles of this day. */
    stories: StoryView[]
  }[]
}

/** `days.html`: all days of the year. */
export interface DaysPage extends FrameView {
  /** All twelve. */
  months: CalendarMonth[]
}

/** A month of a calendar, day by day. */
export interface CalendarMonth {
  /** The month. */
  label: string
  /** All its days. */
  days: CalendarCell[]
}

/** A day or a month of a calendar. */
export interface CalendarCell {
  /** What stands there, e.g. `19`. */
  label: string
  /** `19 June`, `June 2014`. */
  name: string
  /** How many articles it has. */
  count: number
  /** Against the fullest one of the calendar, from 0, for none, to 4. */
  level: number
  /** Its page; absent where it has no articles. */
  href: string | undefined
}

/** `dates.html`: all years with their months. */
export interface DatesPage extends FrameView {
  /** All twelve. */
  monthNames: {
    /** e.g. `Jun`. */
    short: string
    /** e.g. `June`. */
    name: string
  }[]
  /** From the first to the last that has articles. */
  years: {
    /** The year itself. */
    year: {
      /** e.g. `2014`. */
      label: string
      /** Its page; absent where it has no articles. */
      href: string | undefined
      /** How many articles it has. */
      count: number
    }
    /** All twelve. */
    months: CalendarCell[]
  }[]
  /** The page of the articles without a date, and how many there are; absent where there are none. */
  undated: CountedLink | undefined
  /** The page of all days of the year. */
  daysHref: string
}

/** `undated.html`: the articles without a date. */
export interface UndatedPage extends FrameView {
  /** How many there are. */
  count: number
  /** All of them, by their place in the archive. */
  stories: StoryView[]
}

/** `about.html`: what this archive holds, from when to when, and how it was made. */
export interface AboutPage extends FrameView {
  /** How many articles the archive holds. */
  articleCount: number
  /** How many words they have, e.g. `12,345`. */
  wordCount: string
  /** Of the oldest article that has a date. */
  firstDate: DateView | undefined
  /** Of the newest one. */
  lastDate: DateView | undefined
  /** How many articles have no date. */
  undatedCount: number
  /** How many subjects have a page. */
  subjectCount: number
  /** How many people have one. */
  personCount: number
  /** How many organizations have one. */
  organizationCount: number
  /** How many places have one. */
  placeCount: number
  /** How many passages were removed. */
  removedCount: number
  /** From how many articles. */
  removedFrom: number
  /** How many topics the articles state, counted article by article. */
  statedTopics: number
  /** How many were found or learned. */
  foundTopics: number
  /** The version of Backfile. */
  generator: string
}

/** `404.html`: nothing at this address. */
export type NotFoundPage = FrameView

/** `search.html`: the page that searches the archive, and ways to go without it. */
export interface SearchPage extends FrameView {
  /** How many articles the archive holds. */
  articleCount: number
  /** All years, oldest first. */
  years: YearCount[]
  /** The subjects with most articles, at most 12. */
  subjects: SubjectView[]
  /** The people with most articles, at most 12. */
  people: SubjectView[]
}
