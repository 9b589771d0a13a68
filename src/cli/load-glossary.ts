import { readText } from '../files/read.js'
import { loadGlossary, type Glossary } from '../glossary/index.js'
import { findGlossaryFiles } from './glossary-files.js'

/** The glossary of the given files. Without any, that of the working folder where there is one. */
export async function glossaryFrom(paths: readonly string[] | undefined): Promise<Glossary | undefined> {
  const given = paths ?? []
  const files =
    given.length === 0
      ? await findGlossaryFiles()
      : await Promise.all(given.map(async (path) => ({ path, text: await readText(path) })))
  return files.length === 0 ? undefined : loadGlossary(files)
}
