/** Reads `padanan.yaml`. Every complaint names the file, the line and the column. */
import { isMap, isScalar, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml'
import { z } from 'zod'
import type { BackendConfig } from '../backends/configured.js'
import { kindOf, kinds } from '../backends/kinds.js'
import { PadananError, type Place } from '../errors.js'
import { budgetHelp, isAmbiguous, parseBudget } from './budget.js'
import type { Budget } from '../backends/around/meter.js'
import type { Config } from './config.js'

/** Backends that padanan has without a provider: no entry may take their names. */
const RESERVED: ReadonlySet<string> = new Set(['engine', 'echo', 'memory'])

/** Names go into lists (`deepl,engine`), journals and pages. */
const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/u

const top = z.strictObject({
  backend: z.string().min(1).optional(),
  below: z.number().min(0).max(1).optional(),
  journal: z.string().min(1).default('.padanan/journal.jsonl'),
  budget: z.union([z.number(), z.string()]).optional(),
  backends: z.record(z.string(), z.unknown()).default({}),
})

/** The parsed file, and where each of its values stands. */
interface Source {
  readonly document: Document
  readonly place: (offset: number) => Place
  readonly at: (path: readonly PropertyKey[]) => Place
}

/** The configuration in effect where there is no file. */
export const emptyConfig: Config = { journal: '.padanan/journal.jsonl', backends: {} }

/** Throws `config-invalid` at the first mistake. Keys are not read: they never stand in the file. */
export function parseConfig(file: string, text: string): Config {
  const source = parseYaml(file, text)
  if (source.document.contents === null) return emptyConfig
  const value = valueOf(source)
  const { backends, budget, backend, below, journal } = check(top, value, [], source)
  const entries = Object.entries(backends).map(([name, entry]) => [name, parseBackend(name, entry, source)] as const)
  const amount = budget === undefined ? undefined : budgetOf(budget, source)
  return {
    journal,
    backends: Object.fromEntries(entries),
    ...(backend !== undefined && { backend }),
    ...(below !== undefined && { below }),
    ...(amount && { budget: amount }),
  }
}

function budgetOf(value: number | string, { document, at }: Source): Budget {
  const node = document.getIn(['budget'], true) as Node | undefined
  // YAML takes 1.000 for the number 1.
  const written = isScalar(node) && isAmbiguous(node.source ?? '') ? (node.source as string) : String(value)
  const amount = parseBudget(written)
  if (amount === undefined) throw invalid(`Unexpected budget, ${budgetHelp(written)}`, at(['budget']))
  return amount
}

function parseYaml(file: string, text: string): Source {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true, prettyErrors: false })
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col }
  }
  const problem = document.errors[0] ?? document.warnings[0]
  if (problem) throw invalid(problem.message, place(problem.pos[0]))
  return { document, place, at: (path) => place(offsetOf(document, path)) }
}

/** The plain value. Throws `config-invalid` for aliases or nesting that only an attack would need, and for `__proto__`. */
function valueOf({ document, place }: Source): unknown {
  try {
    visit(document, {
      Pair(_, { key }) {
        if (!isScalar(key) || key.value !== '__proto__') return
        throw invalid('Unexpected key "__proto__"', place(key.range?.[0] ?? 0))
      },
    })
    return document.toJS({ maxAliasCount: 20 })
  } catch (cause) {
    if (cause instanceof PadananError) throw cause
    throw invalid('Unexpected number of aliases or depth of nesting', place(0))
  }
}

/** Where a value begins; for a missing or unknown key, where its parent or the key itself does. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined
    if (node?.range) return node.range[0]
  }
  return 0
}

function check<T>(schema: z.ZodType<T>, value: unknown, path: readonly PropertyKey[], source: Source): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0] as z.core.$ZodIssue
  const inside = [...path, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    throw invalid(`Unexpected key "${key}" in ${shown(inside)}`, keyPlace(source, inside, key))
  }
  throw invalid(`Unexpected ${shown(inside)}: ${issue.message}`, source.at(inside))
}

/** Where a key stands that nobody knows. */
function keyPlace(source: Source, path: readonly PropertyKey[], key: string): Place {
  const map = path.length === 0 ? source.document.contents : source.document.getIn(path, true)
  const found = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined
  const offset = isScalar(found?.key) ? found.key.range?.[0] : undefined
  return offset === undefined ? source.at(path) : source.place(offset)
}

const shown = (path: readonly PropertyKey[]): string => (path.length === 0 ? 'the file' : path.map(String).join('.'))

function parseBackend(name: string, entry: unknown, source: Source): BackendConfig {
  const path = ['backends', name]
  const place = source.at(path)
  if (!NAME.test(name) || RESERVED.has(name)) {
    throw invalid(
      `Unexpected backend name "${name}", expected small letters, digits, hyphens, and not engine or echo`,
      place,
    )
  }
  const given = typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? entry : {}
  if (entry !== null && given !== entry) throw invalid(`Unexpected ${shown(path)}, expected keys and values`, place)
  const { type = name, ...options } = given as { readonly type?: unknown }
  const kind = typeof type === 'string' ? kindOf(type) : undefined
  if (kind === undefined) {
    const known = kinds.map((each) => each.type).join(', ')
    throw invalid(
      `Unexpected type of backend "${String(type)}", expected one of: ${known}`,
      source.at([...path, 'type']),
    )
  }
  return { name, type: kind.type, options: check(kind.schema, options, path, source), place }
}

function invalid(message: string, place: Place): PadananError {
  return new PadananError('config-invalid', message, { place })
}
