import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../src/index.ts';
import { points, SHARED, score } from './scorers.ts';

/** The events that an analyst wrote the record of, and where their reports lie. */
export const EVENTS = [
  ['seeds', 'data/seeds'],
  ['summit-pledge', 'data/newswcl/summit-pledge'],
] as const;

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
}

/** Scores of the record that `compare` draws of each event, by the names that `floors.json` gives them. */
export async function eventScores(folder: string): Promise<Readonly<Record<string, number>>> {
  const scores: Record<string, number> = {};
  for (const [event, data] of EVENTS) {
    const reports = join(SHARED, data);
    const { comparison } = await compare([reports]);
    const predicted = join(folder, `${event}.json`);
    writeFileSync(predicted, JSON.stringify(comparison));
    const gold = join(SHARED, 'gold', event, 'gold.json');
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
  };
}

const shareOf = ({ hit, of }: Found): number | null => (of === 0 ? null : hit / of);
