import type { QuotedRange } from '../../grammar/ranges.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Report } from '../../model/report.ts';
import type { Passages } from '../mark-parts.ts';
import type { LayoutForm } from '../paragraph.ts';
import { signatureOf } from './signatures.ts';
import { transcriptTurns } from './transcripts.ts';

/** Attributions by layout alone, those of each paragraph: turns of a transcript, quotations that are signed. */
export function layoutForms(
  report: Report,
  analysis: Analysis,
  passages: readonly Passages[],
  quoted: readonly (readonly QuotedRange[])[],
): LayoutForm[][] {
  const turns = transcriptTurns(analysis, passages, quoted);
  const forms: LayoutForm[][] = passages.map(() => []);
  for (const [p, passage] of passages.entries()) {
    const turn = turns[p];
    if (turn) {
      forms[p] = [turn];
      continue;
    }
    for (const quotation of quoted[p]) {
      const after = turns[p + 1] ? undefined : passages[p + 1];
      const form = signatureOf(report, analysis, passage, quotation, after);
      if (!form) continue;
      forms[p].push(form);
      if (after && form.to > passage.to) forms[p + 1].push({ from: after.from, to: after.to, link: null });
    }
  }
  return forms;
}
