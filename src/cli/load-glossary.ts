import { loadGlossary, type Glossary } from '../glossary/index.js'
import { readText, readTextIfAny } from '../files/read.js'

const DEFAULT = 'glossary.yaml'

/** The glossary of the given files. Without any, `glossary.yaml` of the working folder where there is one. */
export async function glossaryFrom(paths: readonly string[] | undefined): Promise<Glossary | undefined> {
  if (paths === undefined || paths.length === 0) {
    const text = await readTextIfAny(DEFAULT)
    return text === undefined ? undefined : loadGlossary([{ path: DEFAULT, text }])
  }
  return loadGlossary(await Promise.all(paths.map(async (path) => ({ path, text: await readText(path) }))))
}
