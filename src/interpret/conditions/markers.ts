import { wordCode } from '../../learn/hash.ts';
import type { Tokens } from '../../model/analysis.ts';
import type { ConditionKind } from '../../model/statement.ts';
import data from './markers.json' with { type: 'json' };

/** What a condition begins with. */
export interface Marker {
  readonly words: readonly number[];
  readonly kind: ConditionKind;
  /** What follows; a `sentence` is a clause that never lacks its verb, `nothing` makes the marker the whole condition. */
  readonly opens: 'clause' | 'sentence' | 'phrase' | 'either' | 'nothing';
  /** What the clause that it belongs to must say besides for its words to be a condition; null where they always are one. */
  readonly needs: 'bound' | 'promised' | 'hindered' | 'denied' | 'barred' | null;
  readonly isNegative: boolean;
}

const KINDS: readonly ConditionKind[] = [
  ...(['if', 'unless', 'as long as', 'once', 'until', 'provided', 'in exchange', 'without', 'only'] as const),
];
const OPENS = ['clause', 'sentence', 'phrase', 'either', 'nothing'] as const;
const NEEDS = ['bound', 'promised', 'hindered', 'denied', 'barred'] as const;

/** By the first word, the longest first. */
const BY_FIRST = new Map<number, Marker[]>();
for (const { words, kind, opens, ...rest } of data.markers) {
  for (const phrase of words) {
    const codes = phrase.split(' ').map(wordCode);
    const marker: Marker = {
      words: codes,
      kind: KINDS.find((known) => known === kind) ?? 'if',
      opens: OPENS.find((known) => known === opens) ?? 'clause',
      needs: NEEDS.find((known) => known === rest.needs) ?? null,
      isNegative: rest.negative ?? false,
    };
    const others = BY_FIRST.get(codes[0]) ?? [];
    BY_FIRST.set(
      codes[0],
      [...others, marker].sort((a, b) => b.words.length - a.words.length),
    );
  }
}

/** The longest marker that begins at a token and ends before `end`; null where none does. */
export function markerAt({ words }: Tokens, at: number, end: number): Marker | null {
  const candidates = BY_FIRST.get(words[at]);
  if (!candidates) return null;
  for (const marker of candidates)
    if (at + marker.words.length < end && marker.words.every((word, i) => words[at + i] === word)) return marker;
  return null;
}
