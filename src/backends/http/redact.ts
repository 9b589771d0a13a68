/** Keeps keys out of every text that padanan shows or stores. */

const MASK = '[redacted]'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Every way in which a key could be written: as it is, in a URL, in JSON, in HTML, in base 64. */
function spellings(secret: string): readonly string[] {
  const forms = [
    secret,
    encodeURIComponent(secret),
    encodeURIComponent(secret).replace(/%../gu, (code) => code.toLowerCase()),
    JSON.stringify(secret).slice(1, -1),
    JSON.stringify(secret)
      .slice(1, -1)
      .replaceAll('/', String.raw`\/`),
    secret.replace(/[&<>"']/gu, (character) => entities[character] ?? character),
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('base64url'),
  ]
  return [...new Set(forms)].toSorted((a, b) => b.length - a.length)
}

/** The text with every secret masked. Empty secrets are ignored. */
export function redact(text: string, secrets: readonly string[]): string {
  return forms(secrets).reduce((masked, form) => masked.split(form).join(MASK), text)
}

/** Whether a secret stands in the text in any spelling. Secrets under 6 characters are too short to tell from words. */
export function mentions(text: string, secrets: readonly string[]): boolean {
  return forms(secrets.filter((secret) => secret.length >= 6)).some((form) => text.includes(form))
}

function forms(secrets: readonly string[]): readonly string[] {
  return secrets.filter((secret) => secret !== '').flatMap(spellings)
}
