import type { Commitment } from '../model/commitment.ts';
import type { Edit } from '../model/comparison.ts';
import { REVIEWED_OWED } from '../model/review.ts';
import { align } from '../text/align.ts';

/** What may change of a commitment. */
const FIELDS = [...REVIEWED_OWED, 'state'] as const;

/** Ids of commitments, and in which fields they differ; none where one is null. */
export type CommitmentEdit = Edit<string> & { readonly fields: readonly (typeof FIELDS)[number][] };

/** Share of words from which on one commitment is another reading of the other. */
const ALIKE = 0.4;

/** What became of the commitments of a text from one reading to another: those that are other, are not there any more, or are new. */
export function commitmentEdits(
  before: readonly Commitment[],
  after: readonly Commitment[],
): readonly CommitmentEdit[] {
  const [was, is] = [before, after].map((all) =>
    all.map((commitment) => ({ key: commitment.id, words: wordsIn(commitment.consequent.text), commitment })),
  );
  return align(was!, is!, alike, ALIKE).flatMap(([i, j]): CommitmentEdit[] => {
    const [one, other] = [i === null ? null : before[i]!, j === null ? null : after[j]!];
    const fields = one && other ? FIELDS.filter((field) => factOf(one, field) !== factOf(other, field)) : [];
    return one && other && fields.length === 0 ? [] : [{ before: one?.id ?? null, after: other?.id ?? null, fields }];
  });
}

/** What is compared of a field: a name where there is one, else its words. */
function factOf(commitment: Commitment, field: (typeof FIELDS)[number]): string | null {
  const value = commitment[field];
  if (value === null || typeof value === 'string') return value;
  const name = 'name' in value ? value.name : null;
  return (name ?? value.text).replaceAll(/\s+/g, ' ').trim();
}

/** Words that both have, of all that either has, twice over (Dice 1945): 0 to 1. */
function alike({ words: a }: Owed, { words: b }: Owed): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

interface Owed {
  readonly words: ReadonlySet<string>;
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
