import { expect, test } from 'vitest';
import type { Actor } from '../../src/model/actor.ts';
import type { ReportId } from '../../src/model/report.ts';
import { acrossReports, type ReportActors } from '../../src/resolve/across.ts';

const person = (name: string, role: string | null = null, of: string | null = null): Actor => ({
  id: `person:${name.toLowerCase().replaceAll(' ', '-')}`,
  ...{ name, kind: 'person', role, of, ofId: of && `state:${of}`, wikidata: null },
});

const reportsOf = (...lists: (readonly Actor[])[]): ReportActors[] =>
  lists.map(
    (actors, i): ReportActors => ({ report: `sha256:${i}` as ReportId, published: `2024-0${i + 1}-01`, actors }),
  );

/** The names in each report, by who is one: one line an identity. */
const grouped = (...lists: (readonly string[])[]): string[] => {
  const reports = reportsOf(...lists.map((names) => names.map((name) => person(name))));
  const identities = acrossReports(reports);
  return identities.all.map((identity) =>
    reports
      .flatMap(({ report, actors }) => actors.filter(({ id }) => identities.of(report, id) === identity))
      .map(({ name }) => name)
      .join(' = '),
  );
};

test.each<[string, string[][], string[]]>([
  [
    'spellings of one name',
    [['Olena Vasylenko'], ['Olena Vassilenko'], ['Olena Vasilenkó']],
    ['Olena Vasylenko = Olena Vassilenko = Olena Vasilenkó'],
  ],
  ['hyphens', [['Tan Bo-un'], ['Tan Bo Un']], ['Tan Bo-un = Tan Bo Un']],
  [
    'a middle name or its initial',
    [['Mara Lind'], ['Mara J. Lind'], ['Mara Jo Lind']],
    ['Mara Lind = Mara J. Lind = Mara Jo Lind'],
  ],
  ['an initial for a given name', [['Mara Lind'], ['M. Lind']], ['Mara Lind = M. Lind']],
  ['a surname where one alone bears it', [['Mara Lind'], ['Lind']], ['Mara Lind = Lind']],
  ['a family name that stands first', [['Tan Bo-un'], ['Tan']], ['Tan Bo-un = Tan']],
  ['two of one surname', [['Mara Lind'], ['Jonas Lind']], ['Mara Lind', 'Jonas Lind']],
  ['brothers whose names end differently', [['Tan Bo Un'], ['Tan Bo Il']], ['Tan Bo Un', 'Tan Bo Il']],
  ['father and son', [['Jonas Lind'], ['Jonas Lind Jr.']], ['Jonas Lind', 'Jonas Lind Jr.']],
  ['a surname that two bear', [['Mara Lind', 'Jonas Lind'], ['Lind']], ['Mara Lind', 'Jonas Lind', 'Lind']],
  ['descriptions', [['senior official'], ['senior official']], ['senior official', 'senior official']],
])('%s', (_, lists, expected) => {
  expect(grouped(...lists)).toEqual(expected);
});

test('a surname that two bear is the one’s who speaks for the same state', () => {
  const reports = reportsOf(
    [person('Mara Lind', null, 'NOR'), person('Jonas Lind', null, 'CHL')],
    [person('Lind', null, 'CHL')],
  );
  const identities = acrossReports(reports);
  expect(identities.of(reports[1].report, 'person:lind')?.name).toBe('Jonas Lind');
});

test('roles are kept with the report that gives them', () => {
  const [identity] = acrossReports(
    reportsOf([person('Mara Lind', 'president')], [person('Mara Lind', 'former president')]),
  ).all;
  expect(identity.roles.map(({ role, published }) => `${published} ${role}`)).toEqual([
    '2024-01-01 president',
    '2024-02-01 former president',
  ]);
});

test('the order of reports changes nothing but the order', () => {
  const names = [['Olena Vasylenko', 'Mara Lind'], ['Olena Vassilenko'], ['Lind', 'Jonas Rask'], ['Rask']];
  const sizes = (lists: string[][]): number[] =>
    grouped(...lists)
      .map((line) => line.split(' = ').length)
      .sort();
  expect(sizes([...names].reverse())).toEqual(sizes(names));
});
