/** The checks of each article, by the glossary that is in use. */
import { createChecker, type Checker } from '../checks/checker.js'
import type { Glossary } from '../glossary/index.js'
import type { Bitext } from '../types.js'

export interface Checkers {
  /** The bitext with the findings of its units. */
  check(bitext: Bitext): Bitext
  /** The same, letting other work go on meanwhile. */
  checkInTurns(bitext: Bitext): Promise<Bitext>
}

export function createCheckers(current: () => Glossary | undefined): Checkers {
  const checkers = new Map<string, { readonly glossary: Glossary | undefined; readonly checker: Checker }>()
  const checkerOf = (name: string): Checker => {
    const glossary = current()
    const known = checkers.get(name)
    if (known !== undefined && known.glossary === glossary) return known.checker
    const checker = createChecker(glossary?.forArticle(name))
    checkers.set(name, { glossary, checker })
    return checker
  }
  return {
    check: (bitext) => ({ ...bitext, blocks: checkerOf(bitext.path).check(bitext.blocks) }),
    checkInTurns: async (bitext) => ({
      ...bitext,
      blocks: await checkerOf(bitext.path).checkInTurns(bitext.blocks),
    }),
  }
}
