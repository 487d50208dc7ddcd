import { showPending } from '#src/assistant/frame.ts'
import { nameCommand } from '../dialogue/check-turn.ts'
import type { Play } from '../dialogue/play-case.ts'

const IDS = /\b(?:ofr|qte|cxq|bkg|pay|prd|cnv|msg|trn|usr|itm|hrq|h:prd)_?[\w:-]{6,}/g
const REFERENCE = /\bTW-[2-9A-HJ-NP-Z]{6}\b/g

/** What a conversation did, a line a turn: tools with what they were given, templates, what stands open, and what the local
 *  engine understood. Ids are left out, so that two conversations that do the same have the same. */
export const footprintOf = ({ turns }: Play): readonly string[] =>
  turns.map(({ input, seen: { understanding, calls, template_keys, conversation } }) => {
    const commands = understanding?.engine === 'local' ? understanding.commands.map(nameCommand) : ['of a model']
    const done = calls.map(({ tool, input: given, outcome }) => `${tool} ${JSON.stringify(given)} ${outcome}`)
    const pending = showPending(conversation.frames.at(-1)?.pending ?? null)?.kind ?? 'nothing'
    const line = [input.join(' / '), commands.join(', '), done.join(', '), template_keys.join(', '), pending]
    return line.join(' | ').replace(IDS, 'ID').replace(REFERENCE, 'REFERENCE')
  })
