/** Whether segmentation stays linear: time for twice the text over time for the text, about 2. `npx tsx bench/speed/segment.ts` */
import { segmentText } from '../../src/stages/segment.js'

const samples: Readonly<Record<string, string>> = {
  sentences: 'Ia pergi ke pasar bersama Dr. Budi. ',
  'no stops': 'ia pergi ke pasar ',
  stops: '.',
  'spaced stops': '. ',
  quotes: '“',
  initials: 'a. ',
  'quoted stops': '.” “',
}

function milliseconds(text: string): number {
  const runs = Array.from({ length: 5 }, () => {
    const started = performance.now()
    segmentText(text)
    return performance.now() - started
  })
  return Math.min(...runs)
}

for (const [name, sample] of Object.entries(samples)) {
  const text = sample.repeat(Math.ceil(1_000_000 / sample.length))
  const once = milliseconds(text)
  const twice = milliseconds(text + text)
  console.log(`${name.padEnd(14)} ${once.toFixed(1).padStart(8)} ms/MB   ×2: ${(twice / once).toFixed(2)}`)
}
