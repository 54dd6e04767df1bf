import { reportOf } from '../../../src/acquire/acquire.ts';
import { loadModels } from '../../../src/app/load-models.ts';
import type { Draft } from '../../../src/model/draft.ts';
import { derive } from '../../../src/pipeline/pipeline.ts';

const models = loadModels();

/** What is derived of a text that was published on 20 May 2024. */
export function drafted(text: string): Draft {
  const { report } = reportOf({
    bytes: new TextEncoder().encode(text),
    path: 'a.txt',
    stated: { published: '2024-05-20' },
  });
  return derive(report, models);
}

/** What a text commits whom to: `debtor | force state | [antecedent] consequent | due`. */
export const committed = (text: string): string[] =>
  drafted(text).commitments.map(({ debtor, force, state, antecedent, consequent, due }) =>
    [
      debtor.name ?? debtor.text,
      `${force} ${state}`,
      `${antecedent ? `[${antecedent.text}] ` : ''}${consequent.text}`,
      ...(due ? [due] : []),
    ].join(' | '),
  );
