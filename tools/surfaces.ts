import { type Actor, can } from '#src/kernel/access.ts'
import type { Tool } from './define.ts'

/** What another language model may be shown (contract §5), whoever calls; the permission decides the rest. */
const MCP: ReadonlySet<string> = new Set([
  'search_flights',
  'search_hotels',
  'search_transport',
  'search_experiences',
  'get_offer',
  'discover_destinations',
  'search_knowledge',
  'quote_booking',
  'confirm_booking',
  'list_bookings',
  'get_booking',
  'quote_cancellation',
  'confirm_cancellation',
  'create_payment',
  'get_payment',
  // Wishes (diet, mobility) are for the person and our own assistant; another model gets them from neither.
  'save_traveler',
  'list_travelers',
  'request_human',
])

/** True for every tool that MCP knows at all, listed for this caller or not. */
export const isOnMcp = ({ name }: Pick<Tool, 'name'>): boolean => MCP.has(name)

/** Listing and calling ask this same question. */
export const isShownOnMcp = (tool: Tool, actor: Actor): boolean => isOnMcp(tool) && can(actor, tool.permission)
