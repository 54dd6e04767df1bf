import { expect, test } from 'vitest';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import type { Derived } from '../../src/ledger/prepare.ts';
import type { Statement } from '../../src/model/statement.ts';
import { fc } from '../fast-check.ts';
import { passage, promising, TEXT } from './promising.ts';

const original = promising();
const [vowed, denied] = original.statements as [Statement, Statement];
const NAMES = ['Mara Dole', 'Ilse Varga', 'Bo Halm'] as const;

/** The report's text as versions may read it: as it was, with a line before it, and without the second paragraph. */
const TEXTS = [TEXT, `The quay was calm.\n\n${TEXT}`, TEXT.slice(0, TEXT.indexOf('\n\n') + 1)] as const;

interface Read {
  readonly text: number;
  readonly has: readonly [boolean, boolean];
  readonly otherId: boolean;
  readonly name: number;
  readonly act: 'promise' | 'announce';
}

/** What a version reads. */
function reading({ text: number, has, otherId, name, act }: Read, version: number): Derived {
  const text = TEXTS[number] ?? TEXT;
  const whole = promising({}, number === 2 ? TEXT : text);
  const [first, second] = whole.statements as [Statement, Statement];
  const changed: Statement = {
    ...first,
    ...(otherId && { id: `${first.id.split('.')[0]}.3` }),
    speaker: first.speaker && { ...first.speaker, name: NAMES[name] ?? null },
    act: first.act && { ...first.act, type: act },
  };
  const statements = [...(has[0] ? [changed] : []), ...(has[1] && number !== 2 ? [second] : [])];
  const commitments = has[0] ? whole.commitments.map((one) => ({ ...one, statements: [changed.id] })) : [];
  return {
    ...whole,
    report: { ...whole.report, text, paragraphs: [{ start: 0, end: text.length, role: 'body' }] },
    ...{ statements, commitments, positions: [], derivedBy: `onrecord ${version}` },
  };
}

type Step =
  | { readonly kind: 'read'; readonly read: Read }
  | { readonly kind: 'accept' | 'reject' | 'withdraw' | 'comment' | 'assign'; readonly of: number }
  | { readonly kind: 'correct'; readonly of: number; readonly name: number }
  | { readonly kind: 'add' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('read' as const),
    read: fc.record({
      text: fc.nat(2),
      has: fc.tuple(fc.boolean(), fc.boolean()),
      otherId: fc.boolean(),
      name: fc.nat(2),
      act: fc.constantFrom('promise' as const, 'announce' as const),
    }),
  }),
  fc.record({
    kind: fc.constantFrom('accept', 'reject', 'withdraw', 'comment', 'assign'),
    of: fc.nat(2),
  }) as fc.Arbitrary<Step>,
  fc.record({ kind: fc.constant('correct' as const), of: fc.nat(2), name: fc.nat(2) }),
  fc.record({ kind: fc.constant('add' as const) }),
);

/** What the test knows that people decided. */
interface Known {
  verdict: string | null;
  name: string | null;
  comments: number;
  assigned: boolean;
}

const BY = { by: 'R. Castell' };

/** Null where the step cannot be done as things are. */
async function done(ledger: Ledger, known: Map<string, Known>, one: Step, version: number): Promise<void> {
  if (one.kind === 'read') return void (await ledger.add(reading(one.read, version)));
  if (one.kind === 'add') {
    const { text } = await ledger.report(original.report.id);
    if (!text.includes('an insult') || [...known.values()].some(({ verdict }) => verdict === 'added')) return;
    const statement = { content: passage(text, 'an insult'), act: { type: 'criticise' } } as const;
    const { id } = await ledger.addStatement({ report: original.report.id, statement, ...BY });
    known.set(id, { verdict: 'added', name: null, comments: 0, assigned: false });
    return;
  }
  const id = [...known.keys()][one.of];
  const state = id === undefined ? undefined : known.get(id);
  if (id === undefined || !state) return;
  const review = await ledger.statementReview(id).catch(() => null);
  // What nobody has decided on is gone when the machine does not read it.
  if (!review || review.subject !== id) return;
  if (one.kind === 'comment') {
    await ledger.comment({ kind: 'statement', id, text: 'which?', ...BY });
    state.comments += 1;
  } else if (one.kind === 'assign') {
    await ledger.assign({ kind: 'statement', id, to: 'M. Orlan', ...BY });
    state.assigned = true;
  } else if (one.kind === 'withdraw') {
    if (state.verdict === null || state.verdict === 'added') return;
    await ledger.reviewStatement({ id, verdict: 'withdraw', ...BY });
    [state.verdict, state.name] = [null, null];
  } else if (one.kind === 'reject') {
    await ledger.reviewStatement({ id, verdict: 'reject', ...BY });
    state.verdict = 'rejected';
  } else if (review.mark?.placing !== 'unplaced' && review.standing.content.spans.length > 0) {
    const name = one.kind === 'correct' ? (NAMES[one.name] ?? null) : null;
    const wanted =
      one.kind === 'accept'
        ? ({ verdict: 'accept' } as const)
        : ({
            verdict: 'correct',
            corrections: { speaker: { spans: review.standing.content.spans, name } },
          } as const);
    const after = await ledger.reviewStatement({ id, ...wanted, ...BY }).catch(() => null);
    // Words that the text does not have cannot be accepted or corrected.
    if (after === null) return;
    [state.verdict, state.name] = [after.mark?.verdict ?? null, after.standing.speaker?.name ?? null];
  }
}

async function holds(ledger: Ledger, known: ReadonlyMap<string, Known>): Promise<void> {
  expect((await ledger.verify()).faults).toEqual([]);
  const standing = (await ledger.statements()).statements;
  expect(new Set(standing.map(({ statement }) => statement.id)).size).toBe(standing.length);
  for (const [id, { verdict, name, comments, assigned }] of known) {
    if (verdict === null && comments === 0 && !assigned) continue;
    const [{ subject, stands, standing: body, mark }] = [await ledger.statementReview(id)];
    if (subject !== id) continue;
    expect(mark).toMatchObject({ verdict, comments, assigned: assigned ? 'M. Orlan' : null });
    if (verdict === null) continue;
    expect(stands).toBe(verdict !== 'rejected' && mark?.placing !== 'unplaced');
    expect(standing.some((one) => one.statement.id === body.id && one.review?.verdict === verdict)).toBe(stands);
    if (stands) expect(body.speaker?.name ?? null).toBe(name);
  }
}

test('reviews and re-runs in any order never lose a decision, and leave a ledger that verifies', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const ledger = openLedger(':memory:');
      try {
        await ledger.add(original);
        const known = new Map<string, Known>(
          [vowed, denied].map(({ id }) => [id, { verdict: null, name: null, comments: 0, assigned: false }]),
        );
        for (const [version, one] of steps.entries()) {
          await done(ledger, known, one, version + 2);
          await holds(ledger, known);
        }
        await ledger.add({ ...original, derivedBy: 'the last' });
        await holds(ledger, known);
        for (const [id, { verdict }] of known) {
          if (verdict === null) continue;
          expect((await ledger.statementReview(id)).mark?.placing).not.toBe('unplaced');
        }
      } finally {
        ledger.close();
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
