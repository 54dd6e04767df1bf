import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare } from '../../src/index.ts';
import { points, SHARED, score } from './scorers.ts';

/** The events that an analyst wrote the record of: two of real news, and two of the demonstration, whose records are in `records/`. */
export const EVENTS = ['seeds', 'summit-pledge', 'lanterns-first-day', 'lanterns-deadline'] as const;

const DEMONSTRATION = fileURLToPath(new URL('../../examples/demonstration/', import.meta.url));

interface EventFiles {
  readonly gold: string;
  /** The folder of its reports. */
  readonly reports: string;
}

/** The demonstration's reports are laid apart in `folder`, with what its `reports.json` states of them. */
function filesOf(event: (typeof EVENTS)[number], folder: string): EventFiles {
  if (event === 'seeds' || event === 'summit-pledge') {
    const data = event === 'seeds' ? 'data/seeds' : 'data/newswcl/summit-pledge';
    return { gold: join(SHARED, 'gold', event, 'gold.json'), reports: join(SHARED, data) };
  }
  const gold = fileURLToPath(new URL(`records/${event}.json`, import.meta.url));
  const named: { readonly reports: readonly { readonly file: string }[] } = JSON.parse(readFileSync(gold, 'utf8'));
  const files = named.reports.map(({ file }) => file);
  const stated: readonly { readonly file: string }[] = JSON.parse(
    readFileSync(join(DEMONSTRATION, 'reports.json'), 'utf8'),
  );
  const reports = join(folder, event);
  mkdirSync(reports);
  for (const file of files) copyFileSync(join(DEMONSTRATION, file), join(reports, file));
  writeFileSync(join(reports, 'reports.json'), JSON.stringify(stated.filter(({ file }) => files.includes(file))));
  return { gold, reports };
}

/** What is measured of each event, in the order in which it is printed. */
export const EVENT_MEASURES = [
  'statements precision',
  'statements recall',
  'form',
  'speaker',
  'act',
  'condition',
  'to',
  'when',
  'commitments',
  'record',
  'same',
  'discrepancies',
  'collisions',
  'contested',
] as const;

type EventMeasure = (typeof EVENT_MEASURES)[number];

/** Of the statements that were found; `rate` is null where the gold has none. */
interface Share {
  readonly rate: number | null;
}

/** How many of the gold's were found. */
interface Found {
  readonly hit: number;
  readonly of: number;
}

/** What `score-record.mjs --json` prints, as far as it is measured here. Ratios are 0 to 1. */
interface RecordResult {
  readonly statements: { readonly precision: number; readonly recall: number };
  readonly form: Share;
  readonly speaker: Share;
  readonly act: Share;
  readonly to: Share;
  readonly when: Share;
  readonly condition: { readonly f1: number };
  readonly commitments: Found;
  readonly record: Found;
  readonly same: { readonly f1: number };
  readonly discrepancies: Found;
  readonly collisions: Found;
  readonly contested: Found;
}

/** Scores of the record that `compare` draws of each event, by the names that `floors.json` gives them. */
export async function eventScores(folder: string): Promise<Readonly<Record<string, number>>> {
  const scores: Record<string, number> = {};
  for (const event of EVENTS) {
    const { gold, reports } = filesOf(event, folder);
    const { comparison } = await compare([reports]);
    const predicted = join(folder, `${event}.json`);
    writeFileSync(predicted, JSON.stringify(comparison));
    const rates = ratesOf(score<RecordResult>('score-record.mjs', [gold, reports, predicted]));
    for (const measure of EVENT_MEASURES) {
      const rate = rates[measure];
      if (rate !== null) scores[`${event} ${measure}`] = points(rate);
    }
  }
  return scores;
}

/** Null where the gold holds nothing to be found. */
function ratesOf(result: RecordResult): Readonly<Record<EventMeasure, number | null>> {
  const { statements, form, speaker, act, to, when, condition, commitments, record } = result;
  const { same, discrepancies, collisions, contested } = result;
  return {
    'statements precision': statements.precision,
    'statements recall': statements.recall,
    form: form.rate,
    speaker: speaker.rate,
    act: act.rate,
    condition: condition.f1,
    to: to.rate,
    when: when.rate,
    commitments: shareOf(commitments),
    record: shareOf(record),
    same: same.f1,
    discrepancies: shareOf(discrepancies),
    collisions: shareOf(collisions),
    contested: shareOf(contested),
  };
}

const shareOf = ({ hit, of }: Found): number | null => (of === 0 ? null : hit / of);
