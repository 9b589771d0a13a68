/** Which addresses padanan sends text and keys to. */
import { isIP } from 'node:net'
import { PadananError } from '../../errors.js'

/**
 * A base URL from the configuration joined with a path. Throws `config-invalid` for anything but `http:` and `https:`, for a URL
 * with user info (it would end up in logs), and for a key over plain HTTP to a public host.
 */
export function apiUrl(backend: string, base: string, path: string, options: { readonly keyed: boolean }): URL {
  const url = parse(backend, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw invalid(backend, `Unexpected URL scheme "${url.protocol}", expected https: or http:`)
  }
  if (url.username !== '' || url.password !== '') {
    throw invalid(backend, 'Unexpected user name or password in the URL, expected the key in an environment variable')
  }
  if (options.keyed && url.protocol === 'http:' && !isLocal(url.hostname)) {
    throw invalid(backend, `Unexpected http: for ${url.hostname}, expected https: since a key is sent`)
  }
  if (path === '') return url
  return new URL(url.href.replace(/[?#].*$/u, '').replace(/\/+$/u, '') + path)
}

function parse(backend: string, base: string): URL {
  try {
    return new URL(base)
  } catch {
    throw invalid(backend, 'Unexpected URL, expected one like https://host/path')
  }
}

/** Loopback, a private network, or a name that only such a network can resolve. */
function isLocal(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/gu, '').toLowerCase()
  if (isIP(host) === 4) return /^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)/u.test(host)
  if (isIP(host) === 6) return host === '::1' || /^f[cd]/u.test(host) || host.startsWith('fe80')
  return !host.includes('.') || /\.(?:local|internal|lan|localhost|home\.arpa)$/u.test(host)
}

function invalid(backend: string, message: string): PadananError {
  return new PadananError('config-invalid', `${backend}: ${message}`)
}
