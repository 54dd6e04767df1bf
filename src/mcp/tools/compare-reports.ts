import { z } from 'zod';
import { type Compared, compareKept } from '../../app/compare.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { ReportDetail } from '../../ledger/reports.ts';
import { DISCREPANCY_KINDS } from '../../model/comparison.ts';
import { OnRecordError } from '../../model/error.ts';
import { moreLines, quoteLine, reportWords, saidLines } from '../lines.ts';
import { Next, nextOf, offsetOf, page, part, ReportKey } from '../parameters.ts';
import { spanOf } from '../quoted.ts';
import { reportName, saidOf } from '../said.ts';
import { ReportName, Said, Span } from '../shapes.ts';
import { defineTool } from '../tool.ts';

const MOST_REPORTS = 20;

const Same = z.object({
  statements: z.array(Said),
  origins: z.int().describe('From how many independent hands they come: copies of one wire story are one origin.'),
  corroborated: z.boolean().describe('Two origins or more carry it. It may still be false.'),
  because: z.array(z.object({ kind: z.string(), statements: z.array(z.string()), name: z.string().nullable() })),
});

const Side = z.object({ report: z.string(), statement: z.string().nullable(), text: z.string(), span: Span });

const Discrepancy = z.object({ kind: z.enum(DISCREPANCY_KINDS), between: z.array(Side) });

const Contested = z.object({ claim: z.array(Said), against: z.array(Said) });

const Collision = z.object({ demand: z.array(Said), refusal: z.array(Said) });

export const compareReports = defineTool({
  name: 'compare_reports',
  title: 'Compare reports of one story',
  description: `Lay 2 to ${MOST_REPORTS} reports of one story side by side: which statements are one, and from how many independent \
origins; in what the reports differ (wording, number, date, name, role, place, polarity, speaker, scope); which claims are contested, \
and by what; which demands meet a refusal. Use it to see who reports what in which words. Which report is right it never says. Choose \
reports of one event with search or list_reports: of reports on different things it finds chance.`,
  input: z.strictObject({
    reports: z.array(ReportKey).min(2).max(MOST_REPORTS).describe('Their ids, or first digits of them.'),
    ...page(30, 10),
  }),
  output: z.object({
    reports: z.array(ReportName).describe('Those compared, by publication. Of several texts of one address, the last.'),
    same: part(Same),
    discrepancies: part(Discrepancy),
    contested: part(Contested),
    collisions: part(Collision),
    next: Next.describe('The cursor of the next page of all four lists; null on the last.'),
  }),
  adds: false,
  async answer({ ledger }, { reports, limit, cursor }) {
    const offset = offsetOf(cursor);
    const details = await detailsOf(ledger, reports);
    const compared = await compareKept(
      ledger,
      details.map(({ report }) => report.id),
    );
    const data = dataOf(compared, details, offset, limit);
    const lines = [
      ...data.reports.map(reportWords),
      `${data.same.total} statements that several reports carry`,
      ...data.same.items.flatMap(({ statements, origins }, at) => [
        `${offset + at + 1}. ${statements.length} reports, ${origins} independent origins`,
        ...statements.flatMap(saidLines),
      ]),
      `${data.discrepancies.total} differences between reports`,
      ...data.discrepancies.items.flatMap(({ kind, between }) => [
        kind,
        ...between.flatMap((side) => [`  ${side.report}`, `  ${quoteLine(side)}`]),
      ]),
      `${data.contested.total} contested claims`,
      ...data.contested.items.flatMap(({ claim, against }) => [
        'Claim:',
        ...claim.flatMap(saidLines),
        'Against it:',
        ...against.flatMap(saidLines),
      ]),
      `${data.collisions.total} demands that meet a refusal`,
      ...data.collisions.items.flatMap(({ demand, refusal }) => [
        'Demand:',
        ...demand.flatMap(saidLines),
        'Refusal:',
        ...refusal.flatMap(saidLines),
      ]),
      ...moreLines(data.next),
    ];
    return { data, lines };
  },
});

/** Throws as `Ledger.report`, and `bad-query` for fewer than two. */
async function detailsOf(ledger: Ledger, keys: readonly string[]): Promise<readonly ReportDetail[]> {
  const details = new Map<string, ReportDetail>();
  for (const key of keys) {
    const detail = await ledger.report(key);
    details.set(detail.report.id, detail);
  }
  if (details.size > 1) return [...details.values()];
  throw new OnRecordError('bad-query', keys.join(' '), 'All these ids mean one report; name two at least');
}

function dataOf({ comparison, reports }: Compared, details: readonly ReportDetail[], offset: number, limit: number) {
  const byId = new Map(comparison.statements.map((statement) => [statement.id, saidOf(statement)]));
  const said = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const { origins, discrepancies, contested, collisions } = comparison;
  const shown = <Item, Made>(items: readonly Item[], make: (item: Item) => Made) => ({
    items: items.slice(offset, offset + limit).map(make),
    total: items.length,
  });
  return {
    reports: reports.map(reportName),
    same: shown(origins, (group) => ({
      statements: said(group.statements),
      origins: group.origins.length,
      corroborated: group.corroborated,
      because: group.origins.flatMap(({ because }) =>
        because.map(({ kind, statements, name }) => ({ kind, statements: [...statements], name })),
      ),
    })),
    discrepancies: shown(discrepancies, ({ kind, between, text, spans, statements }) => ({
      kind,
      between: between.map((name, at) => ({
        report: idOf(details, name, text[at] ?? '', spans[at]?.start ?? 0),
        statement: statements[at] ?? null,
        text: text[at] ?? '',
        span: spanOf(spans[at] ?? { start: 0, end: 0 }),
      })),
    })),
    contested: shown(contested, ({ claim, against }) => ({ claim: said(claim), against: said(against) })),
    collisions: shown(collisions, ({ demand, refusal }) => ({ demand: said(demand), refusal: said(refusal) })),
    next: nextOf(
      [origins, discrepancies, contested, collisions].map(({ length }) => ({ total: length })),
      offset,
      limit,
    ),
  };
}

/** A comparison names a report by its path, else its address: two may have one, and the words tell which is meant. */
function idOf(details: readonly ReportDetail[], name: string, words: string, start: number): string {
  const named = details.filter(({ report: { path, url, id } }) => (path ?? url ?? id) === name);
  const meant = named.find(({ text }) => text.startsWith(words, start)) ?? named[0];
  return meant?.report.id ?? name;
}
