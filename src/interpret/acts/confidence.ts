import type { ActType } from '../../model/statement.ts';
import shares from './confidences.json' with { type: 'json' };

const SHARES = new Map<string, number>(Object.entries(shares.rules));
const BY_ACT = new Map<string, number>(Object.entries(shares.acts));

/** The share of statements that a rule decides rightly, as judged by eye over news of many kinds; of its act where too few were judged. */
export const confidenceOf = (rule: string, act: ActType): number =>
  SHARES.get(rule) ?? BY_ACT.get(act) ?? shares.otherwise;
