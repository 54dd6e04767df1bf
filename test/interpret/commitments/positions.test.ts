import { expect, test } from 'vitest';
import { reportOf } from '../../../src/acquire/acquire.ts';
import { loadModels } from '../../../src/app/load-models.ts';
import { derive } from '../../../src/pipeline/pipeline.ts';

const models = loadModels();

/** What parties hold in a text: `party stance: issue`. */
function held(text: string): string[] {
  const { report } = reportOf({ bytes: new TextEncoder().encode(text), path: 'a.txt' });
  return derive(report, models).positions.map(
    ({ party, stance, issue }) => `${party.name ?? party.text} ${stance}: ${issue.text}`,
  );
}

test.each<[string, string[]]>([
  ['The guild demanded that the harbour be dredged.', ['guild demands: the harbour be dredged']],
  ['The council rejected the plan for a tram.', ['council refuses: the plan for a tram']],
  ['The firm offered to pay the crews.', ['firm offers: to pay the crews']],
  ['The airline agreed to a refund.', ['airline accepts: a refund']],
  [
    '“A sale of the port is not on the table,” said Mayor Ilsa Brandt.',
    ['Ilsa Brandt refuses: A sale of the port is not on the table'],
  ],
  ['The minister offered to resign if the vote failed.', ['minister offers: to resign']],
  ['The mayor praised the crews.', []],
  ['The council said the park is old.', []],
])('%s', (text, expected) => {
  expect(held(text)).toEqual(expected);
});
