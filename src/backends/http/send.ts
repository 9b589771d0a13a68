/** One HTTP exchange over connections that are kept open. Neither redirects nor cookies nor proxies are known here. */
import { Agent as PlainAgent, request as plain, type ClientRequest, type IncomingHttpHeaders } from 'node:http'
import { Agent as SecureAgent, request as secure } from 'node:https'
import type { Socket } from 'node:net'
import { readBody, type Body } from './body.js'

export interface Outgoing {
  readonly url: URL
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  /** The largest answer that is read, in bytes. */
  readonly maxBytes: number
}

export interface Received {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Body
}

export interface Progress {
  /** The connection stands. */
  readonly connected: () => void
  /** The status line and the headers have come. */
  readonly answered: () => void
}

export interface Exchange {
  /** Rejects with the network's error. */
  readonly received: Promise<Received>
  abort(): void
}

/** Milliseconds that an unused connection is kept: less than the 5 s after which many servers hang up. */
const IDLE = 4000

let agents: { readonly plain: PlainAgent; readonly secure: SecureAgent } | undefined

/** Unused connections do not keep the process alive. */
const kept = (): NonNullable<typeof agents> =>
  (agents ??= {
    plain: new PlainAgent({ keepAlive: true, timeout: IDLE }),
    secure: new SecureAgent({ keepAlive: true, timeout: IDLE }),
  })

/** A body that is too large is not downloaded to its end. */
export function send({ url, method, headers, body, maxBytes }: Outgoing, progress: Progress): Exchange {
  const isSecure = url.protocol === 'https:'
  const options = { method, headers: { 'accept-encoding': 'identity', ...headers } }
  const call: ClientRequest = isSecure
    ? secure(url, { ...options, agent: kept().secure })
    : plain(url, { ...options, agent: kept().plain })
  const received = new Promise<Received>((resolve, reject) => {
    call.on('error', reject)
    call.on('socket', (socket) => whenConnected(socket, isSecure, progress.connected))
    call.on('response', (response) => {
      progress.answered()
      const { statusCode: status = 0, headers } = response
      // Nobody reads what a redirect has to say.
      const redirected = status >= 300 && status < 400
      readBody(response, redirected ? 0 : maxBytes).then((body) => {
        resolve({ status, headers, body })
        if (body.kind === 'too-large') call.destroy()
      }, reject)
    })
  })
  call.end(body)
  return { received, abort: () => void call.destroy(new Error('ended')) }
}

function whenConnected(socket: Socket, isSecure: boolean, connected: () => void): void {
  if (socket.connecting) socket.once(isSecure ? 'secureConnect' : 'connect', connected)
  else connected()
}
