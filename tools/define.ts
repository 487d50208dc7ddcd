import type { z } from 'zod'
import { type Actor, can, type Permission } from '#src/kernel/access.ts'
import { AppError, asAppError, defect, type ErrorCode } from '#src/kernel/errors.ts'
import { digest, type Ids } from '#src/kernel/ids.ts'
import type { Services } from '#src/services/index.ts'

/** One thing the product can do. REST, MCP, the model's tool schema and the audit level are all made from it. */
export interface Tool<I extends z.ZodObject = z.ZodObject, O extends z.ZodObject = z.ZodObject> {
  /** verb_noun, at most 40 characters. */
  readonly name: string
  readonly title: string
  /** What it does, for a person and for a model: when to use it and what it never does. */
  readonly description: string
  readonly input: I
  readonly output: O
  readonly permission: Permission | 'public'
  /** `commit` binds or moves money: its input is a handle from a quote and the figure the person was shown. */
  readonly effect: 'read' | 'write' | 'commit'
  /** True when a call reaches beyond this installation and the demo inventory. */
  readonly external?: boolean
  /** Below `/api/v1`; `:id` parameters are fields of the input. Absent: not on REST. */
  readonly http?: `${'GET' | 'POST' | 'PATCH' | 'DELETE'} /${string}`
  /** True: REST wants an Idempotency-Key although nothing is committed. */
  readonly requires_key?: boolean
  /** Fields shown in `meta` beside the page figures of a list. */
  readonly list_meta?: readonly string[]
  // Method syntax on purpose: it keeps parameters bivariant, so that a Tool<X, Y> fits into a Tool[].
  handler(input: z.output<I>, context: CallContext): Promise<z.input<O>>
}

/** What one call may touch, built by the door that received it. */
export interface CallContext {
  readonly actor: Actor
  /** BCP 47: what the caller speaks, where the door knows it. */
  readonly language?: string | undefined
  readonly services: Services
  /** Repeatable where the caller may repeat the call: by turn, step and input, or by idempotency key. */
  readonly ids: Ids
  readonly consent: Consent
  /** The turn or request that caused the call: how the audit, and a human taking over, find what it did. */
  readonly cause: string
  audit(record: AuditRecord): Promise<void>
}

/** `request`: a person or program sent this very call. `unasked`: nobody has said yes to anything. Otherwise the digest
 *  of the tool and input that stood in the question answered with yes. */
export type Consent = 'request' | 'unasked' | { readonly yes_to: string }

/** Names, ids and a digest, never sentences. */
export interface AuditRecord {
  readonly tool: string
  readonly effect: Tool['effect']
  readonly actor_id: string
  readonly organization_id: string
  readonly cause: string
  readonly input_digest: string
  readonly outcome: 'OK' | ErrorCode
  readonly made: string | null
}

export const defineTool = <I extends z.ZodObject, O extends z.ZodObject>(tool: Tool<I, O>): Tool<I, O> => tool

export const consentTo = (tool: Pick<Tool, 'name'>, input: unknown): Consent => ({ yes_to: digest([tool.name, input]) })

/** The one door: permission, parse, consent, handler, strip. Whatever comes of a write, exactly one audit record; reads
 *  leave one only when they are refused, since they are most of the traffic and change nothing. */
export async function callTool<I extends z.ZodObject, O extends z.ZodObject>(
  tool: Tool<I, O>,
  raw: unknown,
  context: CallContext,
): Promise<z.output<O>> {
  try {
    const output = await attempt(tool, raw, context)
    if (tool.effect !== 'read')
      await context.audit(toRecord(tool, raw, context, { outcome: 'OK', made: madeBy(output) }))
    return output
  } catch (error) {
    await context.audit(toRecord(tool, raw, context, { outcome: asAppError(error).code, made: null }))
    throw error
  }
}

function toRecord(
  tool: Tool,
  raw: unknown,
  { actor, cause }: CallContext,
  result: Pick<AuditRecord, 'outcome' | 'made'>,
): AuditRecord {
  const who = { actor_id: actor.id, organization_id: actor.organization_id }
  return { tool: tool.name, effect: tool.effect, ...who, cause, input_digest: digest(raw), ...result }
}

const madeBy = (output: Readonly<Record<string, unknown>>) => (typeof output.id === 'string' ? output.id : null)

async function attempt<I extends z.ZodObject, O extends z.ZodObject>(
  tool: Tool<I, O>,
  raw: unknown,
  context: CallContext,
): Promise<z.output<O>> {
  if (!can(context.actor, tool.permission)) throw refused(tool, context.actor)
  const input = tool.input.safeParse(raw)
  if (!input.success) throw invalidInput(input.error)
  // A missing yes is a fault of the caller: the question is asked before, by the dialogue, never from in here.
  if (tool.effect === 'commit' && !isAgreed(tool, raw, context.consent)) throw defect(`${tool.name} without a yes`)
  const output = tool.output.safeParse(await tool.handler(input.data, context))
  if (!output.success) throw defect(`${tool.name} made an output that its schema refuses`, output.error)
  return output.data
}

function refused(tool: Tool, { role }: Actor): AppError {
  if (role === 'anonymous')
    return new AppError('UNAUTHENTICATED', 'Please sign in, or use the token of your conversation.')
  return new AppError('FORBIDDEN', `You may not use “${tool.title}”; it needs the permission ${tool.permission}.`)
}

function isAgreed(tool: Tool, raw: unknown, consent: Consent): boolean {
  if (typeof consent === 'string') return consent === 'request'
  return consent.yes_to === digest([tool.name, raw])
}

/** A zod failure as the contract's VALIDATION_FAILED: every wrong field by its path. */
export function invalidInput({ issues }: z.ZodError): AppError {
  const fields = issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => ({ path: [...issue.path, key].join('.'), message: 'is not a known field' }))
      : [{ path: issue.path.join('.'), message: issue.message }],
  )
  return new AppError('VALIDATION_FAILED', 'Some fields are missing or wrong.', {
    details: { fields: fields.slice(0, 20) },
  })
}
