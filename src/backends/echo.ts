import type { Translator } from '../types.js'

/** Gives every sentence back as it came: for tests, dry runs, and to see what the other stages do. */
export function createEcho(): Translator {
  return {
    name: 'echo@1',
    translate: async (requests) => requests.map(({ text }) => ({ text })),
  }
}
