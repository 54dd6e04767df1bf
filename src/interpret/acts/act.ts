import { spanOf } from '../../grammar/token-ranges.ts';
import type { Act, Condition } from '../../model/statement.ts';
import type { Decided, Said } from '../said.ts';
import { confidenceOf } from './confidence.ts';
import { readAct } from './cues/cue-act.ts';
import { eventOf } from './event-code.ts';
import { forceOf } from './force.ts';

/**
 * What kind of act a statement is, decided by its cue and its content together; `assert` with a low confidence where neither says more.
 * Explained in `docs/acts.md`.
 */
export function actOf(said: Said, condition: Condition | null): Decided<Act> {
  const { type, also, rule, words } = readAct(said, condition);
  return {
    value: {
      ...{ type, also, confidence: confidenceOf(rule, type), force: forceOf(said, type, also) },
      ...eventOf(said, type),
    },
    ground: { field: 'act', rule, spans: [spanOf(said.analysis.tokens, words)] },
  };
}
