import type { SiteConfig } from '../model/site-config.ts'
import { xml } from './xml.ts'

/** By the format, no short name is longer. */
const LONGEST_NAME = 16

/** What browsers read who add the archive's search to theirs. https://github.com/dewitt/opensearch */
export function openSearch({ title, baseUrl, language }: SiteConfig): string {
  const short = Array.from(title).slice(0, LONGEST_NAME).join('').trim()
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${xml(short)}</ShortName>
  <Description>${xml(`Search ${title}`)}</Description>
  <Language>${xml(language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" method="get" template="${xml(baseUrl)}search.html?q={searchTerms}"/>
</OpenSearchDescription>
`
}
