/** An HTTP server on loopback that records what it is asked. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Seen {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly raw: string
  readonly body: unknown
}

/** JSON to answer with, or a function that does as it likes with the response. */
export type Reply =
  | { readonly status?: number; readonly json: unknown; readonly headers?: Readonly<Record<string, string>> }
  | ((response: ServerResponse) => void)

export interface Fake {
  readonly url: string
  readonly seen: readonly Seen[]
  /** Most requests that were open at once. */
  readonly peak: () => number
  close(): Promise<void>
}

export async function serve(handle: (seen: Seen, index: number) => Reply | Promise<Reply>): Promise<Fake> {
  const seen: Seen[] = []
  let open = 0
  let peak = 0
  const server = createServer(async (request, response) => {
    open++
    peak = Math.max(peak, open)
    response.on('close', () => open--)
    const raw = await read(request)
    const one = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      raw,
      body: json(raw),
    }
    seen.push(one)
    send(response, await handle(one, seen.length - 1))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, seen, peak: () => peak, close: () => close(server) }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function json(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

function send(response: ServerResponse, reply: Reply): void {
  if (typeof reply === 'function') return reply(response)
  response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers })
  response.end(JSON.stringify(reply.json))
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
