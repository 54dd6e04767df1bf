import type { Ledger } from '../ledger/ledger.ts';
import type { Evidence } from '../model/life.ts';
import { lifeOf, today } from './life.ts';

/** What a report that calls a promise kept or broken must score to decide by itself. */
const SURE = 0.8;

/** Lets the rules that somebody switched on decide of new evidence. What a person decided stays. */
export async function decideByRules(ledger: Ledger, found: readonly Evidence[]): Promise<void> {
  if (found.length === 0) return;
  const rules = await ledger.lifeRules();
  const tells = rules.find(({ rule }) => rule === 'report-tells');
  if (tells?.setting !== 'on' || tells.by === null) return;
  for (const commitment of new Set(found.map((one) => one.commitment))) {
    const { proposals, evidence, decisions } = await lifeOf(ledger, commitment, today());
    if (decisions.some(({ rule }) => rule === null)) continue;
    const [proposal] = proposals;
    if (!proposal || (proposal.state !== 'satisfied' && proposal.state !== 'violated')) continue;
    const best = evidence.find(({ id }) => id === proposal.evidence[0]);
    if (!best || best.score < SURE || !best.rule.startsWith('a promise called kept or broken')) continue;
    const { state, reason, why } = proposal;
    await ledger.decideCommitment({
      ...{ commitment, state, reason, by: tells.by, why },
      ...{ evidence: proposal.evidence, rule: 'report-tells' },
    });
  }
}

/** Lets what has run out by a day expire, where somebody switched that rule on. Gives the ids of what expired. */
export async function expireByRule(ledger: Ledger, asOf: string): Promise<readonly string[]> {
  const rules = await ledger.lifeRules();
  const expires = rules.find(({ rule }) => rule === 'time-expires');
  if (expires?.setting !== 'on' || expires.by === null) return [];
  const over = await openBefore(ledger, asOf);
  const expired: string[] = [];
  for (const commitment of over) {
    const { proposals, decisions } = await lifeOf(ledger, commitment, asOf);
    const proposal = proposals.find(({ state }) => state === 'expired');
    if (!proposal || decisions.some(({ rule }) => rule === null)) continue;
    await ledger.decideCommitment({
      ...{ commitment, state: 'expired', by: expires.by, why: proposal.why, rule: 'time-expires' },
    });
    expired.push(commitment);
  }
  return expired;
}

async function openBefore(ledger: Ledger, asOf: string): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await ledger.commitments({ state: 'conditional', dueBefore: asOf }, { cursor, limit: 200 });
    ids.push(...page.commitments.map(({ commitment }) => commitment.id));
    cursor = page.next;
  } while (cursor !== null);
  return ids;
}
