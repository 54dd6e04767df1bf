import { expect, test } from 'vitest';
import { reportOf } from '../../../src/acquire/acquire.ts';
import { loadModels } from '../../../src/app/load-models.ts';
import { timesOf } from '../../../src/interpret/times/times-in.ts';
import { derive } from '../../../src/pipeline/pipeline.ts';
import { fc } from '../../fast-check.ts';

const models = loadModels();

const WORDS = [
  ...[
    'the',
    'of',
    'in',
    'by',
    'within',
    'from',
    'to',
    'between',
    'and',
    'or',
    'next',
    'last',
    'this',
    'first',
    'second',
    'half',
    'a',
    '-',
  ],
  ...[
    'May',
    'March',
    'Oct.',
    'Friday',
    'spring',
    'day',
    'weeks',
    'month',
    "year's",
    'end',
    'quarter',
    'decade',
    'century',
    'ago',
    'later',
  ],
  ...[
    '3',
    '31',
    '99',
    '2031',
    '0000',
    '1e9',
    '5,000,000',
    'billion',
    'two',
    'hundred',
    '12:60',
    "'80s",
    '1990s',
    'Q4',
    'mid-May',
    'mid-',
    '’',
  ],
  ...[
    '$',
    '€',
    '%',
    'percent',
    'soldiers',
    'said',
    'will',
    'leave',
    'promised',
    '“',
    '”',
    '.',
    ',',
    '\u202e',
    '\ud800',
  ],
];
const ISO = /^(?:P[\dTYMWDH]+|\d{4}(?:-\d{2}(?:-\d{2})?)?(?:\/\d{4}(?:-\d{2}(?:-\d{2})?)?)?)$/;

test('no heap of words of time throws or gives a value that is not ISO 8601', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 }), (words) => {
      const { report } = reportOf({ bytes: new TextEncoder().encode(words.join(' ')), path: 'a.txt' });
      const dated = { ...report, published: '2031-09-24' };
      const { analysis, statements } = derive(dated, models);
      const times = analysis ? timesOf(analysis, dated) : [];
      for (const { value } of times) expect(value).toMatch(ISO);
      for (const { quantities } of statements)
        for (const { value, to } of quantities)
          expect(Number.isFinite(value) && (to === null || to > value)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
