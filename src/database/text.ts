import { toUSVString } from 'node:util'

/** Text that a database can hold: NUL and halves of a character, which databases refuse or change, become U+FFFD. */
export const clean = (text: string): string => toUSVString(text).replaceAll('\0', '\uFFFD')
