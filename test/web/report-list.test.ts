import { describe, expect, it } from 'vitest';
import type { ReportSummary } from '../../src/http/contract.ts';
import { dayOf, longDay, timeOf, weekday } from '../../web/reports/dates.ts';
import { groupByDay, newestVersions } from '../../web/reports/group-by-day.ts';
import { reportKey } from '../../web/reports/report-key.ts';

function reportOf(
  id: string,
  published: string | null,
  url: string | null = null,
  version: number | null = null,
): ReportSummary {
  return {
    id,
    published,
    url,
    version,
    path: null,
    title: null,
    outlet: null,
    place: null,
    author: null,
    language: null,
    added: '2031-09-12T08:00:00Z',
    words: 1,
    statements: 0,
  };
}

describe('dates of publication', () => {
  const cases: readonly (readonly [string | null, string | null, string | null])[] = [
    ['2031-09-11', '2031-09-11', null],
    ['2031-09-11T18:40:00+02:00', '2031-09-11', '18:40'],
    ['2031-09-11T00:30:00-08:00', '2031-09-11', '00:30'],
    ['last week', null, null],
    [null, null, null],
  ];
  it.each(cases)('%s is of the day %s and the time %s, by the calendar of the outlet', (published, day, time) => {
    expect([dayOf(published), timeOf(published)]).toEqual([day, time]);
  });

  it('are written out', () => {
    expect([weekday('2031-09-11'), longDay('2031-09-11')]).toEqual(['Thursday', '11 September 2031']);
  });
});

describe('the list of reports', () => {
  it('groups neighbours of one day and keeps their order', () => {
    const reports = [
      reportOf('d', '2031-09-11T18:40:00+02:00'),
      reportOf('c', '2031-09-11'),
      reportOf('b', '2031-09-09'),
      reportOf('a', null),
    ];
    expect(groupByDay(reports).map(({ day, reports: of }) => [day, of.map(({ id }) => id).join()])).toEqual([
      ['2031-09-11', 'd,c'],
      ['2031-09-09', 'b'],
      [null, 'a'],
    ]);
  });

  it('knows the newest version of each address', () => {
    const reports = [
      reportOf('a', null, 'x', 1),
      reportOf('b', null, 'x', 2),
      reportOf('c', null, 'y', 1),
      reportOf('d', null),
    ];
    expect([...newestVersions(reports)]).toEqual([
      ['x', 2],
      ['y', 1],
    ]);
  });

  it('names a report in an address by the digits that its statements start with', () => {
    expect(reportKey('sha256:0123456789abcdef0123456789abcdef')).toBe('0123456789abcdef');
  });
});
