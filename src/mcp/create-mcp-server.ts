import { McpServer } from '@modelcontextprotocol/server'
import { asAppError } from '#src/kernel/errors.ts'
import { type CallContext, callTool, type Tool } from '#tools/define.ts'
import { isShownOnMcp } from '#tools/surfaces.ts'

const INSTRUCTIONS =
  'Search first, then quote, show the person the exact total and what can be refunded until when, and only after their yes confirm with that total. Prices are final only in a quote. Offers marked sandbox are for trying out.'

/** A fresh server per request: the caller's context lives in the closure, nothing is shared. */
export function createMcpServer(tools: readonly Tool[], context: CallContext): McpServer {
  const server = new McpServer({ name: 'travelweaver', version: '1.0.0' }, { instructions: INSTRUCTIONS })
  for (const tool of tools.filter(tool => isShownOnMcp(tool, context.actor))) {
    const { title, description, input: inputSchema, output: outputSchema, effect, external = false } = tool
    const annotations = {
      readOnlyHint: effect === 'read',
      destructiveHint: effect === 'commit', // hosts ask their person before a destructive call: that is the yes
      idempotentHint: effect !== 'write', // a commit is consumed by what it takes, a read changes nothing
      openWorldHint: external,
    }
    server.registerTool(tool.name, { title, description, inputSchema, outputSchema, annotations }, async input => {
      try {
        const structuredContent = await callTool(tool, input, context)
        return { structuredContent, content: [{ type: 'text', text: JSON.stringify(structuredContent) }] }
      } catch (error) {
        const { code, user_message, details } = asAppError(error)
        return {
          isError: true,
          content: [{ type: 'text', text: JSON.stringify({ code, message: user_message, details }) }],
        }
      }
    })
  }
  return server
}
