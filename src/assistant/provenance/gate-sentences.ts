import { type CheckSentence, createCheckSentence, type Fault, type Sources } from './check-sentence.ts'
import { cleanText } from './clean-text.ts'
import { isSpokenIn } from './plain-words.ts'
import { speaksToMachine } from './speaks-to-machine.ts'
import { createSentenceSplitter } from './split-sentences.ts'

export interface GateSources extends Sources {
  /** What the model was told: repeating it is a fault of its own. */
  readonly instructions: string
}

/** `machine`: it is meant for the model, not for the traveller, wherever the model has it from. */
export type GateFault = Fault | 'language' | 'leak' | 'machine'

/** Lets whole sentences through that rest on their sources. */
export interface SentenceGate {
  /** Sentences that may be sent now, in order; what was given once is never taken back. */
  push(piece: string): readonly string[]
  /** The last of them. What was begun and not ended is left out unless the text is whole. */
  end(is_whole: boolean): readonly string[]
  /** Every sentence that was let through; empty where too little was left to be an answer. */
  passed(): readonly string[]
  /** Kinds of fault of what was held back: safe to log. */
  held(): readonly GateFault[]
}

/** So many must have passed before the first is sent: one sentence of an answer that is mostly held back is no answer. */
const LEAST = 2
const MOST = 8

export function gateSentences(sources: GateSources): SentenceGate {
  const check = withLeaks(createCheckSentence(sources), sources)
  const isForeign = (text: string) => !isSpokenIn(text, sources.language)
  const splitter = createSentenceSplitter()
  const passed: string[] = []
  const held: GateFault[] = []
  let given = 0

  function take(sentences: readonly string[]): void {
    for (const each of sentences) {
      const sentence = cleanText(each)
        .replace(/^\s*(?:[-•]|\d+[.)])\s+/, '')
        .trim()
      if (sentence === '' || passed.length >= MOST) continue
      const fault = check(sentence)
      if (fault) held.push(fault)
      else if (isForeign(sentence)) held.push('language')
      else passed.push(sentence)
    }
  }

  function give(isEnough: boolean): readonly string[] {
    if (!isEnough) return []
    const fresh = passed.slice(given)
    given = passed.length
    return fresh
  }

  return {
    push(piece) {
      take(splitter.push(piece))
      return give(passed.length >= LEAST)
    },
    end(is_whole) {
      const rest = splitter.rest()
      if (is_whole && rest !== '') take([rest])
      const isShortButWhole = is_whole && passed.length > 0 && held.length === 0
      return give(passed.length >= LEAST || isShortButWhole)
    },
    passed: () => passed.slice(0, given),
    held: () => held,
  }
}

const SHINGLE = 7

function withLeaks(check: CheckSentence, { instructions }: GateSources) {
  const told = new Set(shinglesOf(instructions))
  return (sentence: string): GateFault | undefined => {
    if (shinglesOf(sentence).some(each => told.has(each))) return 'leak'
    return speaksToMachine(sentence) ? 'machine' : check(sentence)
  }
}

function shinglesOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\d']+/gu) ?? []
  return words.slice(SHINGLE - 1).map((_, at) => words.slice(at, at + SHINGLE).join(' '))
}
