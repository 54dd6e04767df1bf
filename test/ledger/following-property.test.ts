import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Judgement } from '../../src/ledger/judgements.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { evidenceId } from '../../src/ledger/life.ts';
import type { Derived } from '../../src/ledger/prepare.ts';
import type { Commitment, CommitmentState } from '../../src/model/commitment.ts';
import type { ReportId } from '../../src/model/report.ts';
import type { Statement } from '../../src/model/statement.ts';
import { fc } from '../fast-check.ts';
import { passage, promising } from './promising.ts';

const WORDS = [
  'the northern lighthouse will burn again',
  'no crew will lose its berth',
  'every net is to be mended by spring',
  'harbour fees stay where they are',
] as const;
const BODY = WORDS.map((words, at) => `Speaker ${'ABCD'[at]} vowed that ${words}.`).join('\n\n');
const BYTES = Buffer.from(BODY);
const HEX = createHash('sha256').update(BYTES).digest('hex');
const REPORT: ReportId = `sha256:${HEX}`;
/** Another report, which nobody reads again. */
const OTHER = promising();
const OTHER_STATEMENT = OTHER.statements[0]?.id ?? '';

/** What a version reads: which of the four, under which numbers, and with how much before them. */
interface Read {
  readonly has: readonly boolean[];
  readonly ids: readonly number[];
  readonly before: number;
}

const BEFORE = ['', 'The quay was calm.\n\n', 'Fog lay on the quay all morning, and no boat went out.\n\n'] as const;

/** A reading of the report. Ids are any, so that one version's id of some words is another's of others. */
function reading({ has, ids, before }: Read, version: number): Derived {
  const text = `${BEFORE[before]}${BODY}\n`;
  const [model, owed] = [OTHER.statements[0] as Statement, OTHER.commitments[0] as Commitment];
  const statements = WORDS.flatMap((words, at): Statement[] => {
    if (!has[at]) return [];
    const speaker = model.speaker && {
      ...model.speaker,
      ...passage(text, `Speaker ${'ABCD'[at]}`),
      name: null,
      id: null,
    };
    return [
      {
        ...model,
        id: `${HEX.slice(0, 16)}.${ids[at]}`,
        speaker,
        cue: null,
        content: passage(text, words),
        grounds: [],
      },
    ];
  });
  const commitments = statements.map((one): Commitment => {
    const { text: name, spans } = one.speaker ?? { text: '', spans: [] };
    const debtor = { text: name, span: spans[0] ?? null, name: null, id: null };
    return { ...owed, id: `${one.id}.c1`, statements: [one.id], debtor, consequent: one.content, grounds: [] };
  });
  return {
    ...OTHER,
    report: { ...OTHER.report, id: REPORT, text, paragraphs: [{ start: 0, end: text.length, role: 'body' }] },
    ...{ bytes: BYTES, statements, commitments, actors: [], positions: [], derivedBy: `onrecord ${version}` },
  };
}

const read = fc.record({
  has: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  ids: fc.shuffledSubarray([10, 11, 12, 13, 14, 15], { minLength: 4, maxLength: 4 }),
  before: fc.nat(2),
});

type Step =
  | { readonly kind: 'read'; readonly read: Read }
  /** Of the other report's statement where it is with itself. */
  | { readonly kind: 'same' | 'different'; readonly of: number; readonly with: number }
  | { readonly kind: 'decide'; readonly of: number; readonly state: CommitmentState }
  | { readonly kind: 'judge'; readonly of: number; readonly verdict: 'accepted' | 'dismissed' }
  | { readonly kind: 'accept' | 'reject' | 'withdraw'; readonly of: number };

const place = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('read' as const), read }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('same' as const, 'different' as const), of: place, with: place }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ kind: fc.constant('decide' as const), of: place },
      state: fc.constantFrom<CommitmentState>('satisfied', 'violated', 'released'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ kind: fc.constant('judge' as const), of: place },
      verdict: fc.constantFrom('accepted' as const, 'dismissed' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('accept' as const, 'reject' as const, 'withdraw' as const),
      of: place,
    }),
  },
);

/** What was decided, by the words that it is about. */
interface Known {
  readonly same: Map<string, string>;
  readonly states: Map<string, string>;
  readonly verdicts: Map<string, string>;
}

const OTHERS = 'another report';
const pair = (a: string, b: string): string => [a, b].sort().join(' | ');

/** The ids of what stands of the report, by its words. */
async function standing(ledger: Ledger) {
  const [kept] = await ledger.readings([REPORT]);
  const said = new Map(kept?.statements.map(({ id, content }) => [content.text, id]));
  const owed = new Map(kept?.commitments.map(({ id, consequent }) => [consequent.text, id]));
  return { said, owed };
}

const BY = { by: 'R. Castell', why: 'looked at both' };

