import type { CreditKind, NameKind } from '../model/topic.ts'

/** What an article can name, in the order in which its names are counted. */
export const NAME_KINDS = ['person', 'organization', 'place'] as const satisfies NameKind[]

/** What an article can be credited to. */
export const CREDIT_KINDS = ['author', 'section', 'publisher'] as const satisfies CreditKind[]

/** The folder of each kind's pages; names stand in listings under the same words. */
export const FOLDERS = {
  subject: 'topics',
  person: 'people',
  organization: 'organizations',
  place: 'places',
  author: 'authors',
  section: 'sections',
  publisher: 'publishers',
} as const
