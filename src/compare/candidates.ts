import type { Carried } from './carried.ts';
import type { Meaning } from './meaning.ts';
import type { Voice } from './parties.ts';
import { type StoryWords, weightOf } from './similarity.ts';

/** In what more statements have, no candidates are looked for: it tells none from another. */
const LONGEST_LIST = 150;
/** Of a party that says more, only what shares a telling word is compared. */
const LARGEST_PARTY = 64;
/** Candidates of one statement among all that share telling words: the most telling first. */
const MOST = 24;

/** Two statements of different reports, by place: `a` is before `b`. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
}

/**
 * The pairs worth comparing, found by the words and ideas that they share and by who speaks; never all pairs, so that the time grows
 * with the statements and not with their square.
 */
export function candidatesOf(
  carried: readonly Carried[],
  meanings: readonly Meaning[],
  voices: readonly Voice[],
  story: StoryWords,
): readonly Candidate[] {
  const count = carried.length;
  const seen = new Set<number>();
  const pairs: Candidate[] = [];
  const add = (one: number, other: number): void => {
    if (carried[one].report === carried[other].report) return;
    const [a, b] = one < other ? [one, other] : [other, one];
    if (seen.has(a * count + b)) return;
    seen.add(a * count + b);
    pairs.push({ a, b });
  };
  for (const members of placesBy(voices.map(({ parties }) => parties)).values()) {
    if (members.length > LARGEST_PARTY) continue;
    for (const a of members) for (const b of members) if (a < b) add(a, b);
  }
  const terms = meanings.map(termsOf);
  const lists = placesBy(terms);
  const shared = new Float64Array(count);
  for (let place = 0; place < count; place++) {
    const touched: number[] = [];
    for (const term of terms[place]) {
      const list = lists.get(term) ?? [];
      if (list.length > LONGEST_LIST) continue;
      const weight = weightOf(term, 1, story);
      for (const other of list) {
        if (other === place) continue;
        if (shared[other] === 0) touched.push(other);
        shared[other] += weight;
      }
    }
    const ranked = touched.sort((x, y) => shared[y] - shared[x] || x - y);
    for (const other of ranked.slice(0, MOST)) add(place, other);
    for (const other of ranked) shared[other] = 0;
  }
  return pairs;
}

/** Ideas are numbered below zero here, that they are no stems' codes, nor likely to be. */
function termsOf({ stems, concepts }: Meaning): ReadonlySet<number> {
  const terms = new Set<number>(stems);
  for (const each of concepts) for (const concept of each) terms.add(-1 - concept);
  return terms;
}

function placesBy<Key>(keys: readonly ReadonlySet<Key>[]): ReadonlyMap<Key, readonly number[]> {
  const places = new Map<Key, number[]>();
  keys.forEach((each, place) => {
    for (const key of each) {
      const list = places.get(key);
      if (list) list.push(place);
      else places.set(key, [place]);
    }
  });
  return places;
}
