import type { Discrepancy, DiscrepancyKind } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';
import { wordDifference } from '../../text/word-difference.ts';
import { type Said, type Story, statementAt } from '../story.ts';

/** Words of one report in a discrepancy. */
export interface Side extends Span {
  /** Place in `Story.reports`. */
  readonly report: number;
}

/** Whether two have words in common. */
export const meets = (a: Side, b: Side): boolean => a.report === b.report && a.start < b.end && b.start < a.end;

/** A discrepancy before its text is cut out of the reports, with how sure it is: 0 to 1. */
export interface Difference {
  readonly kind: DiscrepancyKind;
  readonly sides: readonly [Side, Side];
  readonly sure: number;
}

export function discrepancyOf({ reports }: Story, { kind, sides: [a, b] }: Difference): Discrepancy {
  const said = (side: Side): Said | null => statementAt(reports[side.report], side);
  const words = (side: Side): string => reports[side.report].text.slice(side.start, side.end);
  const text: readonly [string, string] = [words(a), words(b)];
  return {
    kind,
    between: [reports[a.report].name, reports[b.report].name],
    ...{ text, parts: wordDifference(...text) },
    spans: [spanOf(a), spanOf(b)],
    statements: [said(a)?.id ?? null, said(b)?.id ?? null],
  };
}

const spanOf = ({ start, end }: Side): Span => ({ start, end });

/** Of differences of one kind, those that tell something new: the surest first, no two that have one side's words and the same other side. */
export function distinct(story: Story, found: readonly Difference[], most: number): readonly Difference[] {
  const seen = new Set<string>();
  const kept: Difference[] = [];
  for (const difference of [...found].sort((a, b) => b.sure - a.sure)) {
    if (kept.length >= most) break;
    const key = difference.sides
      .map(({ report, start, end }) => plainWords(story.reports[report].text.slice(start, end)).join(' '))
      .sort()
      .join(' ~ ');
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(difference);
  }
  return kept;
}

/** The words in lower case, without marks, articles and possessive endings; hyphens part words. */
export const plainWords = (text: string): readonly string[] =>
  (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .replace(/[’']/g, '')
      .match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? []
  ).filter((word) => !ARTICLES.has(word));

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);

/** Whether one list of words is a stretch of the other. */
export function holds(a: readonly string[], b: readonly string[]): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);
}
