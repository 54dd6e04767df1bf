import { PUNCT } from '../../grammar/tags.ts';
import { wordSet } from '../../grammar/words.ts';
import { mix, wordCode } from '../../learn/hash.ts';
import { SHAPE, type TokenRange } from '../../model/analysis.ts';
import { type Figure, type Found, newFigure } from '../figures.ts';
import { type Gender, GIVEN_GENDERS, PARTICLES, SUFFIXES, TITLE_GENDERS } from '../lexicon/words.ts';
import type { NameFound } from '../names/find-names.ts';
import { headOf, type Scene, textOf } from '../scene.ts';

const BEING_SHORT = 1;
const JUNIOR = wordSet('jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv');

/** The parts of a person's name that tell whose it is: particles, hyphens and initials in the middle left out. */
interface Form {
  readonly range: TokenRange;
  readonly codes: readonly number[];
  readonly suffix: number;
  readonly gender: Gender | null;
}

/**
 * Who bears which of the names of persons: full names that begin and end alike are one person's; a short one is the last full name's
 * that ends with it, begins with it, or has it.
 *
 *   Ilse Varga … Ms. Varga … Varga      Osei Tann-Bo … Mr. Osei      Mara Lind, Jon Lind … Mr. Lind: Jon Lind
 *   not: Jon Lind … Jon Lind Jr.
 */
export function peopleOf(scene: Scene, names: readonly NameFound[]): Found[] {
  const forms = names.filter(({ kind }) => kind === 'person').map((name) => formOf(scene, name));
  const full = new Map<number, Figure>();
  const byWord = new Map<number, Figure[]>();
  const bearing = new Map<Figure, readonly number[]>();
  const counts = new Map<Figure, Map<string, number>>();
  const figures = forms.map((form): Figure | null => {
    const { codes, suffix } = form;
    if (codes.length <= BEING_SHORT) return null;
    const key = mix(mix(codes[0], codes[codes.length - 1]), suffix);
    let figure = full.get(key) ?? longerOf(codes, byWord, bearing);
    if (!figure) {
      figure = newFigure('person', textOf(scene, form.range), form.range.from, {
        gender: form.gender ?? GIVEN_GENDERS.get(codes[0]) ?? null,
      });
      full.set(key, figure);
      bearing.set(figure, codes);
      counts.set(figure, new Map());
      for (const code of new Set(codes)) {
        const list = byWord.get(code);
        if (list) list.push(figure);
        else byWord.set(code, [figure]);
      }
    }
    figure.gender ??= form.gender;
    const alias = aliasBehind(scene, form.range);
    if (alias !== null) byWord.set(alias, [figure]);
    const text = textOf(scene, form.range);
    const spellings = counts.get(figure)!;
    spellings.set(text, (spellings.get(text) ?? 0) + 1);
    return figure;
  });
  for (const [figure, spellings] of counts) figure.name = fullest(spellings);
  const firsts = new Map<Figure, TokenRange>();
  const found: Found[] = [];
  forms.forEach((form, i) => {
    const [code] = form.codes.slice(-1);
    if (code === undefined) return;
    const { range } = form;
    const whole = figures[i];
    const bearers = whole ? [whole] : bearersOf(scene, form, code, byWord);
    const [figure, ...rivals] = bearers;
    if (whole && !firsts.has(whole)) firsts.set(whole, range);
    const head = headOf(scene.analysis, range);
    found.push({
      ...range,
      figure,
      head,
      rivals,
      rule: whole ? 'name' : 'short-name',
      basis: firsts.get(figure) ?? range,
    });
  });
  return found;
}

/** The fullest spelling, initials not counted; of those the commonest. */
function fullest(spellings: ReadonlyMap<string, number>): string {
  const rank = ([text, count]: readonly [string, number]): number =>
    text.split(/[\s-]+/).filter((word) => !INITIAL.test(word)).length * MANY + count;
  const [[best]] = [...spellings].sort((a, b) => rank(b) - rank(a) || a[0].length - b[0].length);
  return best;
}
const INITIAL = /^\p{Lu}\.?$/u;
/** More than a report mentions anybody. */
const MANY = 10_000;

/** The bearer of a longer name that a name of several words ends: "Lind Varga" of "Mara Lind Varga"; undefined where there is none. */
const longerOf = (
  codes: readonly number[],
  byWord: ReadonlyMap<number, readonly Figure[]>,
  bearing: ReadonlyMap<Figure, readonly number[]>,
): Figure | undefined =>
  byWord.get(codes[codes.length - 1])?.find((figure) => {
    const longer = bearing.get(figure) ?? [];
    return longer.length > codes.length && codes.every((code, i) => longer[longer.length - codes.length + i] === code);
  });

/** The one word in brackets behind a name that its bearer is called by: "Mara Lind Varga (MLV)"; null where there is none. */
function aliasBehind({ analysis: { tokens } }: Scene, { to }: TokenRange): number | null {
  const { words, shapes, length } = tokens;
  const isAlias = to + 2 < length && words[to] === OPEN && words[to + 2] === CLOSE && shapes[to + 1] !== SHAPE.number;
  return isAlias && (shapes[to + 1] === SHAPE.upper || shapes[to + 1] === SHAPE.capital) ? words[to + 1] : null;
}
const [OPEN, CLOSE] = ['(', ')'].map(wordCode);

/** Whose a short name may be, at least one: a name that no full name has is a person's of its own. */
function bearersOf(scene: Scene, form: Form, code: number, byWord: Map<number, Figure[]>): readonly Figure[] {
  const bearers = (byWord.get(code) ?? []).filter(({ gender }) => !form.gender || !gender || gender === form.gender);
  const sure = form.gender ? bearers.filter(({ gender }) => gender === form.gender) : [];
  if (sure.length > 0) return sure;
  if (bearers.length > 0) return bearers;
  const figure = newFigure('person', textOf(scene, form.range), form.range.from, { gender: form.gender });
  byWord.set(code, [...(byWord.get(code) ?? []), figure]);
  return [figure];
}

function formOf({ analysis: { tokens } }: Scene, { from, to }: NameFound): Form {
  const codes: number[] = [];
  let suffix = 0;
  for (let at = from; at < to; at++) {
    const code = tokens.words[at];
    if (SUFFIXES.has(code)) {
      if (JUNIOR.has(code)) suffix = code;
    } else if (tokens.tags[at] !== PUNCT && tokens.shapes[at] !== SHAPE.mark && !PARTICLES.has(code)) {
      if (tokens.shapes[at] !== SHAPE.initial || at === from) codes.push(code);
    }
  }
  let last = to;
  while (last > from + 1 && (SUFFIXES.has(tokens.words[last - 1]) || tokens.shapes[last - 1] === SHAPE.mark) && !suffix)
    last--;
  const gender = (from > 0 && TITLE_GENDERS.get(tokens.words[from - 1])) || null;
  return { range: { from, to: last }, codes, suffix, gender };
}
