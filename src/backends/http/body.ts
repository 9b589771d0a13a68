/** Reads an answer's body up to a limit. */
export type Body = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'too-large' }

/** The rest of a body that is too large is not downloaded. Bytes that are not UTF-8 become U+FFFD, as JSON parsing will show. */
export async function readBody(response: Response, limit: number): Promise<Body> {
  const declared = Number(response.headers.get('content-length') ?? 0)
  if (declared > limit) {
    await response.body?.cancel()
    return { kind: 'too-large' }
  }
  if (response.body === null) return { kind: 'text', text: '' }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > limit) return { kind: 'too-large' }
    chunks.push(chunk)
  }
  return { kind: 'text', text: Buffer.concat(chunks).toString('utf8') }
}
