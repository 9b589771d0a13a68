/** The review server: the project's articles over HTTP, for one browser on this machine. */
import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { PadananError } from '../errors.js'
import { DICTIONARY_FILE, readDictionary } from '../project/dictionary-file.js'
import { createEngines } from './engines.js'
import { createApp } from './http/app.js'
import { pageFiles } from './http/pages.js'
import type { Lock } from '../files/lock.js'
import type { MemoryStore } from '../memory/index.js'
import { lockReview } from '../project/locks.js'
import { reviewMemory } from './memory.js'
import { requireFolder } from './files.js'
import { openProject, type Project, type ProjectOptions } from './project.js'

export interface ServerOptions extends ProjectOptions {
  /** Who reviews, as comments and history name them. */
  readonly reviewer: string
  /** Default `127.0.0.1`. */
  readonly host?: string
  /** Default 0: any that is free. */
  readonly port?: number
  /** Any port that is free where `port` is taken or not allowed, instead of an error. Default false. */
  readonly otherPort?: boolean
  /** The user's own dictionary, where there is one; new words are written to it. Default `dictionary.tsv`. */
  readonly dictionaryFile?: string | undefined
  /** The translation memory; the caller opens it, the server closes it. Default none. */
  readonly memory?: MemoryStore | undefined
  /** The folder with the page as vite built it; without one only the interface is served. */
  readonly pages?: string | undefined
  /** Default: a new one, of 256 bits. */
  readonly token?: string
}

export interface ReviewServer {
  readonly host: string
  readonly port: number
  readonly token: string
  /** `http://127.0.0.1:4711/#token=…`: a browser sends what follows the `#` to nobody. */
  readonly url: string
  readonly project: Project
  /** Brings every file up to date and stops. */
  close(): Promise<void>
}

/** Milliseconds for answers under way when the server stops. */
const LAST_ANSWERS = 500

/**
 * Throws `port-unavailable` when the address cannot be listened on, and `locked` when another review server has the output folder: both would
 * number the edits of one journal.
 */
export async function startServer(options: ServerOptions): Promise<ReviewServer> {
  const { host = '127.0.0.1', token = randomBytes(32).toString('base64url') } = options
  await requireFolder(options.out)
  const lock = await lockReview(options.out)
  try {
    return await listen(options, { host, token }, lock)
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function listen(
  options: ServerOptions,
  { host, token }: { readonly host: string; readonly token: string },
  lock: Lock,
): Promise<ReviewServer> {
  const ended = new AbortController()
  const pages = await pageFiles(options.pages)
  const dictionaryFile = options.dictionaryFile ?? DICTIONARY_FILE
  const engines = createEngines(dictionaryFile, await readDictionary(dictionaryFile))
  const project = await openProject(options)
  const memory = reviewMemory(project, options.memory)
  const app = createApp({
    project,
    engines,
    memory,
    pages,
    token,
    host,
    reviewer: options.reviewer,
    ended: ended.signal,
  })
  const server = createAdaptorServer({ fetch: app.fetch })
  try {
    await listenOn(server, host, options)
  } catch (error) {
    await project.close()
    throw error
  }
  const { port: actual } = server.address() as AddressInfo
  return {
    host,
    port: actual,
    token,
    url: `http://${shownHost(host)}:${actual}/#token=${token}`,
    project,
    async close() {
      ended.abort()
      await new Promise((resolve) => {
        server.close(resolve)
        if ('closeIdleConnections' in server) server.closeIdleConnections()
        // A page that stays open goes on asking over the connection that it has: answers under way get a moment, then all are closed.
        if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), LAST_ANSWERS).unref()
      })
      try {
        await project.close()
        await memory.close()
      } finally {
        await lock.release()
      }
    },
  }
}

async function listenOn(
  server: Listening,
  host: string,
  { port = 0, otherPort = false }: ServerOptions,
): Promise<void> {
  const attempt = (on: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(on, host, () => {
        server.off('error', reject)
        resolve()
      })
    })
  try {
    await attempt(port)
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException
    if (!otherPort || (code !== 'EADDRINUSE' && code !== 'EACCES')) throw unavailable(host, port, cause)
    await attempt(0).catch((other: unknown) => {
      throw unavailable(host, 0, other)
    })
  }
}

type Listening = ReturnType<typeof createAdaptorServer>

/** An address that a browser can open. */
function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

function unavailable(host: string, port: number, cause: unknown): PadananError {
  const { code = '' } = cause as NodeJS.ErrnoException
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: 'another program uses the port; choose another one with --port, or none for any that is free',
    EACCES: 'the port needs more rights; choose one above 1023',
    EADDRNOTAVAIL: 'this machine has no such address; choose another one with --host',
    ENOTFOUND: 'no such host; choose another one with --host',
  }
  const reason = reasons[code] ?? (code || String(cause))
  return new PadananError('port-unavailable', `Cannot listen on ${host}:${port}: ${reason}`, { cause })
}
