/** Text for HTML, in content and in quoted attributes. */
import { createHash } from 'node:crypto'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (mark) => ENTITIES[mark] ?? mark)

const CHARACTERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ENTITIES).map(([mark, entity]) => [entity, mark]),
)

/** What `escapeHtml` made, as it was. */
export const unescapeHtml = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => CHARACTERS[entity] ?? entity)

/** What a content security policy calls a script or style by. */
export const cspHash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`
