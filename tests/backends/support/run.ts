/**
 * One provider run as a process that can be killed: translates `count` sentences through a journal and prints them.
 * Arguments: the server's URL, the journal, the number of sentences, which contract.
 */
import { setTimeout } from 'node:timers/promises'
import { parse } from 'yaml'
import { createAccount } from '../../../src/backends/around/meter.js'
import { fileJournal } from '../../../src/backends/journal/journal.js'
import { connect, type Kind } from '../../../src/backends/kind.js'
import { kindOf } from '../../../src/backends/kinds.js'
import { stack } from '../../../src/backends/stack.js'
import { contracts, KEY, type Contract } from './contracts.js'

const [url = '', file = '', count = '0', at = '0'] = process.argv.slice(2)
const { type, yaml, keyEnv } = contracts[Number(at)] as Contract
const kind = kindOf(type) as Kind
const own = parse(yaml.join('\n')) as object | null
const options = kind.schema.parse({ ...own, url, concurrency: 3, limits: { items: 4 }, retry: { first: 0.01 } })
const provider = kind.create(options, connect(kind, options, { name: 'killed', env: { [keyEnv]: KEY } }))
const journal = fileJournal(file)
const translator = stack(provider, { options, journal, account: createAccount(undefined) })
const requests = Array.from({ length: Number(count) }, (_, index) => ({ text: `Kalimat nomor ${index}` }))
const parts = Array.from({ length: Math.ceil(requests.length / 20) }, (_, at) => requests.slice(at * 20, at * 20 + 20))
const answers = (await Promise.all(parts.map((part) => translator.translate(part)))).flat()
await journal.close()
process.stdout.write(JSON.stringify(answers.map(({ text }) => text)))
await setTimeout(0)
