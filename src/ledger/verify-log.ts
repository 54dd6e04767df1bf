import type { Kysely } from 'kysely';
import { entryHash, type HashedEntry } from './chain.ts';
import { type LoggedLife, readLifeEntry } from './life-verify.ts';
import { type Decided, decidedAfter } from './review/entries.ts';
import type { Schema } from './schema.ts';

/** Entries that are held at once. */
const PAGE = 200;

/** What the log says, as far as the ledger is checked against it. */
export interface Chain {
  readonly entries: number;
  readonly head: string;
  readonly hashes: ReadonlySet<string>;
  /** What the log says of each report, by its id. */
  readonly added: ReadonlyMap<string, LoggedReport>;
  readonly derived: ReadonlyMap<string, LoggedReading>;
  /** Of each two statements, the last decision. */
  readonly decided: ReadonlyMap<string, string>;
  readonly life: LoggedLife;
  /** What was decided of statements and commitments, by the subject's id. */
  readonly reviews: ReadonlyMap<string, Decided>;
}

interface LoggedReport {
  /** As JSON, what is known of its bytes: hash, length, kind. */
  readonly bytes: string;
  readonly path: string | null;
  readonly at: string;
}

export interface LoggedReading {
  readonly by: string | null;
  readonly at: string;
  /** Null where the version did not log it. */
  readonly sha256: string | null;
}

type Fault = (kind: 'log', place: string, message: string) => void;

/** Checks the chain of hashes, and reads what it holds together. */
export async function checkChain(db: Kysely<Schema>, fault: Fault): Promise<Chain> {
  let [before, seq] = ['', 0];
  const hashes = new Set<string>();
  const added = new Map<string, LoggedReport>();
  const derived = new Map<string, LoggedReading>();
  const decided = new Map<string, string>();
  const life: LoggedLife = { evidence: new Map(), decisions: new Map() };
  const reviews = new Map<string, Decided>();
  for (;;) {
    const rows = await db.selectFrom('entries').selectAll().where('seq', '>', seq).orderBy('seq').limit(PAGE).execute();
    if (rows.length === 0) break;
    for (const entry of rows) {
      if (entry.seq !== seq + 1) fault('log', `entry ${seq + 1}`, `entries ${seq + 1} to ${entry.seq - 1} are missing`);
      if (entryHash(before, entry) !== entry.hash)
        fault('log', `entry ${entry.seq}`, 'the entry is not the one that was written, or one before it is not');
      [before, seq] = [entry.hash, entry.seq];
      hashes.add(entry.hash);
      readEntry(entry, { added, derived, decided, life, reviews }, fault);
    }
  }
  return { entries: seq, head: before, hashes, added, derived, decided, life, reviews };
}

function readEntry(
  { seq, at, kind, subject, body }: HashedEntry,
  {
    added,
    derived,
    decided,
    life,
    reviews,
  }: {
    readonly added: Map<string, LoggedReport>;
    readonly derived: Map<string, LoggedReading>;
    readonly decided: Map<string, string>;
    readonly life: LoggedLife;
    readonly reviews: Map<string, Decided>;
  },
  fault: Fault,
): void {
  const content = parsed(body);
  if (!isRecord(content)) {
    fault('log', `entry ${seq}`, 'the entry is no JSON object');
    return;
  }
  readLifeEntry({ seq, at, kind, subject, body }, content, life);
  const review = decidedAfter(reviews.get(subject) ?? null, { seq, at, kind, subject, body });
  if (review) reviews.set(subject, review);
  const text = (of: Readonly<Record<string, unknown>>, key: string): string | null => {
    const value = of[key];
    return typeof value === 'string' ? value : null;
  };
  switch (kind) {
    case 'report-added': {
      added.set(subject, { bytes: JSON.stringify(content.bytes), path: text(content, 'path'), at });
      return;
    }
    case 'report-derived':
      derived.set(subject, { by: text(content, 'by'), at, sha256: text(content, 'sha256') });
      return;
    case 'statements-merged':
    case 'statements-split': {
      const ids = Array.isArray(content.statements) ? content.statements.map(String) : [];
      const verdict = kind === 'statements-merged' ? 'same' : 'different';
      const decision = JSON.stringify([verdict, text(content, 'by'), text(content, 'at') ?? at, text(content, 'why')]);
      ids.forEach((a, place) => {
        for (const b of ids.slice(place + 1)) decided.set(`${a} ${b}`, decision);
      });
    }
  }
}

/** Undefined where it is no JSON. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
