import { forbiddenForms, type Glossary } from '../glossary/index.js'
import type { Check } from './check.js'

/** An English form in the target that the glossary never wants for a term of the source. What the glossary itself corrected is gone by then. */
export const forbiddenForm = (glossary: Glossary): Check => ({
  rule: 'forbidden-form',
  check: ({ target, unit }) =>
    forbiddenForms(glossary, unit.matches, target).map(({ range, form, wanted }) => ({
      severity: 'warning',
      message: `Unexpected “${form}”, expected “${wanted}”`,
      target: range,
      actual: form,
      expected: [wanted],
    })),
})
