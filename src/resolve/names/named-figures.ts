import { relationSet } from '../../grammar/dependents.ts';
import { PROPN } from '../../grammar/tags.ts';
import { GENITIVE, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { SHAPE, type TokenRange } from '../../model/analysis.ts';
import { type Figure, type Found, newFigure } from '../figures.ts';
import type { Entry, Known } from '../lexicon/gazetteer.ts';
import { headOf, type Scene, textOf } from '../scene.ts';
import type { NameFound } from './find-names.ts';

const SUBJECT = relationSet('nsubj', 'nsubj:pass', 'nsubj:outer', 'root', 'obl:agent');
const ATTRIBUTE = relationSet('amod', 'compound', 'nmod', 'nmod:poss', 'flat', 'nmod:unmarked');
const AGAINST = wordSet('with', 'between', 'against', 'by', 'for', 'than', 'upon', 'among', 'on');
const [THE, OPEN] = [wordCode('the'), wordCode('(')];

/** The states, organisations and peoples that a report names, as it comes to them. */
export interface NamedFigures {
  /** Null where a name stands for nobody: a place where something happened, an adjective. */
  readonly of: (name: NameFound) => Found | null;
  readonly figures: () => readonly Figure[];
}

/**
 * Whom a name that is no person's stands for: the state of a capital that acts ("Velm rejected the plan"; not "in Velm"), a people
 * ("the Velmorans"), an organisation under its name or the letters that it introduces in brackets.
 */
export function namedFigures(scene: Scene, names: readonly NameFound[]): NamedFigures {
  const figures = new Map<string, Figure>();
  const letters = acronymsOf(scene, names);
  const halves = halvesOf(names);
  const take = (id: string, make: () => Figure): Figure => {
    const known = figures.get(id);
    if (known) return known;
    const figure = make();
    figures.set(id, figure);
    return figure;
  };
  const listed = (entry: Entry, first: number): Figure =>
    take(entry.id, () => newFigure(entry.kind, entry.name, first, { entry }));
  const found = (name: TokenRange, figure: Figure, rule: string): Found => ({
    ...{ from: name.from, to: name.to, figure, rivals: [], rule, basis: name },
    head: headOf(scene.analysis, name),
  });
  return {
    figures: () => [...figures.values()],
    of(name) {
      const { words } = scene.analysis.tokens;
      const half = name.to - name.from === 1 && isHalf(scene, name) ? halves.get(words[name.from]) : null;
      if (half) return found(name, listed(half, name.from), 'half-name');
      if (name.known) return ofKnown(scene, name, name.known, listed, found, take);
      if (name.kind !== 'organisation') return null;
      const own = textOf(scene, name);
      const text = (name.to - name.from === 1 && letters.get(words[name.from])) || own;
      return found(
        name,
        take(text, () => newFigure('organisation', text, name.from)),
        text === own ? 'name' : 'acronym',
      );
    },
  };
}

function ofKnown(
  scene: Scene,
  name: NameFound,
  { entry, as }: Known,
  listed: (entry: Entry, first: number) => Figure,
  found: (name: TokenRange, figure: Figure, rule: string) => Found,
  take: (id: string, make: () => Figure) => Figure,
): Found | null {
  const { heads, relations, tokens } = scene.analysis;
  const head = headOf(scene.analysis, name);
  if (as === 'name') return found(name, listed(entry, name.from), 'name');
  if (as === 'capital') return actsAsState(scene, name, head) ? found(name, listed(entry, name.from), 'capital') : null;
  if (as === 'seat') {
    const text = textOf(scene, name).replace(/^the /i, '');
    const of = { name: entry.name, id: entry.id };
    return found(
      name,
      take(text, () => newFigure('organisation', text, name.from, { of })),
      'seat',
    );
  }
  if (ATTRIBUTE.has(relations[head]) && heads[head] > head && heads[head] >= name.to) return null;
  const text = textOf(scene, name);
  if (!/(s|sh|ch|ese)$/.test(text)) return null;
  if (name.from > 0 && tokens.words[name.from - 1] === THE && SUBJECT.has(relations[head]) && entry.kind === 'state')
    return found(name, listed(entry, name.from), 'demonym');
  const of = { name: entry.name, id: entry.id };
  return found(
    name,
    take(text, () => newFigure('group', text, name.from, { plural: true, of })),
    'demonym',
  );
}

/** Whether a capital does something, or has it done to it, and is no place. */
function actsAsState({ analysis }: Scene, { from, to }: TokenRange, head: number): boolean {
  const { heads, relations, tokens, sentences } = analysis;
  let at = head;
  for (let steps = 0; steps < 3 && relations[at] === CONJ && heads[at] >= 0; steps++) at = heads[at];
  if (SUBJECT.has(relations[at])) return sentences.length > 0;
  if (GENITIVE.has(tokens.words[to])) return true;
  return from > 0 && AGAINST.has(tokens.words[from - 1]);
}
const [CONJ] = relationSet('conj');

/** The names that letters in brackets behind them stand for: "the Velmoran News Service (VNS)". */
function acronymsOf({ analysis: { tokens }, text }: Scene, names: readonly NameFound[]): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const { kind, from, to, known } of names) {
    if ((kind !== 'organisation' && kind !== 'known') || to + 1 >= tokens.length || tokens.words[to] !== OPEN) continue;
    if (tokens.shapes[to + 1] !== SHAPE.upper) continue;
    letters.set(tokens.words[to + 1], known?.entry.name ?? text.slice(tokens.starts[from], tokens.ends[to - 1]));
  }
  return letters;
}

const HALVES: readonly string[] = ['North', 'South', 'East', 'West'];
const AND = wordCode('and');

/** The states that "the North" and its like stand for: where the report names one alone whose name begins so; null where it names more. */
function halvesOf(names: readonly NameFound[]): ReadonlyMap<number, Entry | null> {
  const halves = new Map<number, Entry | null>();
  for (const { known } of names) {
    if (known?.entry.kind !== 'state') continue;
    const half = HALVES.find((word) => known.entry.name.startsWith(`${word} `));
    if (!half) continue;
    const code = wordCode(half.toLowerCase());
    const other = halves.get(code);
    halves.set(code, other === undefined || other === known.entry ? known.entry : null);
  }
  return halves;
}

/** "The North", and "North" of "North and South Velmora". */
const isHalf = ({ analysis: { tokens } }: Scene, { from, to }: TokenRange): boolean =>
  tokens.words[from - 1] === THE ? tokens.tags[to] !== PROPN : tokens.words[to] === AND;
