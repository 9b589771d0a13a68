/**
 * Random work on a project whose server is killed again and again: edits, approvals, comments, runs of `translate` and edits of the XLIFF file
 * by another tool. What the server confirmed has to be there in the end.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { ArticleView, SaveRequest, SentenceView } from '../../../src/review/api.js'
import { translate } from '../support.js'

const script = fileURLToPath(new URL('run.ts', import.meta.url))
const PATH = 'a.txt'

export interface Outcome {
  readonly kills: number
  readonly confirmed: number
  /** Texts that a person wrote last and that are neither shown nor in a comment. */
  readonly lost: readonly string[]
  readonly outside: number
}

interface Child {
  readonly process: ChildProcess
  ask(path: string, init?: RequestInit): Promise<Response>
}

/** `random` gives 0 to 1. Ends after so many kills. */
export async function killAndRestart(options: {
  readonly base: string
  readonly kills: number
  readonly random: () => number
}): Promise<Outcome> {
  const { base, kills, random } = options
  /** What the last confirmed edit of each sentence said, and those that were sent after it and not answered. */
  const texts = new Map<string, { readonly said: string; readonly unsure?: readonly string[] }>()
  const comments = new Map<string, string[]>()
  let [confirmed, outside, number] = [0, 0, 0]
  for (let kill = 0; kill < kills; kill++) {
    const child = await start(base)
    const article = await view(child)
    for (const { id, target } of article.sentences) {
      const known = texts.get(id)
      // A request without an answer may have been done or not; so may each of several, before the end of the process was noticed.
      if (known?.unsure !== undefined) texts.set(id, { said: known.unsure.includes(target) ? target : known.said })
    }
    const dead = once(child.process)
    // After some requests, in the middle of one: how quick the machine is does not matter.
    let left = 2 + Math.floor(10 * random())
    const moment = 40 * random()
    const revisions = new Map(article.sentences.map((each) => [each.id, each.revision]))
    while (child.process.exitCode === null && child.process.signalCode === null) {
      const { id } = article.sentences[Math.floor(random() * article.sentences.length)] as SentenceView
      const text = `Text ${++number}`
      if (left-- === 0) setTimeout(() => child.process.kill('SIGKILL'), moment)
      const what = random()
      try {
        if (what < 0.04) {
          await translate(base)
          continue
        }
        if (what < 0.12) {
          const changed = await editOutside(base, id, text)
          if (changed) {
            texts.set(id, { said: text })
            outside++
          }
          continue
        }
        if (what < 0.25) {
          const answer = await child.ask(`${at(id)}/comments`, { method: 'POST', body: JSON.stringify({ text }) })
          if (answer.ok) comments.set(id, [...(comments.get(id) ?? []), text])
          continue
        }
        const known = texts.get(id)
        const request: SaveRequest = {
          target: text,
          revision: revisions.get(id) ?? 0,
          ...(what > 0.7 && { state: 'reviewed' as const }),
        }
        texts.set(id, { said: known?.said ?? '', unsure: [...(known?.unsure ?? []), text] })
        const answer = await child.ask(at(id), { method: 'PUT', body: JSON.stringify(request) })
        const body = (await answer.json()) as { sentence: SentenceView }
        if (answer.ok) {
          texts.set(id, { said: text })
          confirmed++
        } else if (known === undefined) texts.delete(id)
        else texts.set(id, known)
        revisions.set(id, body.sentence.revision)
      } catch {
        // The server is gone.
      }
    }
    await dead
  }
  const last = await start(base)
  const { sentences } = await view(last)
  const lost: string[] = []
  for (const { id, target, comments: remarks } of sentences) {
    const known = texts.get(id)
    const said = remarks.map(({ text }) => text)
    const wanted = known === undefined ? [] : [known.said, ...(known.unsure ?? [])]
    if (
      wanted.length > 0 &&
      !wanted.includes('') &&
      !wanted.includes(target) &&
      !wanted.some((text) => said.some((remark) => remark.endsWith(text)))
    ) {
      lost.push(`${id}: ${wanted.join(' or ')}, found ${target}`)
    }
    for (const text of comments.get(id) ?? []) if (!said.includes(text)) lost.push(`${id}: comment ${text}`)
  }
  const ended = once(last.process)
  last.process.stdin?.end()
  await ended
  const written = await readFile(`${base}/output/a.txt`, 'utf8')
  for (const { id, target } of sentences)
    if (!written.includes(target)) lost.push(`${id}: ${target} is not in the article`)
  return { kills, confirmed, lost, outside }
}

/** As a CAT tool does: reads the file, changes one target, puts a new file in its place. */
async function editOutside(base: string, id: string, text: string): Promise<boolean> {
  const file = `${base}/output/a.xlf`
  const [block, sentence] = id.split('.')
  const before = await readFile(file, 'utf8')
  const unit = new RegExp(
    `(<unit id="u${block}"[^]*?<segment id="s${sentence}"[^>]*>[^]*?<target>)[^<]*(</target>)`,
    'u',
  )
  const after = before.replace(unit, `$1${text}$2`)
  if ((await readFile(file, 'utf8')) !== before) return false
  await writeFile(`${file}.cat`, after)
  await rename(`${file}.cat`, file)
  return after !== before
}

const at = (id: string): string => `/api/articles/${PATH}/units/${id}`

const view = async ({ ask }: Child): Promise<ArticleView> =>
  (await (await ask(`/api/articles/${PATH}`)).json()) as ArticleView

async function start(base: string): Promise<Child> {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script, base], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const line = await new Promise<string>((resolve, reject) => {
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      if (out.includes('\n')) resolve(out.trim())
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)))
  })
  const [port = '', token = ''] = line.split(' ')
  return {
    process: child,
    ask: (path, init) =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        ...init,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      }),
  }
}

const once = (child: ChildProcess): Promise<unknown> => new Promise((resolve) => child.once('exit', resolve))
