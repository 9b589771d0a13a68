import { z } from 'zod'
import { fileSchema } from './schema.js'

/** The JSON Schema of glossary files, for editors; `src/glossary/schema.json` is this text. */
export function glossarySchema(): string {
  const schema = { title: 'padanan glossary', ...z.toJSONSchema(fileSchema, { io: 'input', target: 'draft-7' }) }
  return `${JSON.stringify(schema, null, 2)}\n`
}
