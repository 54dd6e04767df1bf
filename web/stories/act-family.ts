import type { ActType } from '../reading/acts.ts';

/** What kinds of act share a colour: to say that something is so, to want, to give one's word, to stand in the way, to tell. */
export type ActFamily = 'claim' | 'ask' | 'give' | 'hold' | 'tell';

const FAMILIES: Readonly<Record<ActType, ActFamily>> = {
  ...{ assert: 'claim', confirm: 'claim', deny: 'claim', accuse: 'claim', predict: 'claim', doubt: 'claim' },
  ...{ demand: 'ask', urge: 'ask', propose: 'ask' },
  ...{ promise: 'give', offer: 'give', agree: 'give' },
  ...{ refuse: 'hold', threaten: 'hold', warn: 'hold' },
  ...{ praise: 'tell', criticise: 'tell', announce: 'tell' },
};

/** Null for a statement of no known act. */
export function familyOf(act: { readonly type: ActType } | null): ActFamily | null {
  return act && FAMILIES[act.type];
}

const STANCES: Readonly<Record<string, ActFamily>> = {
  ...{ demands: 'ask', urges: 'ask', proposes: 'ask', conditions: 'ask' },
  ...{ offers: 'give', promises: 'give', accepts: 'give' },
  ...{ refuses: 'hold', threatens: 'hold', withdraws: 'hold' },
};

/** Of a stance by its kind: `demands`, `refuses`. */
export function stanceFamily(kind: string): ActFamily {
  return STANCES[kind] ?? 'tell';
}
