import type { Act, Statement } from '../../src/http/contract.ts';

export type ActType = Act['type'];

/** What the acts are called on the pages, in the order of `docs/concepts.md`. */
export const ACT_NAMES: Readonly<Record<ActType, string>> = {
  assert: 'Assert',
  confirm: 'Confirm',
  deny: 'Deny',
  accuse: 'Accuse',
  predict: 'Predict',
  doubt: 'Doubt',
  demand: 'Demand',
  urge: 'Urge',
  propose: 'Propose',
  warn: 'Warn',
  promise: 'Promise',
  offer: 'Offer',
  threaten: 'Threaten',
  agree: 'Agree',
  refuse: 'Refuse',
  praise: 'Praise',
  criticise: 'Criticise',
  announce: 'Announce',
};

export function isActType(value: unknown): value is ActType {
  return typeof value === 'string' && Object.hasOwn(ACT_NAMES, value);
}

export interface ActCount {
  readonly act: ActType;
  readonly count: number;
}

/** The acts that the statements are, most statements first; of equal counts, in the order of the names. */
export function countActs(statements: readonly Statement[]): readonly ActCount[] {
  const counts = Map.groupBy(statements, ({ act }) => act?.type ?? null);
  return Object.keys(ACT_NAMES)
    .filter(isActType)
    .map((act) => ({ act, count: counts.get(act)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** `Promise, as a guarantee (93 %); also deny`. A force that says no more than the act is left out. */
export function actSentence({ type, confidence, force, also }: Act): string {
  const named =
    force === null || [type, ...also].some((act) => USUAL[act] === force)
      ? ''
      : `, as ${/^[aeiou]/.test(force) ? 'an' : 'a'} ${force}`;
  // What a person decided needs no number.
  const sure = confidence === 1 ? '' : ` (${Math.round(confidence * 100)} %)`;
  return `${ACT_NAMES[type]}${named}${sure}${also.length === 0 ? '' : `; also ${also.join(', ')}`}`;
}

const USUAL: Readonly<Partial<Record<ActType, Act['force']>>> = {
  promise: 'promise',
  offer: 'offer',
  threaten: 'threat',
  refuse: 'refusal',
};
