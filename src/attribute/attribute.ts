import { quotedRanges } from '../grammar/ranges.ts';
import type { Analysis, TokenRange } from '../model/analysis.ts';
import type { Issue } from '../model/issue.ts';
import type { Report } from '../model/report.ts';
import type { Passage } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { passageOf } from '../text/passage.ts';
import type { Attribution } from './attribution.ts';
import { formOf } from './form.ts';
import { layoutForms } from './layout/layout-forms.ts';
import { link } from './link.ts';
import { markParts, passagesOf } from './mark-parts.ts';
import type { AttributionModel } from './model.ts';
import { assemble } from './paragraphs/assemble.ts';
import { partsOf } from './parts.ts';

/**
 * Requires an analysis; gives the statements of the report in reading order, each with the spans of its source, cue and content.
 * What the words do not decide (act, condition, addressee, time, actor) is null.
 */
export function attribute(
  report: Report,
  analysis: Analysis,
  model: AttributionModel,
): { readonly statements: readonly Statement[]; readonly issues: readonly Issue[] } {
  const passages = passagesOf(analysis);
  const labels = markParts(analysis, passages, model);
  const quoted = quotedRanges(analysis, passages);
  const forms = layoutForms(report, analysis, passages, quoted);
  const paragraphs = passages.map((passage, p) => ({
    passage,
    quoted: quoted[p],
    forms: forms[p],
    links: link(analysis, partsOf(report.text, analysis, labels, passage), model),
  }));
  const { attributions, issues } = assemble(report, analysis, paragraphs);
  return { statements: attributions.map((a) => statementOf(report, analysis, a)), issues };
}

function statementOf(report: Report, analysis: Analysis, { source, cue, contents, verbatim }: Attribution): Statement {
  const words = (ranges: readonly TokenRange[]): Passage =>
    passageOf(
      report.text,
      ranges.map(({ from, to }) => ({ start: analysis.tokens.starts[from], end: analysis.tokens.ends[to - 1] })),
    );
  const content = words(contents);
  const at = cue ? analysis.tokens.starts[cue.from] : content.spans[0].start;
  return {
    id: `${report.id.slice(7, 23)}.${at}`,
    speaker: source ? { ...words([source]), name: null, id: null, kind: null, role: null, of: null } : null,
    via: null,
    cue: cue ? words([cue]) : null,
    content,
    form: verbatim ? 'direct' : formOf(analysis, contents),
    act: null,
    to: null,
    condition: null,
    when: null,
    quantities: [],
    grounds: [],
  };
}
