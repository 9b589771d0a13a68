import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { review, translated } from './support.js'

it('stops although a client keeps its connection and never finishes its request', async () => {
  const { server } = await review(await translated())
  const socket = connect(server.port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  socket.on('error', () => {})
  socket.write('PUT /api/articles/a.txt/units/1.1 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n')
  const ended = once(socket, 'close')
  await server.close()
  await ended
  expect(socket.destroyed).toBe(true)
})
