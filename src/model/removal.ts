import type { Span } from './span.ts'

/** Why something was cut from the source: what kind of thing it is. */
export type RemovalKind =
  | 'hovercard'
  | 'advertisement'
  | 'related'
  | 'share'
  | 'newsletter'
  | 'caption'
  | 'credit'
  | 'copyright'
  | 'contact'
  | 'repeat'
  | 'comments'
  | 'updated'
  | 'embed'
  | 'bio'
  | 'other'

/** One cut: the source's text at the span, and the rule that took it out. */
export interface Removal extends Span {
  kind: RemovalKind
  text: string
  rule: string
}
