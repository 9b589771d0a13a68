import { connect } from 'node:net'
import { expect, it, test } from 'vitest'
import { read } from '../helpers.js'
import { review, translated, type Client } from './support.js'

const pages = async (): Promise<string> => {
  const { folder } = await import('../helpers.js')
  return folder({
    'index.html': '<!doctype html><title>review</title>',
    'assets/main-1a2b.js': 'export {}',
    'x.secret': 'x',
  })
}

/** A request as it goes over the wire, which `fetch` would put right. */
function raw({ server }: Client, head: string, body = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => (answer += chunk))
    socket.on('error', (error: NodeJS.ErrnoException) => (answer === '' ? reject(error) : resolve(answer)))
    socket.on('close', () => resolve(answer))
    socket.write(`${head}\r\nConnection: close\r\n\r\n${body}`)
  })
}

const status = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/u.exec(answer)?.[1])

const get = (client: Client, path: string, lines: readonly string[] = []): Promise<string> =>
  raw(client, [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${client.server.port}`, ...lines].join('\r\n'))

const withToken = ({ server }: Client): string => `Authorization: Bearer ${server.token}`

test('no token, a wrong one and a part of it are refused', async () => {
  const client = await review(await translated())
  const { token } = client.server
  for (const line of [
    [],
    ['Authorization: Bearer x'],
    [`Authorization: Bearer ${token.slice(0, -1)}`],
    [`Authorization: Basic ${token}`],
  ]) {
    expect(status(await get(client, '/api/articles', line))).toBe(401)
  }
  expect(status(await get(client, `/api/articles?token=${token}`))).toBe(401)
  expect(status(await get(client, '/api/articles', [withToken(client)]))).toBe(200)
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
})

test('another Host and another Origin are refused, with the token too', async () => {
  const client = await review(await translated())
  const auth = withToken(client)
  expect(status(await raw(client, `GET /api/articles HTTP/1.1\r\nHost: evil.example\r\n${auth}`))).toBe(403)
  expect(status(await raw(client, `GET / HTTP/1.1\r\nHost: evil.example:${client.server.port}`))).toBe(403)
  expect(status(await get(client, '/api/articles', [auth, 'Origin: http://evil.example']))).toBe(403)
  expect(status(await get(client, '/api/articles', [auth, 'Origin: null']))).toBe(403)
  expect(status(await get(client, '/api/articles', [auth, 'Sec-Fetch-Site: cross-site']))).toBe(403)
  expect(status(await get(client, '/api/articles', [auth, `Origin: http://127.0.0.1:${client.server.port}`]))).toBe(200)
  expect(
    status(await raw(client, `GET /api/articles HTTP/1.1\r\nHost: localhost:${client.server.port}\r\n${auth}`)),
  ).toBe(200)
})

test.each([
  '/..%2f',
  '/%2e%2e',
  '/%2e%2e/package.json',
  '/..%5c..%5cx',
  '/%5C',
  '//',
  '//etc/passwd',
  '/../../etc/passwd',
  '/x.secret',
  '/assets/..%2findex.html',
  '/api/articles/..%2f..%2fetc%2fpasswd',
  '/api/articles/%00',
  '/api/articles/%ff',
  '/api/articles/__proto__',
])('%s is not found', async (path) => {
  const client = await review(await translated(), { pages: await pages() })
  expect(status(await get(client, path, [withToken(client)]))).toBe(404)
})

test('the page and its assets are served with a strict policy, and nothing of the interface is cached', async () => {
  const { ask } = await review(await translated(), { pages: await pages() })
  const page = await ask('/')
  expect(await page.text()).toContain('<title>review')
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|data:|\*/u)
  for (const [name, value] of [
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['x-frame-options', 'DENY'],
  ]) {
    expect(page.headers.get(name as string)).toBe(value)
  }
  expect((await ask('/assets/main-1a2b.js')).headers.get('cache-control')).toContain('immutable')
  for (const path of ['/api/articles', '/api/nothing', '/nothing']) {
    const answer = await ask(path)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toBe(policy)
  }
})

