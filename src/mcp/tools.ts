import type { Served, Tool } from './tool.ts';
import { addReport } from './tools/add-report.ts';
import { commitmentsOf } from './tools/commitments-of.ts';
import { compareReports } from './tools/compare-reports.ts';
import { getReport } from './tools/get-report.ts';
import { getStatement } from './tools/get-statement.ts';
import { listReports } from './tools/list-reports.ts';
import { listStatements } from './tools/list-statements.ts';
import { reportEdits } from './tools/report-edits.ts';
import { search } from './tools/search.ts';

/** In the order in which a list gives them. */
export const TOOLS: readonly Tool[] = [
  ...[search, listStatements, getStatement, listReports, getReport],
  ...[compareReports, commitmentsOf, reportEdits, addReport],
];

/** Those that a server offers. */
export function toolsFor({ adding }: Pick<Served, 'adding'>): readonly Tool[] {
  return TOOLS.filter(({ adds }) => !adds || adding !== null);
}
