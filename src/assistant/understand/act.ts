import type { WorkflowName } from '#src/domain/understanding.ts'

/** What a clause does, as far as its words tell without context. */
export type Act =
  | { readonly act: 'inside' }
  | { readonly act: 'handoff'; readonly reason: 'asked' | 'emergency' | 'anger' }
  | { readonly act: Steer | 'language' }
  | { readonly act: 'social'; readonly kind: 'greet' | 'thanks' | 'goodbye' }
  | {
      readonly act: 'ask'
      readonly topic: 'price' | 'policy' | 'advice' | 'help'
      /** What was said or chosen before is asked back for. */
      readonly is_own?: true
    }
  | { readonly act: 'start'; readonly workflow: WorkflowName; readonly is_booking: boolean; readonly is_firm: boolean }
  | { readonly act: 'out_of_scope' }

/** What steers the conversation itself. */
export type Steer = 'stop' | 'restart' | 'repeat' | 'skip'
