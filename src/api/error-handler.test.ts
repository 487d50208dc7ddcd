import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { createLog } from '#src/kernel/log.ts'
import { answerFailure, installErrorHandler } from './error-handler.ts'

it('blames a caller for their own JSON, and not for ours', async () => {
  const log = createLog('silent')
  const app = Fastify({ frameworkErrors: answerFailure(log) })
  installErrorHandler(app, log)
  app.post('/ours', async () => JSON.parse('{"broken":'))
  const post = async (payload: string) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/ours',
      payload,
      headers: { 'content-type': 'application/json' },
    })
    return [answer.statusCode, answer.json().error.code]
  }
  expect(await post('{"theirs":')).toEqual([400, 'MALFORMED_REQUEST'])
  expect(await post('{"__proto__":{}}')).toEqual([400, 'MALFORMED_REQUEST'])
  expect(await post('{}')).toEqual([500, 'INTERNAL'])
  await app.close()
})
