import { GENITIVE, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { SHAPE } from '../../model/analysis.ts';
import { type Entry, slugOf } from '../lexicon/gazetteer.ts';
import { ADDRESSES, ROLES, TITLES } from '../lexicon/words.ts';
import type { Scene } from '../scene.ts';
import type { NameFound } from './find-names.ts';

/** What only a state, or what acts like one, has. */
const STATE_NOUNS = wordSet(
  ...['government', 'president', 'parliament', 'army', 'navy', 'military', 'troops', 'forces', 'soldiers', 'ministry'],
  ...['minister', 'ministers', 'foreign', 'prime', 'defence', 'defense', 'capital', 'border', 'borders', 'territory'],
  ...['constitution', 'citizens', 'authorities', 'ambassador', 'embassy', 'republic', 'premier', 'chancellor'],
  ...['sovereignty', 'independence', 'opposition', 'coastguard', 'airspace'],
);
const DEMONYM = /^(?:n|ns|an|ans|ian|ians|ese|i|is|ish|ic|er|ers)$/;
/** Letters that a demonym may change at the end of a name: "Doran|e", "Doran|ese". */
const CHANGED = 2;
/** Letters that both share, at least. */
const SHORTEST = 4;
const [OF, THE] = ['of', 'the'].map(wordCode);

/** What a report shows of a name of one word that no list has. */
interface Evidence {
  readonly text: string;
  count: number;
  isPlace: boolean;
  isState: boolean;
  isPerson: boolean;
  /** Of a people, or a body. */
  isOther: boolean;
  people: string | null;
}

/**
 * Names again, with those that the report itself shows to be of states, though no list has them, as such, and the names of their people:
 * something is marked as a place, has what states have or a people named after it, and is no surname.
 *
 *   In [Velmora] it rained. [Velmora]’s parliament met; [Velmoran] ministers left.      not: Tann’s government fell. Mr. Tann wept.
 */
export function withPolities(scene: Scene, names: readonly NameFound[]): NameFound[] {
  const evidence = evidenceOf(scene, names);
  const { tokens } = scene.analysis;
  const entries = new Map<number, Entry>();
  const peoples = new Map<number, Entry>();
  for (const [code, { text, count, isPlace, isState, isPerson, isOther, people }] of evidence) {
    if (isPerson || isOther || !((isPlace && isState) || (people && (isPlace || isState || count > 1)))) continue;
    const entry: Entry = { id: `state:${slugOf(text)}`, name: text, kind: 'state', wikidata: null, news: false };
    entries.set(code, entry);
    if (people) peoples.set(wordCode(people), entry);
  }
  if (entries.size === 0) return [...names];
  const all: NameFound[] = [];
  let n = 0;
  for (let at = 0; at < tokens.length; at++) {
    const name = n < names.length && names[n].from <= at ? names[n++] : null;
    const to = name?.to ?? at + 1;
    const entry = to - at === 1 ? entries.get(tokens.words[at]) : undefined;
    const people = to - at === 1 ? peoples.get(tokens.words[at]) : undefined;
    const isCapital = tokens.shapes[at] === SHAPE.capital;
    if (entry && isCapital) all.push({ from: at, to, kind: 'known', known: { entry, as: 'name', to } });
    else if (people && isCapital)
      all.push({ from: at, to, kind: 'known', known: { entry: people, as: 'demonym', to } });
    else if (name) all.push(name);
    at = to - 1;
  }
  return all;
}

function evidenceOf(scene: Scene, names: readonly NameFound[]): ReadonlyMap<number, Evidence> {
  const { text, analysis } = scene;
  const { words, starts, ends, shapes, length } = analysis.tokens;
  const evidence = new Map<number, Evidence>();
  for (const { kind, from, to } of names) {
    if (kind === 'known' || to - from > 1 || shapes[from] !== SHAPE.capital || words[from - 1] === THE) continue;
    let seen = evidence.get(words[from]);
    if (!seen) {
      seen = {
        text: text.slice(starts[from], ends[from]),
        count: 0,
        isPlace: false,
        isState: false,
        isPerson: false,
        isOther: false,
        people: null,
      };
      evidence.set(words[from], seen);
    }
    seen.count++;
    seen.isPlace ||= kind === 'place';
    seen.isOther ||= kind === 'group' || kind === 'organisation';
    const isOwner =
      to < length && (GENITIVE.has(words[to]) ? STATE_NOUNS.has(words[to + 1]) : STATE_NOUNS.has(words[to]));
    const isOwned = from > 1 && words[from - 1] === OF && STATE_NOUNS.has(words[from - 2]);
    seen.isState ||= isOwner || isOwned;
    seen.isPerson ||=
      from > 0 && (TITLES.has(words[from - 1]) || ADDRESSES.has(words[from - 1]) || ROLES.has(words[from - 1]));
  }
  if (evidence.size === 0) return evidence;
  for (const { kind, from, to } of names) {
    const last = evidence.get(words[to - 1]);
    if (last && kind === 'person' && to - from > 1) last.isPerson = true;
  }
  const candidates = [...evidence.values()];
  const tried = new Set(names.flatMap(({ kind, from }) => (kind === 'known' ? [words[from]] : [])));
  for (let at = 0; at < length; at++) {
    if (shapes[at] !== SHAPE.capital || tried.has(words[at])) continue;
    tried.add(words[at]);
    const word = text.slice(starts[at], ends[at]);
    for (const candidate of candidates) if (isPeopleOf(word, candidate.text)) candidate.people ??= word.toLowerCase();
  }
  return evidence;
}

/** Whether a word is the adjective or the people of a name: "Velmoran" of "Velmora", "Doranese" of "Dorane". */
function isPeopleOf(word: string, name: string): boolean {
  for (let kept = name.length; kept >= Math.max(SHORTEST, name.length - CHANGED); kept--)
    if (word.startsWith(name.slice(0, kept)) && DEMONYM.test(word.slice(kept))) return word !== name;
  return false;
}
