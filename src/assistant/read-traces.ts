import { type Paging, toMeta } from '#src/domain/page.ts'
import { type Actor, can } from '#src/kernel/access.ts'
import { AppError } from '#src/kernel/errors.ts'
import { conversationNotFound } from './conversation.ts'
import type { Engine } from './engine.ts'
import { tracesOf } from './trace.ts'

/** How the turns of a conversation went, newest first; for staff of its organization who may use the inbox. */
export async function readTraces(engine: Engine, id: string, { actor, paging }: { actor: Actor; paging: Paging }) {
  if (!can(actor, 'inbox.use'))
    throw new AppError('FORBIDDEN', 'Traces are for staff who may use the inbox; it needs the permission inbox.use.')
  const conversation = await engine.conversations.get(id)
  const isOwn = actor.role === 'super_admin' || conversation?.organization_id === actor.organization_id
  if (!conversation || !isOwn) throw conversationNotFound()
  const where = tracesOf(id)
  const skip = (paging.page - 1) * paging.limit
  const [items, total] = await Promise.all([
    engine.traces.find({ where, sort: '-id', skip, limit: paging.limit }),
    engine.traces.count(where),
  ])
  return { items, meta: toMeta(total, paging) }
}
