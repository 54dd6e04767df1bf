import type { Resolution } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Issue } from '../model/issue.ts';
import type { Report } from '../model/report.ts';
import type { Statement } from '../model/statement.ts';

/**
 * Requires statements with their speakers as worded; gives the actors of the report, where each is mentioned, and the statements with
 * their speakers named. A speaker that no rule is sure of keeps its words and no name.
 */
export function resolve(
  _report: Report,
  _analysis: Analysis,
  statements: readonly Statement[],
): { readonly resolution: Resolution; readonly statements: readonly Statement[]; readonly issues: readonly Issue[] } {
  return { resolution: { actors: [], mentions: [] }, statements, issues: [] };
}