it('refuses a body of more than a megabyte, told or not', async () => {
  const { save, ask, server } = await review(await translated())
  expect((await save('a.txt', '2.1', { target: 'x'.repeat(1_100_000), revision: 0 })).status).toBe(413)
  const endless = new ReadableStream<Uint8Array>({ pull: (stream) => stream.enqueue(new Uint8Array(65_536).fill(120)) })
  const init = { method: 'PUT', body: endless, duplex: 'half' } as RequestInit
  const answer = await ask('/api/articles/a.txt/units/2.1', init).catch((error: unknown) => error)
  expect(answer instanceof Response ? answer.status : 413).toBe(413)
  const huge = await raw(
    { server } as Client,
    `PUT /api/articles/a.txt/units/2.1 HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nAuthorization: Bearer ${server.token}\r\nContent-Type: application/json\r\nContent-Length: 100000000`,
    '{',
  )
  expect(status(huge)).toBe(413)
})

it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
  'refuses %s',
  async (type) => {
    const { ask } = await review(await translated())
    const init = { method: 'PUT', body: '{"target":"x","revision":0}', headers: { 'content-type': type } }
    expect((await ask('/api/articles/a.txt/units/2.1', init)).status).toBe(415)
  },
)

it.each([
  '',
  '{',
  '[]',
  '{"revision":-1}',
  '{"revision":"0"}',
  '{"target":5,"revision":0}',
  '{"state":"done","revision":0}',
])('refuses the body %j', async (body) => {
  const { ask } = await review(await translated())
  expect((await ask('/api/articles/a.txt/units/2.1', { method: 'PUT', body })).status).toBe(400)
})

it('keys that could reach prototypes do nothing', async () => {
  const { ask, sentence } = await review(await translated())
  const body = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"target":"x","revision":0}'
  expect((await ask('/api/articles/a.txt/units/2.1', { method: 'PUT', body })).status).toBe(200)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect((await ask('/api/articles/a.txt/units/__proto__/history')).status).toBe(404)
  expect((await sentence('a.txt', '2.1')).target).toBe('x')
})

it('refuses half a character, and puts line ends right', async () => {
  const { ask, save, sentence } = await review(await translated())
  const body = String.raw`{"target":"\ud83d","revision":0}`
  expect((await ask('/api/articles/a.txt/units/2.1', { method: 'PUT', body })).status).toBe(422)
  await save('a.txt', '2.1', { target: 'One\r\ntwo\nthree', revision: 0 })
  expect((await sentence('a.txt', '2.1')).target).toBe('One two three')
})

it('keeps markup as text', async () => {
  const base = await translated()
  const { save, server } = await review(base)
  const text = '<img src=x onerror=alert(1)></textarea><script>&amp;'
  await save('a.txt', '2.1', { target: text, revision: 0 })
  await server.close()
  expect(await read(base, 'output/a.txt')).toContain(text)
  expect((await (await review(base)).sentence('a.txt', '2.1')).target).toBe(text)
})

it('says when the port is taken', async () => {
  const { server } = await review(await translated())
  await expect(review(await translated(), { port: server.port })).rejects.toMatchObject({
    code: 'port-unavailable',
    message: expect.stringContaining('--port') as string,
  })
})

it('is one server a folder, and frees the folder when it ends', async () => {
  const base = await translated()
  const first = await review(base)
  await expect(review(base)).rejects.toMatchObject({ code: 'locked' })
  expect((await first.ask('/api/articles')).status).toBe(200)
  await first.server.close()
  expect((await (await review(base)).ask('/api/articles')).status).toBe(200)
})

it('asks for the token on every address too', async () => {
  const client = await review(await translated(), { host: '0.0.0.0' })
  expect(client.server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=/u)
  expect(status(await get(client, '/api/articles'))).toBe(401)
  expect(status(await raw(client, `GET /api/articles HTTP/1.1\r\nHost: evil.example\r\n${withToken(client)}`))).toBe(
    403,
  )
  expect(status(await get(client, '/api/articles', [withToken(client)]))).toBe(200)
})

it('does not tell the token, and survives nonsense', async () => {
  const client = await review(await translated())
  for (const nonsense of [
    'GET',
    'GET / HTTP/9.9',
    'FOO / HTTP/1.1\r\nHost: x',
    'GET http://[ HTTP/1.1\r\nHost: 127.0.0.1',
  ]) {
    expect(await raw(client, nonsense)).not.toContain(client.server.token)
  }
  expect((await client.ask('/api/articles')).status).toBe(200)
})
