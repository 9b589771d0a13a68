/** The only module that writes to the terminal. */
import pc from 'picocolors'
import { PadananError } from '../errors.js'

/** Escape sequences and controls that a file name or a server's answer could carry; tabs and line ends stay. */
const UNSAFE =
  /\u001B\[[0-?]*[ -/]*[@-~]|\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** Text from outside, made harmless for a terminal. */
export const plain = (text: string): string => text.replace(UNSAFE, '')

/** One line on standard output: results. */
export function print(line = ''): void {
  process.stdout.write(`${line}\n`)
}

/** One line on standard error: progress and messages. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** An error as one line: `error: input/a.txt:3:7: Unexpected …`. */
export function printError(error: unknown): void {
  note(`${pc.red('error:')} ${oneLine(describe(error))}`)
}

export const oneLine = (text: string): string => plain(text).replace(/\s*[\r\n]+\s*/gu, ' ')

function describe(error: unknown): string {
  if (error instanceof PadananError) return error.describe()
  return error instanceof Error ? error.message : String(error)
}
