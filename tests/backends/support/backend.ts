/** A provider under test: its configuration, its key, a server that speaks its contract. */
import { createTranslator, type BackendSettings, type MeteredTranslator } from '../../../src/backends/index.js'
import { parseConfig } from '../../../src/config/load.js'
import { KEY, type Contract, type Pair } from './contracts.js'
import { serve, type Fake, type Reply, type Seen } from './server.js'

export { KEY } from './contracts.js'

/** Quick: waits of a millisecond, so that a test of five attempts takes no time. */
export const quick = 'retry: { first: 0.001, cap: 0.01 }'

export function backend(
  contract: Contract,
  url: string,
  extra: readonly string[] = [quick],
  settings: BackendSettings = {},
): MeteredTranslator {
  const lines = ['type: ' + contract.type, `url: ${url}`, ...contract.yaml, ...extra].map((line) => `    ${line}`)
  const { backends } = parseConfig('padanan.yaml', ['backends:', '  under-test:', ...lines, ''].join('\n'))
  return createTranslator('under-test', { env: { [contract.keyEnv]: KEY }, backends, ...settings }) as MeteredTranslator
}

/** What the servers here make of a sentence. */
export const english = (source: string): string => `The ${source}`
export const pairsOf = (texts: readonly string[]): readonly Pair[] =>
  texts.map((source) => ({ source, target: english(source) }))

/** Answers by the contract, unless `fault` has another idea for the n-th request. */
export function speak(
  contract: Contract,
  fault: (seen: Seen, index: number) => Reply | undefined = () => undefined,
): Promise<Fake> {
  return serve((seen, index) => fault(seen, index) ?? { json: contract.answer(pairsOf(contract.texts(seen))) })
}

export const requestsFor = (texts: readonly string[]): readonly { readonly text: string }[] =>
  texts.map((text) => ({ text }))

export const sentences = (count: number, length = 0): readonly string[] =>
  Array.from({ length: count }, (_, index) => `Kalimat nomor ${index}`.padEnd(length, ' panjang'))
