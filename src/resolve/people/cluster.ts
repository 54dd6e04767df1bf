import { PUNCT } from '../../grammar/tags.ts';
import { wordSet } from '../../grammar/words.ts';
import { mix } from '../../learn/hash.ts';
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
  const counts = new Map<Figure, Map<string, number>>();
  const figures = forms.map((form): Figure | null => {
    const { codes, suffix } = form;
    if (codes.length <= BEING_SHORT) return null;
    const key = mix(mix(codes[0], codes[codes.length - 1]), suffix);
    let figure = full.get(key);
    if (!figure) {
      figure = newFigure('person', textOf(scene, form.range), form.range.from, {
        gender: form.gender ?? GIVEN_GENDERS.get(codes[0]) ?? null,
      });
      full.set(key, figure);
      counts.set(figure, new Map());
      for (const code of new Set(codes)) {
        const list = byWord.get(code);
        if (list) list.push(figure);
        else byWord.set(code, [figure]);
      }
    }
    figure.gender ??= form.gender;
    const text = textOf(scene, form.range);
    const spellings = counts.get(figure)!;
    spellings.set(text, (spellings.get(text) ?? 0) + 1);
    return figure;
  });
  for (const [figure, spellings] of counts) figure.name = commonest(spellings);
  const lastOf = new Map<number, Figure>();
  const found: Found[] = [];
  forms.forEach((form, i) => {
    const [code] = form.codes.slice(-1);
    if (code === undefined) return;
    const whole = figures[i];
    const figure = whole ?? shortFor(scene, form, code, byWord, lastOf);
    for (const each of whole ? form.codes : [code]) lastOf.set(each, figure);
    const head = headOf(scene.analysis, form.range);
    const { from, to } = form.range;
    found.push({
      from,
      to,
      figure,
      head,
      rule: whole ? 'name' : 'short-name',
      basis: basisOf(figure, form.range, found),
    });
  });
  return found;
}

/** The fullest of the commonest spellings. */
function commonest(spellings: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [text, count] of spellings)
    if (count > most || (count === most && text.length > best.length)) [best, most] = [text, count];
  return best;
}

/** Whose a short name is. One that no full name has is a person's of its own. */
function shortFor(
  scene: Scene,
  form: Form,
  code: number,
  byWord: Map<number, Figure[]>,
  lastOf: ReadonlyMap<number, Figure>,
): Figure {
  const bearers = (byWord.get(code) ?? []).filter(({ gender }) => !form.gender || !gender || gender === form.gender);
  const last = lastOf.get(code);
  if (last && bearers.includes(last)) return last;
  if (bearers.length > 0) return bearers[0];
  const figure = newFigure('person', textOf(scene, form.range), form.range.from, { gender: form.gender });
  byWord.set(code, [...(byWord.get(code) ?? []), figure]);
  return figure;
}

/** The first mention of a figure, which a short name rests on. */
const basisOf = (figure: Figure, own: TokenRange, before: readonly Found[]): TokenRange =>
  before.find((found) => found.figure === figure && found.rule === 'name') ?? own;

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
