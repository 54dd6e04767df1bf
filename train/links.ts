import { reportOf } from '../src/acquire/report-of.ts';
import { analyse } from '../src/analyse/analyse.ts';
import { LINK_WIDTH, linkFeatures } from '../src/attribute/link.ts';
import { type Passages, passagesOf } from '../src/attribute/mark-parts.ts';
import type { Part } from '../src/attribute/parts.ts';
import { CONTENT, CUE, SOURCE } from '../src/attribute/roles.ts';
import type { Network } from '../src/learn/network/network.ts';
import type { Ranker } from '../src/learn/ranker.ts';
import type { Analysis } from '../src/model/analysis.ts';
import type { Span } from '../src/model/span.ts';
import { type GoldAttribution, readBrat } from './corpora/brat.ts';
import { covered } from './corpora/covered.ts';
import { type Choice, trainRanker } from './ranker-trainer.ts';

const BITS = 15;
const EPOCHS = 6;
const RATE = 0.1;

/** An annotated report as the engine reads it. */
interface Marked {
  readonly analysis: Analysis;
  readonly passages: readonly Passages[];
  readonly attributions: readonly GoldAttribution[];
}

/** Trains the rankers that join the parts of attributions, on the annotated parts of a folder of reports. */
export function trainLinks(folder: string, network: Network): { readonly source: Ranker; readonly content: Ranker } {
  const choices = readBrat(folder).flatMap(({ name, text, attributions }) => {
    const { report } = reportOf({ bytes: new TextEncoder().encode(text), path: `${name}.txt` });
    const analysis = analyse(report, network);
    return choicesOf({ analysis, passages: passagesOf(analysis), attributions });
  });
  const sources = choices.map((c) => c.source).filter((c) => c !== null);
  const contents = choices.flatMap((c) => c.contents);
  return { source: trainRanker(sources, BITS, EPOCHS, RATE), content: trainRanker(contents, BITS, EPOCHS, RATE) };
}

/** For each gold cue, the choice of its source among those of its paragraph; for each of its contents, the choice of the cue. */
function choicesOf({
  analysis,
  passages,
  attributions,
}: Marked): { readonly source: Choice | null; readonly contents: readonly Choice[] }[] {
  const keyed = new Map<string, Part>();
  const part = (role: number, span: Span): Part => {
    const range = covered(analysis.tokens, span);
    const key = `${role} ${range.from} ${range.to}`;
    const known = keyed.get(key) ?? { role, ...range };
    keyed.set(key, known);
    return known;
  };
  const linked = attributions
    .filter((a) => a.cue.length > 0)
    .map((a) => ({
      cue: part(CUE, a.cue[0]),
      source: a.source[0] ? part(SOURCE, a.source[0]) : null,
      contents: a.content.map((c) => part(CONTENT, c)),
    }));
  const all = [...keyed.values()].filter((p) => p.to > p.from).sort((a, b) => a.from - b.from);
  const features = new Int32Array(LINK_WIDTH);
  return passages.flatMap((passage) => {
    const parts = all.filter((p) => p.from >= passage.from && p.to <= passage.to);
    const rows = (cue: number, other: number): Int32Array =>
      features.slice(0, linkFeatures(analysis, parts, cue, other, BITS, features));
    const at = (role: number): number[] => parts.flatMap((p, i) => (p.role === role ? [i] : []));
    const [sources, cues] = [at(SOURCE), at(CUE)];
    return linked
      .filter((l) => parts.includes(l.cue))
      .map((l) => {
        const cue = parts.indexOf(l.cue);
        const right = l.source ? sources.indexOf(parts.indexOf(l.source)) : -1;
        return {
          source:
            l.source && right < 0
              ? null
              : { candidates: [rows(cue, -1), ...sources.map((s) => rows(cue, s))], right: right + 1 },
          contents: l.contents
            .map((c) => parts.indexOf(c))
            .filter((c) => c >= 0)
            .map((content) => ({ candidates: cues.map((c) => rows(c, content)), right: cues.indexOf(cue) })),
        };
      });
  });
}
