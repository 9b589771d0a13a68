import { afterEach } from 'vitest'
import type { Fake } from './server.js'

/** Keeps the servers of a test file until each test's end, and closes them then. */
export function keepServers(): (server: Promise<Fake>) => Promise<Fake> {
  const open: Fake[] = []
  afterEach(async () => {
    await Promise.all(open.splice(0).map((fake) => fake.close()))
  })
  return async (server) => {
    const fake = await server
    open.push(fake)
    return fake
  }
}
