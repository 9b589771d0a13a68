/** Verbs whose object does something: `membantu Rusia berperang`, `meminta polisi datang`. */

const BARE_AFTER = /^(?:membantu|membuat|membiarkan)$/
const ING_AFTER = /^(?:melihat|mendengar|menyaksikan|menemukan)$/
const TO_AFTER =
  /^(?:meminta|mendesak|memaksa|memungkinkan|menyebabkan|mengizinkan|menyuruh|memerintahkan|mendorong|mengajak|mengundang|mengimbau|menghimbau|menyerukan|menugaskan|memperbolehkan|menantang|mengharuskan|mewajibkan|ingin|menginginkan)$/

/** The form of a second verb behind a verb's object. */
export function formAfter(lemma: string): 'bare' | 'ing' | 'to' | undefined {
  if (BARE_AFTER.test(lemma)) return 'bare'
  if (ING_AFTER.test(lemma)) return 'ing'
  return TO_AFTER.test(lemma) ? 'to' : undefined
}
