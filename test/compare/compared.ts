import { type Comparison, compare } from '../../src/app/compare.ts';

/** What reports say together: texts, each of one outlet, named a.txt, b.txt and so on. */
export async function comparedTexts(...texts: readonly string[]): Promise<Comparison> {
  const { comparison } = await compare(
    texts.map((text, at) => ({
      ...{ kind: 'bytes' as const, name: `${'abcd'[at]}.txt`, mediaType: null },
      bytes: new TextEncoder().encode(text),
      stated: { outlet: `Outlet ${at + 1}`, published: '2033-05-11' },
    })),
  );
  return comparison;
}

/** The day of a report, and its text. */
export type Dated = readonly [day: string, text: string];

/** The same of reports of several days. */
export async function comparedOn(...reports: readonly Dated[]): Promise<Comparison> {
  const { comparison } = await compare(
    reports.map(([published, text], at) => ({
      ...{ kind: 'bytes' as const, name: `${'abcd'[at]}.txt`, mediaType: null },
      bytes: new TextEncoder().encode(text),
      stated: { outlet: `Outlet ${at + 1}`, published },
    })),
  );
  return comparison;
}