async function done(ledger: Ledger, known: Known, one: Step, version: number): Promise<void> {
  if (one.kind === 'read') {
    await ledger.add(reading(one.read, version));
    return;
  }
  const words = WORDS[one.of] ?? WORDS[0];
  const { said, owed } = await standing(ledger);
  const [statement, commitment] = [said.get(words), owed.get(words)];
  if (one.kind === 'same' || one.kind === 'different') {
    const others = one.of === one.with ? OTHERS : (WORDS[one.with] ?? WORDS[0]);
    const second = others === OTHERS ? OTHER_STATEMENT : said.get(others);
    if (statement === undefined || second === undefined) return;
    await ledger.decideSame({ statements: [statement, second], verdict: one.kind, ...BY });
    known.same.set(pair(words, others), one.kind);
  } else if (one.kind === 'decide') {
    if (commitment === undefined) return;
    await ledger.decideCommitment({ commitment, state: one.state, ...BY });
    known.states.set(words, one.state);
  } else if (one.kind === 'judge') {
    if (commitment === undefined) return;
    await propose(ledger, commitment);
    const [evidence] = await ledger.evidence(commitment);
    await ledger.decideEvidence({ evidence: evidence?.evidence.id ?? '', verdict: one.verdict, ...BY });
    known.verdicts.set(words, one.verdict);
  } else if (statement !== undefined) {
    const review = await ledger.statementReview(statement);
    if (one.kind === 'withdraw' && review.mark?.verdict == null) return;
    await ledger.reviewStatement({ id: statement, verdict: one.kind, ...BY });
  }
}

/** As a later look at the other report finds it. */
async function propose(ledger: Ledger, commitment: string): Promise<void> {
  const spans = OTHER.statements[1]?.content.spans ?? [];
  const drawn = { commitment, kind: 'fulfilment' as const, report: OTHER.report.id, spans };
  const text = OTHER.statements[1]?.content.text ?? '';
  const evidence = { id: evidenceId(drawn), ...drawn, statement: null, voiced: null, score: 0.5, rule: 'a test', text };
  await ledger.weigh({ report: OTHER.report.id, by: 'onrecord 1', indexed: [], evidence: [evidence] });
}

async function holds(ledger: Ledger, known: Known): Promise<void> {
  expect((await ledger.verify()).faults).toEqual([]);
  const { said, owed } = await standing(ledger);
  const wordsOf = new Map([...[...said].map(([words, id]) => [id, words] as const), [OTHER_STATEMENT, OTHERS]]);
  const decided = (await ledger.sameDecisions([REPORT])).flatMap(({ statements: [a, b], verdict }) => {
    const [one, two] = [wordsOf.get(a), wordsOf.get(b)];
    return one === undefined || two === undefined ? [] : [[pair(one, two), verdict] as const];
  });
  const stands = new Set([...said.keys(), OTHERS]);
  const wanted = [...known.same].filter(([both]) => both.split(' | ').every((words) => stands.has(words)));
  expect(new Map(decided)).toEqual(new Map(wanted));
  for (const [words, id] of owed) {
    const { decision, state } = await ledger.commitment(id);
    expect([words, decision?.state ?? null]).toEqual([words, known.states.get(words) ?? null]);
    expect(state).toBe(known.states.get(words) ?? 'active');
    const [evidence] = (await ledger.evidence(id)).filter(({ verdict }) => verdict !== null);
    expect([words, evidence?.verdict?.verdict ?? null]).toEqual([words, known.verdicts.get(words) ?? null]);
    if (evidence) expect(evidence.evidence.commitment).toBe(id);
  }
}

/** What one ledger hands to another. */
async function handOver(from: Ledger, to: Ledger, last: Derived): Promise<void> {
  await to.add(OTHER);
  await to.add(last);
  const ids = [OTHER.report.id, REPORT];
  const { decisions, evidence, verdicts } = await from.livesOf(ids);
  const judgements: readonly Judgement[] = [
    ...(await from.reviewsOf(ids)).map((review) => ({ kind: 'review' as const, review })),
    ...(await from.sameDecisions(ids)).map((decision) => ({ kind: 'same-decision' as const, decision })),
    ...evidence.map((one) => ({ kind: 'evidence' as const, evidence: one })),
    ...verdicts.map((verdict) => ({ kind: 'evidence-verdict' as const, verdict })),
    ...decisions.map((decision) => ({ kind: 'commitment-decision' as const, decision })),
  ];
  const taken = await to.takeJudgements(judgements);
  expect(taken.filter(({ issue }) => issue !== null)).toEqual([]);
}

const ALL: Read = { has: [true, true, true, true], ids: [10, 11, 12, 13], before: 0 };

test('what people decided stands wherever its words stand, whatever ids readings give them', async () => {
  const begun = Date.parse('2031-10-02T08:00:00Z');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), read, async (steps, last) => {
      let now = begun;
      const clock = () => {
        now += 1000;
        return new Date(now);
      };
      const [ledger, other] = [openLedger(':memory:', { clock }), openLedger(':memory:', { clock })];
      const known: Known = { same: new Map(), states: new Map(), verdicts: new Map() };
      try {
        await ledger.add(OTHER);
        await ledger.add(reading(ALL, 1));
        for (const [at, one] of steps.entries()) {
          await done(ledger, known, one, at + 2);
          await holds(ledger, known);
        }
        const reads = [ALL, ...steps.flatMap((one) => (one.kind === 'read' ? [one.read] : []))];
        await handOver(ledger, other, reading(reads.at(-1) ?? ALL, steps.length + 2));
        await holds(other, known);
        for (const [at, one] of [last, ALL].entries())
          for (const each of [ledger, other]) {
            await each.add(reading(one, steps.length + 3 + at));
            await holds(each, known);
          }
      } finally {
        ledger.close();
        other.close();
      }
    }),
    { numRuns: Number(process.env.ONRECORD_FUZZ ?? 20) },
  );
}, 600_000);
