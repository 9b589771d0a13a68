/** Reads an answer's body up to a limit. */
import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'

export type Body =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-large' }
  /** Bytes that are not UTF-8, as JSON has to be. */
  | { readonly kind: 'not-text' }

/** Reads no further than the limit, which holds for the text, not for what it was packed into. Rejects when the body breaks off. */
export function readBody(response: IncomingMessage, limit: number): Promise<Body> {
  return new Promise((resolve, reject) => {
    if (Number(response.headers['content-length'] ?? 0) > limit) {
      resolve({ kind: 'too-large' })
      return
    }
    const chunks: Buffer[] = []
    let size = 0
    const body = unpacked(response, reject)
    response.on('error', reject)
    body.on('error', reject)
    body.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) resolve({ kind: 'too-large' })
      else chunks.push(chunk)
    })
    body.on('end', () => resolve(textOf(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks))))
  })
}

const textOf = (bytes: Buffer): Body =>
  isUtf8(bytes) ? { kind: 'text', text: bytes.toString('utf8') } : { kind: 'not-text' }

/** No packed answer is asked for, but some servers send one. */
function unpacked(response: IncomingMessage, fail: (error: Error) => void): Readable {
  const coding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  switch (coding) {
    case '':
    case 'identity':
      return response
    case 'gzip':
    case 'x-gzip':
      return response.pipe(createGunzip())
    case 'deflate':
      return response.pipe(createInflate())
    case 'br':
      return response.pipe(createBrotliDecompress())
    default:
      fail(new Error('an answer packed in an unknown way'))
      return response
  }
}
