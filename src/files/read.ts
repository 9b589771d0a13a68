import { readFile } from 'node:fs/promises'
import { PadananError } from '../errors.js'
import { decode } from './decode.js'
import { fileError } from './file-error.js'

/** A file's text. Throws `input-unreadable` or `input-encoding`. */
export async function readText(file: string): Promise<string> {
  return decode(await readBytes(file), file)
}

/** A file's text, or nothing where there is no file. */
export async function readTextIfAny(file: string): Promise<string | undefined> {
  try {
    return decode(await readFile(file), file)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw cause instanceof PadananError ? cause : fileError('input-unreadable', 'read', file, cause)
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  return readFile(file).catch((cause: unknown) => {
    throw fileError('input-unreadable', 'read', file, cause)
  })
}
