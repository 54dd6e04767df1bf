import type { Passage, Span } from '../../model/span.ts';
import type { Decided } from './entries.ts';
import { moved } from './quotes.ts';

/** Share of units that two contents have in common from which on they may be one statement. */
export const ALIKE = 0.5;
/** And from which on they are one whatever their cues. */
const ONE = 0.9;

/** What tells one statement or commitment of a text from the others. */
export interface Told {
  readonly id: string;
  /** Content, or what is owed. */
  readonly words: readonly Span[];
  /** Empty where there is none. */
  readonly cue: readonly Span[];
  /** Of the speaker or debtor. */
  readonly who: string | null;
}

/**
 * The place of the machine's reading that each subject is, in the order of the subjects; null where it is none of them. By the id, where
 * words or cue stand where they stood; else by the words, the most alike first: each reading is one subject at most.
 */
export function matched<Known extends Decided>(
  subjects: readonly Known[],
  readings: readonly Told[],
  text: string,
): readonly (number | null)[] {
  const known = subjects.map((subject) => toldOf(subject, text));
  const pairs = known.flatMap((one, at) =>
    readings.flatMap((reading, place) => {
      const likeness = likenessOf(one, reading);
      return likeness > 0 ? [{ at, place, likeness }] : [];
    }),
  );
  const [out, taken] = [new Map<number, number>(), new Set<number>()];
  for (const { at, place } of pairs.sort((a, b) => b.likeness - a.likeness || a.at - b.at)) {
    if (out.has(at) || taken.has(place)) continue;
    out.set(at, place);
    taken.add(place);
  }
  return subjects.map((_, at) => out.get(at) ?? null);
}

/** Where a subject's words stand in the text now, as the machine read it, else as the person says it is; empty where they are not found. */
function toldOf({ subject, decision }: Decided, text: string): Told {
  const place = (...passages: readonly (Passage | null | undefined)[]): readonly Span[] => {
    const found = passages.map((one) => one && moved(one.spans, decision.quotes, text));
    return found.find((spans) => spans != null) ?? [];
  };
  if (decision.kind === 'commitment') {
    const { read, values } = decision;
    const debtor = read?.debtor ?? values.debtor;
    return { id: subject, words: place(read?.consequent, values.consequent), cue: [], who: debtor?.text ?? null };
  }
  const { read, values } = decision;
  const { cue, speaker } = read ?? values;
  return { id: subject, words: place(read?.content, values.content), cue: place(cue), who: speaker?.text ?? null };
}

/** More than 1 for the same id; 0 where they are two. */
function likenessOf(one: Told, other: Told): number {
  const share = sharedUnits(one.words, other.words);
  const cues = sharedUnits(one.cue, other.cue);
  if (one.id === other.id && (share > 0 || cues > 0)) return 2 + share;
  const sameCue = one.cue.length === 0 || other.cue.length === 0 || cues > 0;
  const same = sameCue ? share >= ALIKE : share >= ONE && one.who === other.who;
  return same ? share : 0;
}

/** Units that both have, of all that either has, twice over (Dice 1945): 0 to 1. */
export function sharedUnits(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const shared = a.reduce(
    (sum, one) =>
      sum + b.reduce((all, two) => all + Math.max(0, Math.min(one.end, two.end) - Math.max(one.start, two.start)), 0),
    0,
  );
  return shared === 0 ? 0 : (2 * shared) / (length(a) + length(b));
}
