import { expect, test } from 'vitest';
import { reportOf } from '../../src/acquire/acquire.ts';
import { loadModels } from '../../src/app/load-models.ts';
import type { Statement } from '../../src/model/statement.ts';
import { derive } from '../../src/pipeline/pipeline.ts';

const models = loadModels();

/** The statements of a report, as `speaker via carrier: act, condition`. */
const readIn = (text: string): string[] =>
  derive(reportOf({ bytes: new TextEncoder().encode(text), path: 'a.txt' }).report, models).statements.map(shown);

const shown = ({ speaker, via, act, condition }: Statement): string =>
  `${speaker?.name} via ${via?.name ?? 'nobody'}: ${act?.type}, ${condition?.text ?? 'outright'}`;

test.each<[string, string]>([
  [
    'Ilse Varga, the foreign minister of Norway, ruled out any vote while one gun is in range, Reuters reported.',
    'Ilse Varga via Reuters: refuse, while one gun is in range',
  ],
  ['Ilse Varga has promised to leave by May, Reuters reported.', 'Ilse Varga via Reuters: promise, outright'],
  ['Ilse Varga fell ill on Monday, Reuters reported.', 'Reuters via nobody: assert, outright'],
])('what a carrier passes on is read by its own verb: %s', (text, expected) =>
  expect(readIn(text)).toContain(expected),
);
