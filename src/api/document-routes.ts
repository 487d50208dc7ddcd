import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type BookingDocument, documentKind } from '#src/domain/booking-document.ts'
import type { Actor } from '#src/kernel/access.ts'
import { AppError, assertNoQuery } from '#src/kernel/errors.ts'
import type { BookingServices } from '#src/services/bookings/booking-services.ts'

interface Needs {
  readonly bookings: BookingServices
  actorOf(request: FastifyRequest): Promise<Actor>
}

const ofBooking = z.object({ id: z.string(), kind: z.string() })
const ofLink = z.object({ token: z.string() })

/** Documents as files: for who is signed in below `/api/v1`, and by a signed link that opens without sign-in. */
export function documentRoutes(app: FastifyInstance, { bookings, actorOf }: Needs): void {
  app.get('/api/v1/bookings/:id/documents/:kind', async (request, reply) => {
    const actor = await actorOf(request)
    if (actor.role === 'anonymous') throw new AppError('UNAUTHENTICATED', 'Please sign in to see documents.')
    const { id, kind } = ofBooking.parse(request.params)
    assertNoQuery(request.query)
    const known = documentKind.safeParse(kind)
    if (!known.success) throw new AppError('DOCUMENT_NOT_FOUND', 'There is no such document.')
    return send(reply, await bookings.getBookingDocument({ booking_id: id, kind: known.data, actor }))
  })
  app.get('/documents/:token', async (request, reply) => {
    const { token } = ofLink.parse(request.params)
    return send(reply, await bookings.openDocumentLink(token))
  })
}

const send = (reply: FastifyReply, { content_type, filename, content }: BookingDocument) =>
  reply
    .header('content-disposition', `inline; filename="${filename}"`)
    .header('cache-control', 'private, no-store')
    .type(content_type)
    .send(content)
