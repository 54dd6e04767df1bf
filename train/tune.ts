import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attribute } from '../src/attribute/attribute.ts';
import type { AttributionModel } from '../src/attribute/model.ts';
import { type AttributionSettings, type Lesson, trainAttribution } from './attribution.ts';
import { leaning } from './lean.ts';

const LEANS: readonly Readonly<Record<string, number>>[] = [
  {},
  { 'B-cue': 0.6, 'B-source': 0.6, 'B-content': 0.3 },
  { 'B-cue': 0.5, 'B-source': 0.5 },
  { 'B-cue': 1, 'B-source': 1 },
  { 'B-cue': 0.5, 'B-source': 0.5, 'B-content': 0.5 },
  { 'B-cue': 1, 'B-source': 1, 'B-content': 0.5 },
  { 'B-cue': 1, 'B-source': 1, 'B-content': 1 },
  { 'B-cue': 1.5, 'B-source': 1.5, 'B-content': 1 },
  { 'B-cue': 1, 'B-source': 1, 'B-content': 1, 'I-cue': 0.5 },
  { 'B-cue': 1, 'B-source': 1, 'B-content': 1, 'I-cue': 1, 'I-source': 0.3 },
];

/**
 * Trains on the first nine tenths of the training reports and scores leans of the second pass on the last tenth,
 * with the scorer that the floors use.
 */
export function tune(
  data: string,
  lessons: readonly Lesson[],
  settings: AttributionSettings,
  log: (line: string) => void,
): void {
  const cut = Math.floor(lessons.length * 0.9);
  const model = trainAttribution(lessons.slice(0, cut), { ...settings, lean: {} }, log);
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-tune-'));
  const held = lessons.slice(cut);
  const gold = join(folder, 'gold');
  mkdirSync(gold);
  for (const { name } of held) {
    for (const ending of ['txt', 'ann'])
      copyFileSync(join(data, 'polnear/train', `${name}.${ending}`), join(gold, `${name}.${ending}`));
  }
  for (const lean of LEANS) {
    console.log(
      `${JSON.stringify(lean)}\n${score(held, { ...model, second: leaning(model.second, lean) }, gold, folder, data)}`,
    );
  }
  rmSync(folder, { recursive: true });
}

function score(held: readonly Lesson[], model: AttributionModel, gold: string, folder: string, data: string): string {
  const lines = held.flatMap(({ report, analysis }) =>
    attribute(report, analysis, model).statements.map((s) => JSON.stringify({ report: { path: report.path }, ...s })),
  );
  const predicted = join(folder, 'predicted.jsonl');
  writeFileSync(predicted, lines.join('\n'));
  return execFileSync(process.execPath, [join(data, '../eval/score-attribution.mjs'), gold, predicted], {
    encoding: 'utf8',
  });
}
