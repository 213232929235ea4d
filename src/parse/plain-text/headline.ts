import type { Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { draftOf, found } from '../draft.ts'
import { takeHeadline } from '../take-headline.ts'
import { spanOf } from '../tree/cut.ts'
import { textOf } from '../tree/text-of.ts'

/** A longer first line is the story itself. */
const LONGEST = 300

/** The name of a section or a form above the headline. */
const KICKER =
  /^(?:opinions?|commentary|analysis|news analysis|editorials?|exclusive|breaking(?: news)?|live(?: updates)?|perspective|fact[- ]check|explainer|obituar(?:y|ies)|interview|review|letters?|politics|world|national|local|business|sports?|science|health|technology|tech|culture|arts|entertainment|education|environment|economy|investigations?|feature|special report|news)$/i

/** The first line is the headline, or the second under a kicker; where the front matter states one, a first line that repeats it is dropped. */
export function headline() {
  return (tree: Root, file: VFile): void => {
    const draft = draftOf(file)
    const kicker = tree.children[0]
    if (kicker && tree.children.length > 2 && KICKER.test(textOf(kicker).trim()) && isHeadline(tree.children[1])) {
      found(draft, 'section', textOf(kicker).trim(), 'kicker', spanOf(kicker))
      tree.children.shift()
    }
    const first = tree.children[0]
    if (first && textOf(first).trim().length <= LONGEST) takeHeadline(tree, first, file, 'first-line')
  }
}

/** A line that is no sentence. */
function isHeadline(node: RootContent | undefined): boolean {
  const line = node ? textOf(node).trim() : ''
  return line.length > 12 && line.length < 160 && !/[.:]$/.test(line)
}
