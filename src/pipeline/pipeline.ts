import type { Draft } from '../model/draft.ts';
import type { Report } from '../model/report.ts';
import type { Models } from './models.ts';

/** Everything that is derived of one report alone. Pure: no file, clock or network. */
export function derive(report: Report, _models: Models): Draft {
  return { report, analysis: null, statements: [], issues: [] };
}
