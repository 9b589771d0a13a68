/** Cells of a spreadsheet that must not become formulas. */

/** What Excel, LibreOffice and Google Sheets take for a formula, also behind the apostrophes that `guard` puts there. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u

/** `=1+1` → `'=1+1`, which is text everywhere. */
export const guard = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The text that `guard` was given. */
export const unguard = (text: string): string => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text)
