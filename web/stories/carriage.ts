import type { Comparison } from '../../src/http/comparison-contract.ts';
import type { Statement } from '../../src/http/contract.ts';
import { byDay } from './by-day.ts';
import { counted } from './counted.ts';
import { type StoryRecord, statementsOf } from './story-record.ts';

/** How the words of one report stand to the fullest ones: the same, some of them, or none that matter. */
export type Likeness = 'verbatim' | 'part' | 'other';

export const LIKENESS_NAMES: Readonly<Record<Likeness, string>> = {
  verbatim: 'Word for word',
  part: 'In part',
  other: 'In other words',
};

export interface Carrier {
  readonly statement: Statement;
  readonly likeness: Likeness;
}

/** One thing said, and how each outlet carries it. */
export interface Carriage {
  /** The one with the most words of the speaker himself; of equal ones, the earliest. */
  readonly fullest: Statement;
  /** The nearest to it of each outlet that carries it; an outlet without it is not in it. */
  readonly carriers: ReadonlyMap<string | null, Carrier>;
  readonly reports: number;
  readonly origins: Comparison['carried'][number]['origins'];
}

/** What several reports carry: what most outlets have first. */
export function carriagesOf(record: StoryRecord): readonly Carriage[] {
  return record.comparison.carried
    .flatMap(({ statements: ids, origins }) => {
      const statements = statementsOf(record, ids);
      const [fullest] = [...statements].sort(
        (a, b) => weightOf(b) - weightOf(a) || byDay(a.report.published, b.report.published),
      );
      return fullest ? [carriageOf(fullest, statements, origins)] : [];
    })
    .sort((a, b) => b.carriers.size - a.carriers.size || b.origins.length - a.origins.length);
}

function carriageOf(fullest: Statement, statements: readonly Statement[], origins: Carriage['origins']): Carriage {
  const carriers = new Map<string | null, Carrier>();
  for (const statement of statements) {
    const likeness = likenessOf(fullest.content.text, statement.content.text);
    const known = carriers.get(statement.report.outlet);
    if (!known || RANK[likeness] < RANK[known.likeness]) carriers.set(statement.report.outlet, { statement, likeness });
  }
  return { fullest, carriers, reports: new Set(statements.map(({ report }) => report.id)).size, origins };
}

const RANK: Readonly<Record<Likeness, number>> = { verbatim: 0, part: 1, other: 2 };

/** Words between marks count for more than those of a reporter. */
function weightOf({ form, content }: Statement): number {
  return wordsOf(content.text).length + (form === 'direct' ? 1000 : 0);
}

/**
 * How the words of `other` stand to those of `fullest`: letters and numbers count alone, not marks or case.
 * In part is a run of four words of the one in the other, or all of the shorter: "shut the lock by Friday" of
 * "We will shut the lock by Friday if we must".
 */
export function likenessOf(fullest: string, other: string): Likeness {
  const [full, said] = [wordsOf(fullest), wordsOf(other)];
  if (full.join(' ') === said.join(' ')) return 'verbatim';
  const run = Math.min(RUN, full.length, said.length);
  const whole = ` ${full.join(' ')} `;
  const shared = said.some(
    (_, at) => at + run <= said.length && whole.includes(` ${said.slice(at, at + run).join(' ')} `),
  );
  return run > 1 && shared ? 'part' : 'other';
}

/** Words in a row that two reports do not have by chance. */
const RUN = 4;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];
}

/** `4 reports, 1 origin: copies of Longshore`: whom the reports have it from, as far as it is known. */
export function originWords({ reports, origins, fullest }: Carriage, outlets: readonly (string | null)[]): string {
  const sources = new Set<string>();
  for (const { because } of origins) {
    for (const { kind, name } of because) {
      if (kind === 'outlet') continue;
      const known = outlets.find((outlet) => outlet?.toLowerCase() === name?.toLowerCase()) ?? name;
      sources.add(
        kind === 'told'
          ? `told to ${known ?? 'one outlet'}`
          : `copies of ${known ?? fullest.report.outlet ?? 'one text'}`,
      );
    }
  }
  const count = `${counted(reports, 'report')}, ${counted(origins.length, 'origin')}`;
  return sources.size === 0 ? count : `${count}: ${[...sources].join(', ')}`;
}
