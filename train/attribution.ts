import { reportOf } from '../src/acquire/report-of.ts';
import { analyse } from '../src/analyse/analyse.ts';
import { LINK_WIDTH, linkFeatures } from '../src/attribute/link.ts';
import {
  eachSecond,
  newReading,
  type Passages,
  passagesOf,
  type Reading,
  readFirst,
} from '../src/attribute/mark-parts.ts';
import type { AttributionModel } from '../src/attribute/model.ts';
import type { Part } from '../src/attribute/parts.ts';
import { FIRST_WIDTH, firstFeatures, type Places, places, SECOND_WIDTH } from '../src/attribute/role-features.ts';
import { CONTENT, CUE, forbidden, LABELS, SOURCE } from '../src/attribute/roles.ts';
import { type LinearChain, newScratch } from '../src/learn/linear-chain.ts';
import type { Analysis, TokenRange } from '../src/model/analysis.ts';
import type { Report } from '../src/model/report.ts';
import type { Span } from '../src/model/span.ts';
import { type AnnotatedReport, type GoldAttribution, readBrat } from './brat.ts';
import { leaning } from './lean.ts';
import { type Example, trainLinearChain } from './linear-chain-trainer.ts';
import { type Choice, trainRanker } from './ranker-trainer.ts';

const FOLDS = 4;
const LINK_BITS = 15;
const WHOLE_WIDTH = FIRST_WIDTH + SECOND_WIDTH;

export interface AttributionSettings {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly minCount: number;
  /** Of the first pass, and of the second: see `TrainingOptions`. */
  readonly prune: readonly [number, number];
  /** Of the second pass: see `leaning`. */
  readonly lean: Readonly<Record<string, number>>;
}

/** Chosen on the last tenth of the training reports, held out (`npm run train -- attribution --tune`). */
export const SETTINGS: AttributionSettings = {
  bits: 22,
  epochs: 3,
  rate: 0.02,
  minCount: 4,
  prune: [16, 12],
  lean: { 'B-cue': 0.6, 'B-source': 0.6, 'B-content': 0.3 },
};

/** An annotated report with its analysis and gold labels. */
export interface Lesson {
  readonly name: string;
  readonly report: Report;
  readonly analysis: Analysis;
  readonly place: Places;
  readonly passages: readonly Passages[];
  readonly labels: Uint8Array;
  readonly attributions: readonly GoldAttribution[];
}

export function readLessons(folder: string, tagger: LinearChain): Lesson[] {
  return readBrat(folder).map((annotated) => lessonOf(annotated, tagger));
}

function lessonOf({ name, text, attributions }: AnnotatedReport, tagger: LinearChain): Lesson {
  const { report } = reportOf({ bytes: new TextEncoder().encode(text), path: `${name}.txt` });
  const analysis = analyse(report, tagger);
  const labels = new Uint8Array(analysis.tokens.length);
  for (const gold of attributions) {
    for (const [role, spans] of [
      [CONTENT, gold.content],
      [SOURCE, gold.source],
      [CUE, gold.cue],
    ] as const) {
      for (const span of spans) {
        const { from, to } = covered(analysis, span);
        for (let i = from; i < to; i++) labels[i] = i === from ? role : role + 1;
      }
    }
  }
  return { name, report, analysis, place: places(analysis), passages: passagesOf(analysis), labels, attributions };
}

/** The tokens whose middle lies in the span. */
function covered({ tokens }: Analysis, { start, end }: Span): TokenRange {
  let from = 0;
  while (from < tokens.length && (tokens.starts[from] + tokens.ends[from]) / 2 < start) from++;
  let to = from;
  while (to < tokens.length && (tokens.starts[to] + tokens.ends[to]) / 2 < end) to++;
  return { from, to };
}

/** Trains both passes and both rankers. The second pass learns from first passes that never saw the report they read. */
export function trainAttribution(
  lessons: readonly Lesson[],
  settings: AttributionSettings,
  log: (line: string) => void,
): AttributionModel {
  const { bits } = settings;
  const train = (name: string, width: number, examples: readonly Example[]): LinearChain =>
    trainLinearChain(examples, {
      ...settings,
      labels: LABELS,
      width,
      penalty: 0,
      prune: settings.prune[width === FIRST_WIDTH ? 0 : 1],
      forbidden,
      onEpoch: (epoch, loss) => log(`${name}: epoch ${epoch}, loss ${loss.toFixed(3)}`),
    });
  const examples = lessons.map((lesson) => firstExamples(lesson, bits));
  const read: Reading[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = train(
      `first pass, fold ${fold + 1} of ${FOLDS}`,
      FIRST_WIDTH,
      examples.filter((_, i) => i % FOLDS !== fold).flat(),
    );
    lessons.forEach((lesson, i) => {
      if (i % FOLDS === fold) read[i] = readingBy(model, lesson, examples[i]);
    });
  }
  const first = train('first pass', FIRST_WIDTH, examples.flat());
  const second = train(
    'second pass',
    WHOLE_WIDTH,
    lessons.flatMap((lesson, i) => secondExamples(lesson, examples[i], read[i], bits)),
  );
  const choices = lessons.flatMap(choicesOf);
  log(`linking: ${choices.length} lessons`);
  return {
    first,
    second: leaning(second, settings.lean),
    source: trainRanker(
      choices.map((c) => c.source).filter((c) => c !== null),
      LINK_BITS,
      6,
      0.1,
    ),
    content: trainRanker(
      choices.flatMap((c) => c.contents),
      LINK_BITS,
      6,
      0.1,
    ),
  };
}

function firstExamples({ analysis, place, passages, labels }: Lesson, bits: number): Example[] {
  return passages.map((passage) => ({
    features: firstFeatures(analysis, place, passage, bits),
    labels: labels.slice(passage.from, passage.to),
  }));
}

function readingBy(model: LinearChain, { analysis, passages }: Lesson, examples: readonly Example[]): Reading {
  const reading = newReading(analysis.tokens.length);
  const scratch = newScratch();
  for (const [i, passage] of passages.entries()) readFirst(model, examples[i].features, passage, reading, scratch);
  return reading;
}

/** The first pass's features of each token with the second's own behind them. */
function secondExamples(
  { analysis, place, passages, labels }: Lesson,
  first: readonly Example[],
  read: Reading,
  bits: number,
): Example[] {
  const examples: Example[] = [];
  eachSecond(analysis, place, passages, read, bits, (p, added) => {
    const { from, to } = passages[p];
    const features = new Int32Array((to - from) * WHOLE_WIDTH);
    const own = first[p].features;
    for (let i = 0; i < to - from; i++) {
      features.set(own.subarray(i * FIRST_WIDTH, (i + 1) * FIRST_WIDTH), i * WHOLE_WIDTH);
      features.set(added.subarray(i * SECOND_WIDTH, (i + 1) * SECOND_WIDTH), i * WHOLE_WIDTH + FIRST_WIDTH);
    }
    examples.push({ features, labels: labels.slice(from, to) });
  });
  return examples;
}

/** For each gold cue, the choice of its source among those of its paragraph; for each of its contents, the choice of the cue. */
function choicesOf({
  analysis,
  passages,
  attributions,
}: Lesson): { readonly source: Choice | null; readonly contents: readonly Choice[] }[] {
  const keyed = new Map<string, Part>();
  const part = (role: number, span: Span): Part => {
    const range = covered(analysis, span);
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
      features.slice(0, linkFeatures(analysis, parts, cue, other, LINK_BITS, features));
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
