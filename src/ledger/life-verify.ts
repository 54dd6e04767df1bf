import type { Kysely } from 'kysely';
import type { Evidence } from '../model/life.ts';
import type { HashedEntry } from './chain.ts';
import { evidenceDigest, evidenceId } from './life.ts';
import type { Schema } from './schema.ts';

/** What the log says of the lives of commitments. */
export interface LoggedLife {
  /** Digests of the evidence that stands, by id. */
  readonly evidence: Map<string, string>;
  /** What each entry decided, as JSON, by its number. */
  readonly decisions: Map<number, string>;
}

/** Takes an entry of the log; of other kinds it takes nothing. A decision that was made elsewhere has its own time in it. */
export function readLifeEntry(
  { seq, at, kind, subject }: HashedEntry,
  content: Readonly<Record<string, unknown>>,
  { evidence, decisions }: LoggedLife,
): void {
  switch (kind) {
    case 'evidence-proposed': {
      const { dropped, proposed } = content;
      if (Array.isArray(dropped)) for (const id of dropped) evidence.delete(String(id));
      for (const [id, digest] of Object.entries(proposed ?? {})) evidence.set(id, String(digest));
      return;
    }
    case 'commitment-decided': {
      const { state, reason, by, why, evidence: ids, rule } = content;
      decisions.set(seq, JSON.stringify([kind, subject, state, reason, by, content.at ?? at, why, ids, rule]));
      return;
    }
    case 'evidence-accepted':
    case 'evidence-dismissed':
      decisions.set(seq, JSON.stringify([kind, subject, content.by, content.at ?? at, content.why]));
      return;
    case 'rule-switched':
      decisions.set(seq, JSON.stringify([kind, subject, content.setting, content.by, at]));
  }
}

/** Whether evidence, decisions, verdicts and rules are as the log says. `names`: see `namesOf`. */
export async function checkLife(
  db: Kysely<Schema>,
  { evidence, decisions }: LoggedLife,
  names: ReadonlyMap<string, string>,
  fault: (kind: 'evidence' | 'decision', place: string, message: string) => void,
): Promise<void> {
  const rows = await db
    .selectFrom('evidence')
    .innerJoin('reports', 'reports.seq', 'evidence.report')
    .selectAll('evidence')
    .select('reports.id as of')
    .execute();
  const left = new Set(evidence.keys());
  const nameOf = (key: string): string => names.get(key) ?? key;
  for (const { id, body, of, commitment, kind, voiced, score } of rows) {
    left.delete(id);
    const again = voiced === null ? null : nameOf(voiced);
    const kept = JSON.stringify([id, of, nameOf(commitment), kind, again, score]);
    if (evidence.get(id) !== evidenceDigest(body) || columnsOf(body) !== kept)
      fault('evidence', id, 'the evidence is not what was proposed');
  }
  for (const id of left) fault('evidence', id, 'the log has it and the ledger does not');
  const kept = await keptDecisions(db, nameOf);
  for (const entry of new Set([...decisions.keys(), ...kept.keys()]))
    if (decisions.get(entry) !== kept.get(entry))
      fault('decision', `entry ${entry}`, 'the decision is not what the log says');
}

/** What the columns are drawn from; empty where it is nothing of the kind. */
function columnsOf(body: string): string {
  try {
    // Written by `weigh` from a value of this type.
    const one = JSON.parse(body) as Evidence;
    const { id, report, commitment, kind, voiced, score } = one;
    return id === evidenceId(one) ? JSON.stringify([id, report, commitment, kind, voiced, score]) : '';
  } catch {
    return '';
  }
}

async function keptDecisions(
  db: Kysely<Schema>,
  nameOf: (key: string) => string,
): Promise<ReadonlyMap<number, string>> {
  const kept = new Map<number, string>();
  for (const row of await db.selectFrom('commitment_decisions').selectAll().execute()) {
    const { entry, commitment, state, reason, by, at, why, evidence, rule } = row;
    const head = JSON.stringify(['commitment-decided', nameOf(commitment), state, reason, by, at, why]);
    kept.set(entry, `${head.slice(0, -1)},${evidence},${JSON.stringify(rule)}]`);
  }
  for (const { entry, evidence, verdict, by, at, why } of await db
    .selectFrom('evidence_verdicts')
    .selectAll()
    .execute())
    kept.set(entry, JSON.stringify([`evidence-${verdict}`, evidence, by, at, why]));
  for (const { entry, rule, setting, by, at } of await db.selectFrom('life_rules').selectAll().execute())
    kept.set(entry, JSON.stringify(['rule-switched', rule, setting, by, at]));
  return kept;
}
