import type { Commitment, CommitmentState } from '../model/commitment.ts';
import type { Evidence, Note, Proposal } from '../model/life.ts';
import { lastDayOf } from '../model/time.ts';

/** Evidence, when its report was published, and what somebody decided of it. */
export interface Weighed {
  readonly evidence: Evidence;
  /** ISO 8601; null when unknown. */
  readonly published: string | null;
  /** Null where nobody decided. */
  readonly verdict: 'accepted' | 'dismissed' | null;
}

/** States in which something is still owed. */
const OPEN: ReadonlySet<CommitmentState> = new Set(['conditional', 'active']);

/**
 * What the evidence and the time propose for a commitment, the likeliest first; nothing that is its state already. `asOf` is an ISO 8601
 * date. A commitment that was told to be broken and later to be fulfilled was fulfilled late. Source of the states: Telang and Singh,
 * "Specifying and verifying cross-organizational business models" (2011).
 */
export function proposalsOf(
  { due, antecedent }: Pick<Commitment, 'due' | 'antecedent'>,
  state: CommitmentState,
  weighed: readonly Weighed[],
  asOf: string,
): readonly Proposal[] {
  const standing = weighed.filter(({ verdict }) => verdict !== 'dismissed');
  const of = (kind: Evidence['kind']): readonly Weighed[] => standing.filter(({ evidence }) => evidence.kind === kind);
  const [kept, broken, taken, met] = [of('fulfilment'), of('breach'), of('withdrawal'), of('antecedent')];
  const proposals: Proposal[] = [];
  const propose = (to: CommitmentState, from: readonly Weighed[], why: string): void => {
    if (from.length > 0) proposals.push({ state: to, reason: null, ...restingOn(from), why });
  };
  if (areDisputed(kept, broken)) {
    const both = [...kept, ...broken];
    proposals.push({
      state: 'unclear',
      reason: 'disputed',
      ...restingOn(both),
      why: 'told to be kept and to be broken',
    });
  } else if (lastOf(kept) >= lastOf(broken)) {
    propose('satisfied', kept, broken.length > 0 ? 'told to be kept after all' : 'told to be kept');
    propose('violated', broken, 'told to be broken');
  } else {
    propose('violated', broken, 'told to be broken');
    propose('satisfied', kept, 'told to be kept');
  }
  propose('cancelled', taken, 'told to be taken back');
  if (state === 'conditional') propose('active', met, 'its condition is told to hold');
  const told = [...kept, ...broken, ...taken, ...met].length > 0;
  if (isOver(due, asOf) && state === 'conditional' && antecedent !== null && !told) {
    proposals.push({
      state: 'expired',
      reason: null,
      score: 1,
      evidence: [],
      why: `its last day was ${lastDayOf(due ?? '')}`,
    });
  }
  return proposals.filter((proposal) => proposal.state !== state);
}

function restingOn(from: readonly Weighed[]): Pick<Proposal, 'score' | 'evidence'> {
  const ranked = from.toSorted((a, b) => b.evidence.score - a.evidence.score);
  return { score: ranked[0]?.evidence.score ?? 0, evidence: ranked.map(({ evidence }) => evidence.id) };
}

/** The last day on which it was told; empty where it never was. */
const lastOf = (weighed: readonly Weighed[]): string =>
  weighed
    .map(({ published }) => published?.slice(0, 10) ?? '')
    .sort()
    .at(-1) ?? '';

/** On one day some say that it was kept, and others that it was broken. */
const areDisputed = (kept: readonly Weighed[], broken: readonly Weighed[]): boolean =>
  kept.length > 0 && broken.length > 0 && lastOf(kept) === lastOf(broken);

/** What is to be said of a commitment beside its state. */
export function notesOf(
  { due }: Pick<Commitment, 'due'>,
  state: CommitmentState,
  weighed: readonly Weighed[],
  asOf: string,
): readonly Note[] {
  const kinds = new Set(weighed.filter(({ verdict }) => verdict !== 'dismissed').map(({ evidence }) => evidence.kind));
  const notes: Note[] = [];
  if (kinds.has('repetition')) notes.push('repeated');
  if (kinds.has('narrowing')) notes.push('narrowed');
  if (kinds.has('withdrawal') || state === 'cancelled') notes.push('withdrawn');
  if (OPEN.has(state) && isOver(due, asOf)) notes.push('overdue');
  return notes;
}

const isOver = (due: string | null, asOf: string): boolean => {
  const last = due === null ? null : lastDayOf(due);
  return last !== null && last < asOf.slice(0, 10);
};
