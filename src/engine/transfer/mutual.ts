/** `saling`: what several do to each other, which English says behind the verb. */
import { plural } from '../english/inflect.js'
import type { Chunk, VerbGroup } from '../parse/types.js'

/** Verbs with two objects: `saling mengirim surat` → send each other letters. */
const GIVING = /^(?:send|give|write|show|tell|offer|lend|teach)\b/

/** The verb group with "each other" in its verb; where it has an object that cannot take it (`saling mengklaim wilayah itu`), without. */
export function mutual(vg: VerbGroup, next: Chunk | undefined): VerbGroup {
  const { verb } = vg
  if (!vg.before.some(({ lower }) => lower === 'saling') || !verb.lower.startsWith('me')) return vg
  const before = vg.before.filter(({ lower }) => lower !== 'saling')
  const object = next?.type === 'np' && next.np.head.lower !== 'satu sama lain'
  const said = (gloss: string): string => {
    if (GIVING.test(gloss)) {
      const [give = '', ...things] = gloss.split(' ').filter((word) => !/^an?$/.test(word))
      return [give, 'each other', ...(/ an? /.test(gloss) ? [plural(things.join(' '))] : things)].join(' ')
    }
    return object || gloss.includes(' ') ? gloss : `${gloss} each other`
  }
  return { ...vg, before, verb: { ...verb, reading: { ...verb.reading, glosses: verb.reading.glosses.map(said) } } }
}
