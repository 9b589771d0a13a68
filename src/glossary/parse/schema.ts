/** The shape of a glossary file. `schema.json` is made from it, for editors. */
import { z } from 'zod'

const text = z
  .string({ error: (issue) => `Unexpected ${shown(issue.input)}, expected a text${hint(issue.input)}` })
  .refine((value) => value.trim() !== '', 'Unexpected empty text, expected at least one letter')
  .refine((value) => value === value.trim(), 'Unexpected white space at an end of the text, expected none')

const texts = z.union([text.transform((value) => [value]), z.array(text)], {
  error: (issue) => `Unexpected ${shown(issue.input)}, expected a text or a list of texts${hint(issue.input)}`,
})

const article = z
  .strictObject({
    terms: texts.optional().describe('Counts in an article in which one of these terms (or words) stands.'),
    pattern: text.optional().describe('Counts in an article in which this RE2 pattern is found.'),
    path: texts.optional().describe('Counts in articles whose path one of these globs fits.'),
  })
  .refine((value) => Object.keys(value).length > 0, 'Unexpected empty condition, expected terms, pattern or path')

const when = z
  .union([z.enum(['always', 'after-full', 'with-full']), article], {
    error: (issue) =>
      `Unexpected ${shown(issue.input)}, expected always, after-full, with-full, or terms, pattern and path`,
  })
  .describe(
    'When the form counts: always, behind a full form (after-full), in an article with one (with-full), or on a condition.',
  )

const sourceForm = z.union([text, z.strictObject({ form: text, when: when.optional() })], {
  error: (issue) => `Unexpected ${shown(issue.input)}, expected a text or form and when${hint(issue.input)}`,
})

const sources = z.union([sourceForm.transform((form) => [form]), z.array(sourceForm)], {
  error: (issue) => `Unexpected ${shown(issue.input)}, expected a text or a list${hint(issue.input)}`,
})

const shortForm = z.union(
  [
    text,
    z.strictObject({
      form: text.describe('The English short form.'),
      source: sources.optional().describe('Indonesian spellings for it; the form itself by default.'),
      when: when.optional().describe('Default after-full.'),
    }),
  ],
  {
    error: (issue) => `Unexpected ${shown(issue.input)}, expected a text or form, source and when${hint(issue.input)}`,
  },
)

const kinds = ['person', 'place', 'organisation', 'title', 'event', 'term', 'keep'] as const

export const entrySchema = z
  .strictObject({
    term: text.describe('The canonical English form, unique in the file.'),
    kind: z.enum(kinds, { error: (issue) => `Unexpected ${shown(issue.input)}, expected one of: ${kinds.join(', ')}` }),
    source: sources.optional().describe('Indonesian spellings; the term itself by default.'),
    short: z
      .union([text.transform((form) => [form]), z.array(shortForm)], {
        error: (issue) =>
          `Unexpected ${shown(issue.input)}, expected a text or a list of short forms${hint(issue.input)}`,
      })
      .optional()
      .describe('Shorter names: a surname, an acronym.'),
    unwanted: texts.optional().describe('English forms that are never wanted; they are replaced.'),
    admitted: texts.optional().describe('English forms that may stand.'),
    first: text.optional().describe('Wanted at the first mention in an article.'),
    later: text.optional().describe('Wanted at later mentions.'),
    plural: text.optional(),
    adjective: text.optional().describe('The adjective of a place: South Korean.'),
    article: z.literal('the').optional().describe('Given when English puts “the” before the name.'),
    pos: z.enum(['noun', 'adjective', 'verb', 'adverb']).optional(),
    case: z.enum(['smart', 'exact', 'any']).optional().describe('How capitals of the source count. Default smart.'),
    scope: texts.optional().describe('Globs of the articles it counts in; all by default.'),
    priority: z
      .int()
      .min(-1000)
      .max(1000)
      .optional()
      .describe('Between matches of one length the higher wins. Default 0.'),
    note: text.optional(),
    reference: text.optional(),
  })
  .describe('One entity and its names.')

export const fileSchema = z.strictObject({
  terms: z.array(entrySchema, { error: () => 'Expected a list of terms' }).max(200_000),
})

export type RawEntry = z.infer<typeof entrySchema>
export type RawSource = z.infer<typeof sourceForm>
export type RawShort = z.infer<typeof shortForm>
export type RawWhen = z.infer<typeof when>

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'an empty value'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  return `${typeof value} ${JSON.stringify(value)}`
}

function hint(value: unknown): string {
  return ['number', 'boolean'].includes(typeof value) ? ` (write "${String(value)}" in quotes)` : ''
}
