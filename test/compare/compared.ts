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
