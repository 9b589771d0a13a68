/** English as it is edited: `don't` in full, so that the models never learn what the engine is not to say. */

const RULES: readonly (readonly [pattern: RegExp, full: string])[] = [
  [/\b([Cc])an't\b/g, '$1annot'],
  [/\b([Ww])on't\b/g, '$1ill not'],
  [/\b([Ss])han't\b/g, '$1hall not'],
  [/\bain't\b/g, 'is not'],
  [/\b(\p{L}+)n't\b/gu, '$1 not'],
  [/\bI'm\b/g, 'I am'],
  [/\b([Ll])et's\b/g, '$1et us'],
  [/\b([Ii]t|[Tt]hat|[Tt]here|[Hh]ere|[Ww]hat|[Ww]here|[Hh]ow)'s(?! (?:own|been|got)\b)/g, '$1 is'],
  [/\b([Ii]t|[Tt]hat|[Tt]here|[Ww]hat|[Hh]e|[Ss]he|[Ww]ho)'s (been|got)\b/g, '$1 has $2'],
  [/\b(\p{L}+)'re\b/gu, '$1 are'],
  [/\b(\p{L}+)'ve\b/gu, '$1 have'],
  [/\b(\p{L}+)'ll\b/gu, '$1 will'],
  [/\b(\p{L}+)'d (been|had|better|gone|done|seen|taken|\p{L}+ed)\b/gu, '$1 had $2'],
  [/\b(I|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Ww]e|[Tt]hey|[Tt]hat|[Ww]ho)'d\b/g, '$1 would'],
]

/** The text with its contractions written out; `he's`, which may be "is" or "has", stays. */
export function expanded(text: string): string {
  const straight = text.replace(/’/g, "'")
  if (!straight.includes("'")) return text
  return RULES.reduce((full, [pattern, words]) => full.replace(pattern, words), straight)
}
