/** What somebody is suspected, believed or proven to be or to have done. */
import type { Chunk, VerbGroup } from '../parse/types.js'
import { isPassive } from './verb-form.js'

/** What stands between `diyakini` and its like and a quality: believed to be ill, suspected of being drowsy. */
export function beliefOf(before: Chunk | undefined): 'to be' | 'of being' | undefined {
  if (before?.type !== 'vg' || !isPassive(before.vg) || !BELIEVED.test(before.vg.verb.lower)) return undefined
  return before.vg.verb.lower === 'diduga' ? 'of being' : 'to be'
}

const BELIEVED = /^(?:di(?:yakini|percaya|duga|laporkan|kabarkan|katakan|tuding)|terbukti)$/

/** `diyakini meninggal`: believed to have died, where no word says when; what somebody has or is may last. */
export const isDeed = ({ before, verb }: VerbGroup): boolean =>
  before.length === 0 &&
  !/^(?:ter(?!jadi|bunuh|tembak|tangkap)|memiliki|mempunyai|punya|menjadi|berada|berasal|merupakan|mampu|mengetahui|tahu|tinggal|hidup|bersembunyi|ber(?:usia|nilai|harga|arti)|mengandung|berisi|dapat|bisa)/.test(
    verb.lower,
  )
