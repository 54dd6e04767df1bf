import { z } from 'zod';
import { moreLines, reportWords } from '../lines.ts';
import { FILTER, Next, page } from '../parameters.ts';
import { reportFacts } from '../said.ts';
import { ReportFacts } from '../shapes.ts';
import { defineTool } from '../tool.ts';

export const listReports = defineTool({
  name: 'list_reports',
  title: 'List reports',
  description: `List the reports of the record, newest publication first: what it holds, of which outlets and days. With speaker and \
act, those in which one statement meets both. Use it to choose reports for get_report or compare_reports.`,
  input: z.strictObject({ ...FILTER, ...page(100, 20) }),
  output: z.object({ reports: z.array(ReportFacts), total: z.int(), next: Next }),
  adds: false,
  async answer({ ledger }, { limit, cursor, ...filter }) {
    const found = await ledger.reports(filter, { limit, cursor });
    const reports = found.reports.map(reportFacts);
    const { total, next } = found;
    return {
      data: { reports, total, next },
      lines: [`${total} reports`, ...reports.map(reportWords), ...moreLines(next)],
    };
  },
});
