import { fold } from '../resolve/count-words.ts'

// A text about travel has none of these, in any language that is spoken.
const MARKS: readonly RegExp[] = [
  /\b(?:prompts?|jailbreak\w*|overrides?|api[- _]?keys?|jwt\w*|environment variables?|language models?|llms?|(?:chat)?gpt\w*|debug ?bot|(?:developer|debug|admin|god|root) mode)\b/,
  /\b(?:system|hidden|secret|internal|initial) (?:prompts?|messages?|instructions?|rules|anweisungen)\b/,
  /(?:^|[^\p{L}])(?:system|assistant|user|admin|asistente|assistente|assistent)\s*[\]:>|]/u,
  /\b(?:note|message|instructions?|order|attention|dear) (?:to|for|of) (?:the |an |this )?(?:ai|assistant|bot|chat ?bot|model|agent)s?\b/,
  /\b(?:assistant|asistente|assistente|assistent|bot|chatbot|msaidizi)\s*,/,
  /\b(?:ignore|disregard|forget|override|bypass|ignora|ignorez|ignoriere\w*|dimentica|oublie[zs]?|olvida|vergiss|esqueca|puuza)\b.{0,60}\b(?:instructions?|rules?|orders|guidelines|restrictions|anweisungen|regeln|instrucciones|reglas|regles|istruzioni|regole|instrucoes|regras|maagizo)\b/,
  /\byou are (?:now|no longer|called)\b|\byou have no (?:rules|restrictions)\b|\bpretend (?:to be|that|you)\b|\bfrom now on\b/,
  /"(?:command|commands|role|content|workflow)"\s*:/,
  /<\|?\/?\w+|\|>|\{\{|\$\{|\$\(|<%/,
]

/** Whether a sentence is meant for the machine that reads it rather than for a traveller: orders to an assistant, talk of
 *  prompts and keys, frames of messages, code. */
export function speaksToMachine(text: string): boolean {
  const folded = fold(text)
  return MARKS.some(mark => mark.test(folded))
}
