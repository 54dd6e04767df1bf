import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Planted, readPlanted } from '../../scripts/read-planted.ts';
import { addDemonstration } from '../../src/app/demonstration.ts';
import { openLedger } from '../../src/index.ts';
import type { Commitment } from '../../src/model/commitment.ts';
import type { EvidenceKind } from '../../src/model/life.ts';
import type { Span } from '../../src/model/span.ts';
import { points } from './scorers.ts';

/** What evidence must show of each kind of planted promise. */
const SHOWN: Readonly<Record<string, readonly EvidenceKind[]>> = {
  'promise-repeated': ['repetition'],
  'promise-kept': ['fulfilment'],
  'promise-broken': ['breach'],
  'promise-withdrawn': ['withdrawal'],
  'promise-overdue': ['breach', 'fulfilment'],
  'promise-narrowed': ['narrowing'],
};
const PENDING = 'promise-pending';

/** A piece of evidence with where its words and its commitment's stand. */
export interface PlacedEvidence {
  readonly kind: EvidenceKind;
  readonly words: Placed;
  readonly commitment: Placed;
}

interface Placed {
  readonly file: string;
  readonly spans: readonly Span[];
}

/** Of how many planted promises the life of commitments shows what became of them, in percent. */
export async function outcomeScores(): Promise<Readonly<Record<string, number>>> {
  const results = await plantedOutcomes();
  return { 'planted outcomes': points(results.filter(({ found }) => found).length / results.length) };
}

/**
 * Each planted promise, and whether a ledger of the demonstration shows what became of it: evidence of the right kind stands in a planted
 * passage, or its commitment does and the report of another passage has the evidence; of what is pending, the commitment is due on its day
 * and nothing is told.
 */
export async function plantedOutcomes(): Promise<readonly { readonly entry: Planted; readonly found: boolean }[]> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-outcomes-'));
  const ledger = openLedger(join(folder, 'onrecord.db'));
  try {
    await addDemonstration(ledger);
    const reports = new Map<string, { readonly file: string; readonly text: string }>();
    const commitments: { readonly commitment: Commitment; readonly at: Placed }[] = [];
    for await (const { report, commitments: own } of ledger.walk()) {
      const file = basename(report.path ?? '');
      reports.set(report.id, { file, text: report.text });
      for (const { commitment } of own)
        commitments.push({
          commitment,
          at: {
            file,
            spans: [...commitment.consequent.spans, ...(commitment.antecedent ? [commitment.antecedent.span] : [])],
          },
        });
    }
    const evidence: PlacedEvidence[] = [];
    const told = new Set<string>();
    for (const { commitment, at } of commitments)
      for (const { evidence: one } of await ledger.evidence(commitment.id)) {
        evidence.push({
          kind: one.kind,
          words: { file: reports.get(one.report)?.file ?? '', spans: one.spans },
          commitment: at,
        });
        if (one.kind === 'fulfilment' || one.kind === 'breach') told.add(commitment.id);
      }
    const texts = new Map([...reports.values()].map(({ file, text }) => [file, text]));
    return (await readPlanted()).flatMap((entry) => {
      const places = entry.where.map(({ file, text }) => placeOf(file, text, texts));
      if (entry.kind === PENDING) {
        const open = commitments.filter(
          ({ commitment, at }) => !told.has(commitment.id) && commitment.due !== null && meets(at, places[0]),
        );
        return [{ entry, found: open.some(({ commitment }) => commitment.due === entry.due) }];
      }
      const kinds = SHOWN[entry.kind];
      if (!kinds) return [];
      const found = evidence.some(
        ({ kind, words, commitment }) =>
          kinds.includes(kind) &&
          places.some(
            (place, i) =>
              meets(words, place) ||
              (meets(commitment, place) && places.some(({ file }, j) => i !== j && file === words.file)),
          ),
      );
      return [{ entry, found }];
    });
  } finally {
    ledger.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function placeOf(file: string, text: string, texts: ReadonlyMap<string, string>): Placed {
  const start = texts.get(file)?.indexOf(text) ?? -1;
  return { file, spans: start < 0 ? [] : [{ start, end: start + text.length }] };
}

const meets = (a: Placed, b: Placed): boolean =>
  a.file === b.file && a.spans.some((one) => b.spans.some((other) => one.start < other.end && other.start < one.end));
