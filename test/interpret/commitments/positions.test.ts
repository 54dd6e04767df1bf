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
  [
    '“The offer that we made in June is no longer on the table,” said Mayor Ilsa Brandt.',
    ['Ilsa Brandt withdraws: The offer that we made in June is no longer on the table'],
  ],
  ['The mayor demanded that the firm withdraw its offer.', ['mayor demands: the firm withdraw its offer']],
  ['The mayor pledged to mend the pier.', ['mayor promises: to mend the pier']],
  ['The mayor praised the crews.', []],
  ['The council said the park is old.', []],
])('%s', (text, expected) => {
  expect(held(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['The guild demanded that the old harbour be dredged.', ['old harbour']],
  ['The council rejected a 19-point plan for a tram.', ['19-point plan', 'tram under plan']],
  ['The firm offered to pay the crews if the union ends its strike.', ['crews', 'union if', 'strike if']],
  [
    'The firm demanded that the council publish the sealed letter, which a clerk had lost.',
    ['council', 'sealed letter'],
  ],
])('what it is about: %s', (text, expected) => {
  const { report } = reportOf({ bytes: new TextEncoder().encode(text), path: 'a.txt' });
  const about = derive(report, models).positions.flatMap(({ about }) => about);
  expect(
    about.map(({ text: words, under, inCondition }) =>
      [words, ...(under ? [`under ${text.slice(under.start, under.end)}`] : []), ...(inCondition ? ['if'] : [])].join(
        ' ',
      ),
    ),
  ).toEqual(expected);
});
