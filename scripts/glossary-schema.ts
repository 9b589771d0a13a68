/** Writes `src/glossary/schema.json`: `tsx scripts/glossary-schema.ts`. */
import { writeFileSync } from 'node:fs'
import { glossarySchema } from '../src/glossary/parse/json-schema.js'

writeFileSync(new URL('../src/glossary/schema.json', import.meta.url), glossarySchema())
