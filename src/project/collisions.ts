import { PadananError } from '../errors.js'
import type { InputFile } from './discover.js'

/** The path of the XLIFF file beside a translated article: `a/b.txt` → `a/b.xlf`. */
export function xliffPath(path: string): string {
  return path.replace(/\.[^./]+$/u, '') + '.xlf'
}

/** Throws `output-collision` when two inputs would write one file, also where only case or normal form tells them apart. */
export function refuseCollisions(files: readonly InputFile[]): void {
  const seen = new Map<string, InputFile>()
  for (const file of files) {
    const key = xliffPath(file.path).normalize('NFC').toLowerCase()
    const other = seen.get(key)
    if (other) {
      throw new PadananError(
        'output-collision',
        `Unexpected second article for ${xliffPath(file.path)}, expected names that differ by more than case or ending (the other one: ${other.file})`,
        { place: { file: file.file } },
      )
    }
    seen.set(key, file)
  }
}
