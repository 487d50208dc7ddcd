import type { Respond, Understand } from '#src/assistant/turn.ts'

/** Understands nothing: every message is a greeting. */
export const echoUnderstand: Understand = async ({ language }) => ({
  intent: 'greet',
  confidence: 1,
  engine: 'echo',
  commands: [{ command: 'social', act: 'greet' }],
  language,
  ms: 0,
})

/** Says back everything that its turn answers, in one reply. A message “human” hands the conversation over. */
export const echoRespond: Respond = async ({ conversation, messages }) => {
  const { frames, language } = conversation
  const texts = messages.map(({ text }) => text)
  const text = `You said: ${texts.join(' | ')}`.slice(0, 4000)
  return {
    frames,
    replies: [{ text, cards: [], options: [], language }],
    owner: texts.includes('human') ? 'human' : 'bot',
    language,
    template_keys: ['echo'],
  }
}
