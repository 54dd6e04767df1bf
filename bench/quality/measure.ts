import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract } from '../../src/index.ts';
import { eventScores } from './events.ts';
import { outcomeScores } from './outcomes.ts';
import { plantedScores } from './planted.ts';
import { readingScores } from './reading.ts';
import { points, SHARED, score, scorer } from './scorers.ts';

/** Scores between 0 and 100, by the name that `floors.json` gives them. */
export type Scores = Readonly<Record<string, number>>;

interface Ratio {
  readonly f1: number;
}

interface RoleScores {
  readonly source: Ratio;
  readonly cue: Ratio;
  readonly content: Ratio;
}

interface AttributionResult {
  readonly token: RoleScores;
  readonly exact: RoleScores;
  readonly attribution: Ratio;
}

const DEV = join(SHARED, 'data/polnear/dev');
const SENTENCES = join(SHARED, 'data/polnear-sentences/valid.jsonl');

/** Every score that has a floor, measured now, through the same functions that the command line uses. */
export async function measure(): Promise<Scores> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-quality-'));
  try {
    return {
      ...(await onReports(folder)),
      ...(await onSentences(folder)),
      ...(await eventScores(folder)),
      ...(await plantedScores()),
      ...(await outcomeScores()),
      ...readingScores(join(SHARED, 'data')),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onReports(folder: string): Promise<Scores> {
  const predicted = await statementsOf(DEV, folder);
  const { token, exact, attribution } = score<AttributionResult>('score-attribution.mjs', [DEV, predicted]);
  return {
    ...roles('polnear-dev token', token),
    ...roles('polnear-dev exact', exact),
    'polnear-dev attribution': points(attribution.f1),
  };
}

async function onSentences(folder: string): Promise<Scores> {
  const texts = join(folder, 'sentences');
  execFileSync(process.execPath, [scorer('score-sentences.mjs'), 'write', SENTENCES, texts]);
  const predicted = await statementsOf(texts, folder);
  return roles('polnear-sentences exact', score<RoleScores>('score-sentences.mjs', ['score', SENTENCES, predicted]));
}

/** Extracts a folder into a file of JSON lines and returns its path. */
async function statementsOf(reports: string, folder: string): Promise<string> {
  const lines: string[] = [];
  for await (const found of extract([reports])) {
    if (found.kind !== 'report') continue;
    const { path } = found.report;
    for (const statement of found.statements) lines.push(JSON.stringify({ report: { path }, ...statement }));
  }
  const file = join(folder, 'predicted.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
}

const roles = (name: string, { source, cue, content }: RoleScores): Scores => ({
  [`${name} source`]: points(source.f1),
  [`${name} cue`]: points(cue.f1),
  [`${name} content`]: points(content.f1),
});

/** Names the gold data, so that a floor is never compared with scores on other data. */
export function corpusHash(): string {
  const hash = createHash('sha256').update(readFileSync(SENTENCES));
  for (const folder of [DEV, join(SHARED, 'gold/seeds'), join(SHARED, 'gold/summit-pledge')]) {
    for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
