import { relationSet } from '../../grammar/dependents.ts';
import { spanOf } from '../../grammar/token-ranges.ts';
import { wordSet } from '../../grammar/words.ts';
import { type Analysis, SHAPE, type TokenRange } from '../../model/analysis.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Report } from '../../model/report.ts';
import type { Said } from '../said.ts';
import { datesOf } from '../times/times-in.ts';
import { type Approximation, HEDGE_ENDS, HEDGES, HEDGES_BEHIND } from './lexicon.ts';
import { measureOf, rateAt } from './measured.ts';
import { type Counted, countedAt, STARTERS } from './numbers.ts';

const PARTICLE = relationSet('compound:prt');
const UP = wordSet('up');

/** The numbers that qualify what is said, in reading order. */
export const quantitiesOf = ({ report, analysis, contents }: Said): readonly Quantity[] =>
  quantitiesIn(report, analysis, contents);

/**
 * The numbers in tokens of a report that count or measure something, with what they count. Dates, clock times, ordinals, ages and the
 * numbers of names are none; lengths of time are.
 *
 *   3,000 young people · €2 billion · a 28-point plan · half its soldiers · 10,000 a year        not: in 2031 · Article 5 · the third summit
 */
export function quantitiesIn(report: Report, analysis: Analysis, ranges: readonly TokenRange[]): readonly Quantity[] {
  const { words, shapes } = analysis.tokens;
  const out: Quantity[] = [];
  let dates: readonly TokenRange[] | null = null;
  for (const { from, to } of ranges) {
    for (let at = from; at < to; at++) {
      if (shapes[at] !== SHAPE.number && !STARTERS.has(words[at])) continue;
      dates ??= datesOf(analysis, report);
      const date = dates.find((one) => one.from <= at && at < one.to);
      if (date) {
        at = date.to - 1;
        continue;
      }
      const counted = countedAt(report.text, analysis, at, to);
      if (!counted || isBareYear(report.text, analysis, counted)) continue;
      const quantity = quantityOf(report.text, analysis, counted, { from, to });
      out.push(quantity.value);
      at = quantity.to - 1;
    }
  }
  return out;
}

/** Four figures with nothing that they count: a year, most likely. */
function isBareYear(text: string, analysis: Analysis, { from, to, value }: Counted): boolean {
  const { starts, ends } = analysis.tokens;
  return (
    to === from + 1 &&
    ends[from] - starts[from] === 4 &&
    value >= 1500 &&
    value < 2200 &&
    !text.slice(starts[from], ends[from]).includes(',') &&
    measureOf(text, analysis, { from, to, value, upTo: null, kind: 'number' }, to + 1).unit === null
  );
}

function quantityOf(
  text: string,
  analysis: Analysis,
  counted: Counted,
  { from, to }: TokenRange,
): { value: Quantity; to: number } {
  const behind = hedgeBehind(analysis, counted.to, to);
  const number = { ...counted, to: behind?.to ?? counted.to };
  const near = rateAt(analysis, number.to, to);
  const measure = measureOf(text, analysis, number, near ? number.to : to);
  const rate = near ?? rateAt(analysis, measure.to, to);
  const before = hedgeBefore(analysis, measure.from, from);
  const range = { from: before?.from ?? measure.from, to: rate?.to ?? measure.to };
  const span = spanOf(analysis.tokens, range);
  return {
    value: {
      ...{ text: text.slice(span.start, span.end), span, value: counted.value, to: counted.upTo },
      ...{ unit: measure.unit, currency: measure.currency },
      approximation: before?.approximation ?? behind?.approximation ?? (counted.kind === 'many' ? 'at-least' : null),
      per: rate?.per ?? null,
    },
    to: range.to,
  };
}

/** "at least", "more than", "about" before a number; the particle of "scale up to" is none. */
function hedgeBefore(
  { tokens, relations }: Analysis,
  at: number,
  from: number,
): { approximation: Approximation; from: number } | null {
  const { words } = tokens;
  if (at <= from || !HEDGE_ENDS.has(words[at - 1])) return null;
  for (const { words: phrase, approximation } of HEDGES) {
    const start = at - phrase.length;
    if (start < from || !phrase.every((word, i) => words[start + i] === word)) continue;
    if (UP.has(words[start]) && PARTICLE.has(relations[start])) return null;
    return { approximation, from: start };
  }
  return null;
}

function hedgeBehind(
  { tokens }: Analysis,
  at: number,
  end: number,
): { approximation: Approximation; to: number } | null {
  for (const { words: phrase, approximation } of HEDGES_BEHIND)
    if (at + phrase.length <= end && phrase.every((word, i) => tokens.words[at + i] === word))
      return { approximation, to: at + phrase.length };
  return null;
}
