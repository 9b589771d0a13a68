/**
 * A review server as a process that can be killed. Arguments: the folder with `input` and `output`, and the milliseconds of rest before the
 * files are brought up to date. Prints the port and the token; ends in order when its standard input does.
 */
import { startServer } from '../../../src/review/server.js'

const [base = '', idle = '20'] = process.argv.slice(2)
const server = await startServer({
  paths: [`${base}/input`],
  out: `${base}/output`,
  reviewer: 'Sari',
  idle: Number(idle),
  poll: 25,
  onError: (error) => void process.stderr.write(`${String(error)}\n`),
})
process.stdout.write(`${server.port} ${server.token}\n`)
process.stdin.on('end', () => void server.close().then(() => process.exit(0)))
process.stdin.resume()
