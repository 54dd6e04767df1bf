import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import type { Derived } from '../../src/ledger/prepare.ts';
import type { StatementCorrections } from '../../src/model/review.ts';
import type { Speaker, Statement } from '../../src/model/statement.ts';
import { passage, promising, TEXT } from './promising.ts';

let ledger: Ledger;
beforeEach(async () => {
  ledger = openLedger(':memory:', { clock: () => new Date('2031-10-05T08:00:00Z') });
  await ledger.add(promising());
});
afterEach(async () => {
  expect((await ledger.verify()).faults).toEqual([]);
  ledger.close();
});

const first = promising();
const [vowed, denied] = first.statements as [Statement, Statement];
const [owed] = first.commitments;
const CASTELL = { by: 'R. Castell' };
const speaker = vowed.speaker as Speaker;

/** The same bytes as another version reads them. */
const later = (changes: Partial<Derived>, version = 2, text = TEXT): Derived => ({
  ...promising({}, text),
  derivedBy: `onrecord ${version}`,
  ...changes,
});

const said = async () => (await ledger.statements()).statements.map(({ statement }) => statement);

describe('what a person corrected stays as he said when another version reads the report', () => {
  beforeEach(async () => {
    await ledger.reviewStatement({
      ...{ id: vowed.id, verdict: 'correct', ...CASTELL, why: 'she read it out' },
      corrections: {
        speaker: { name: 'Mara Dole', id: 'person:mara-dole', role: null },
        cue: passage(TEXT, 'Ilse Varga vowed'),
      },
    });
  });

  test('which follows the machine in all else', async () => {
    const read: Statement = { ...vowed, form: 'mixed', act: { ...vowed.act!, type: 'announce', force: null } };
    expect(await ledger.add(later({ statements: [read, denied], commitments: [] }))).toMatchObject({
      outcome: 'derived-again',
      statements: 2,
    });
    const review = await ledger.statementReview(vowed.id);
    expect(review.standing).toMatchObject({
      speaker: { name: 'Mara Dole', text: 'Ilse Varga', of: 'Tirrany' },
      cue: { text: 'Ilse Varga vowed' },
      ...{ form: 'mixed', act: { type: 'announce' } },
    });
    expect(review).toMatchObject({ proposal: null, read: { speaker: { name: 'Ilse Varga' } } });
  });

  test('and what the machine now reads otherwise of it is proposed', async () => {
    const read: Statement = { ...vowed, speaker: { ...speaker, name: 'Ilse Varga-Dole' } };
    await ledger.add(later({ statements: [read, denied] }));
    const review = await ledger.statementReview(vowed.id);
    expect(review.standing.speaker?.name).toBe('Mara Dole');
    expect(review.proposal).toEqual({ speaker: read.speaker });
    expect(review.mark).toMatchObject({ proposal: true, placing: 'read' });
    expect((await ledger.reviewQueue({ proposal: true })).items).toMatchObject([
      { waits: 'proposal', proposal: { speaker: read.speaker } },
    ]);
    expect((await ledger.reviewQueue()).items[0]).toMatchObject({ waits: 'proposal' });
  });

  test('until he accepts his own again, or takes the machine’s', async () => {
    const read: Statement = { ...vowed, speaker: { ...speaker, name: 'Ilse Varga-Dole' } };
    await ledger.add(later({ statements: [read, denied] }));
    const kept = await ledger.reviewStatement({ id: vowed.id, verdict: 'accept', ...CASTELL });
    expect(kept).toMatchObject({
      proposal: null,
      standing: { speaker: { name: 'Mara Dole' } },
      mark: { fields: ['speaker', 'cue'] },
    });
    const taken = await ledger.reviewStatement({ id: vowed.id, verdict: 'withdraw', fields: ['speaker'], ...CASTELL });
    expect(taken).toMatchObject({
      standing: { speaker: { name: 'Ilse Varga-Dole' } },
      mark: { verdict: 'corrected', fields: ['cue'] },
    });
    const back = await ledger.reviewStatement({ id: vowed.id, verdict: 'withdraw', ...CASTELL });
    expect(back.standing).toEqual(read);
    expect(back.history.map(({ kind }) => kind)).toEqual(['corrected', 'accepted', 'corrected', 'withdrawn']);
  });

  test('also where the machine counts the statement under another id', async () => {
    const read: Statement = {
      ...vowed,
      id: `${vowed.id.split('.')[0]}.1`,
      content: passage(TEXT, 'We will reopen the northern lighthouse, if the fees stay'),
    };
    await ledger.add(later({ statements: [read, denied], commitments: [] }));
    const standing = await said();
    expect(standing.map(({ id }) => id)).toEqual([read.id, denied.id]);
    expect(standing[0]).toMatchObject({ speaker: { name: 'Mara Dole' }, content: read.content });
    expect((await ledger.statement(vowed.id)).statement.id).toBe(read.id);
    expect(await ledger.statementReview(vowed.id)).toMatchObject({ id: read.id, subject: vowed.id });
    await ledger.comment({ kind: 'statement', id: read.id, text: 'still she', ...CASTELL });
    expect((await ledger.log()).at(-1)).toMatchObject({ kind: 'statement-commented', subject: vowed.id });
  });

  test('and where it does not read it any more, which is told', async () => {
    await ledger.add(later({ statements: [denied], commitments: [], positions: [] }));
    expect((await said()).map(({ id }) => id)).toEqual([vowed.id, denied.id]);
    expect((await ledger.statements()).statements[0]?.review).toMatchObject({
      placing: 'missed',
      verdict: 'corrected',
    });
    expect(await ledger.statementReview(vowed.id)).toMatchObject({ stands: true, read: null });
    await ledger.add(later({}, 3));
    expect(await ledger.statementReview(vowed.id)).toMatchObject({
      mark: { placing: 'read' },
      standing: { speaker: { name: 'Mara Dole' } },
    });
  });

  test('and where the text has moved, it is found by its words', async () => {
    const text = `The quay was calm.\n\n${TEXT.replace('lighthouse, if', 'lighthouse,\nif')}`;
    await ledger.add(later({}, 2, text));
    const { standing } = await ledger.statementReview(vowed.id);
    expect(standing.cue).toEqual(passage(text, 'Ilse Varga vowed'));
    expect(standing.speaker).toMatchObject({ ...passage(text, 'Ilse Varga'), name: 'Mara Dole' });
  });

  test('and where the text has lost its words, it waits to be placed, and comes back with them', async () => {
    const text = 'Bo Halm denied that any fee had been agreed.\n';
    const read = {
      ...denied,
      content: passage(text, 'any fee had been agreed'),
      cue: passage(text, 'denied'),
      speaker: null,
    };
    const gone = {
      statements: [read],
      commitments: [],
      positions: [],
      report: { ...first.report, text, paragraphs: [] },
    };
    await ledger.add(later(gone));
    expect(await said()).toEqual([read]);
    expect((await ledger.reviewQueue()).items[0]).toMatchObject({
      waits: 'unplaced',
      statement: { content: vowed.content },
    });
    await expect(ledger.reviewStatement({ id: vowed.id, verdict: 'accept', ...CASTELL })).rejects.toMatchObject({
      code: 'bad-correction',
    });
    await ledger.comment({ kind: 'statement', id: vowed.id, text: 'where is it?', ...CASTELL });
    await ledger.add(later({}, 3));
    expect(await ledger.statementReview(vowed.id)).toMatchObject({
      stands: true,
      standing: { speaker: { name: 'Mara Dole' } },
      mark: { comments: 1 },
    });
  });

  test('the same version again changes nothing', async () => {
    const before = await ledger.log();
    expect((await ledger.add(promising())).outcome).toBe('kept-already');
    expect(await ledger.log()).toEqual(before);
  });
});

describe('what a person accepted, rejected or added', () => {
  test('is accepted in every field', async () => {
    await ledger.reviewStatement({ id: vowed.id, verdict: 'accept', ...CASTELL });
    const read: Statement = { ...vowed, act: { ...vowed.act!, type: 'announce' }, form: 'mixed' };
    await ledger.add(later({ statements: [read, denied] }));
    const { standing, proposal, mark } = await ledger.statementReview(vowed.id);
    expect(standing).toMatchObject({ form: 'direct', act: { type: 'promise' } });
    expect(proposal).toMatchObject({ form: 'mixed', act: { type: 'announce' } });
    expect(mark?.fields).toEqual([]);
  });

  test('stays away once rejected, and what the machine now reads in its place is proposed', async () => {
    await ledger.reviewStatement({ id: denied.id, verdict: 'reject', ...CASTELL });
    const read: Statement = { ...denied, content: passage(TEXT, 'that any fee had been agreed') };
    await ledger.add(later({ statements: [vowed, read] }));
    expect(await said()).toEqual([vowed]);
    expect(await ledger.statementReview(denied.id)).toMatchObject({
      stands: false,
      proposal: { content: read.content },
    });
    await ledger.reviewStatement({ id: denied.id, verdict: 'withdraw', ...CASTELL });
    expect(await said()).toEqual([vowed, read]);
  });

  test('stays once added, and is one with what the machine comes to read there', async () => {
    const content = passage(TEXT, 'an insult to every fisherman');
    const { id } = await ledger.addStatement({
      ...{ report: first.report.id, ...CASTELL, why: 'missed' },
      statement: {
        content,
        speaker: { ...passage(TEXT, 'He'), name: 'Bo Halm' },
        cue: passage(TEXT, 'called'),
        act: { type: 'criticise' },
      },
    });
    await ledger.add(later({}));
    expect((await said()).map((one) => one.id)).toEqual([vowed.id, denied.id, id]);
    const read: Statement = { ...denied, id, content, cue: passage(TEXT, 'called'), speaker: null, form: 'indirect' };
    await ledger.add(later({ statements: [vowed, denied, read] }, 3));
    const review = await ledger.statementReview(id);
    expect(review).toMatchObject({
      standing: { speaker: { name: 'Bo Halm' } },
      mark: { verdict: 'added', placing: 'read' },
    });
    expect(review.proposal).toMatchObject({ speaker: null, act: { type: 'deny' } });
    expect((await ledger.report(first.report.id)).report.statements).toBe(3);
  });
});

describe('commitments', () => {
  test('follow who is corrected, and are none of what binds nobody', async () => {
    const corrections = { speaker: { name: 'Mara Dole', id: 'person:mara-dole' } };
    await ledger.reviewStatement({ id: vowed.id, verdict: 'correct', corrections, ...CASTELL });
    expect((await ledger.commitments({ debtor: 'person:mara-dole' })).total).toBe(1);
    const [reading] = await ledger.readings([first.report.id]);
    expect(reading?.positions).toMatchObject([{ party: { name: 'Mara Dole' }, stance: 'promises' }]);
    expect(reading?.actors.map(({ id }) => id)).toContain('person:mara-dole');
    await ledger.reviewStatement({
      id: vowed.id,
      verdict: 'correct',
      corrections: { act: { type: 'assert' } },
      ...CASTELL,
    });
    expect((await ledger.commitments()).total).toBe(0);
    expect((await ledger.readings([first.report.id]))[0]?.positions).toEqual([]);
  });

  test('come of what a person alone says that it binds, and go with it', async () => {
    const act = { type: 'threaten', force: 'threat' } as const;
    await ledger.reviewStatement({ id: denied.id, verdict: 'correct', corrections: { act }, ...CASTELL });
    const [made] = (await ledger.commitments({ force: 'threat' })).commitments;
    expect(made?.commitment).toMatchObject({
      ...{ id: `${denied.id}.c1`, statements: [denied.id], consequent: denied.content, state: 'active' },
      grounds: [{ field: 'commitment', rule: 'said by R. Castell', spans: denied.content.spans }],
    });
    await ledger.add(later({}));
    expect((await ledger.commitments({ force: 'threat' })).total).toBe(1);
    const id = `${denied.id}.c1`;
    await ledger.reviewCommitment({ id, verdict: 'correct', corrections: { due: '2031-12' }, ...CASTELL });
    expect((await ledger.commitment(id)).commitment.due).toBe('2031-12');
    await ledger.reviewCommitment({ id, verdict: 'reject', ...CASTELL });
    expect((await ledger.commitments({ force: 'threat' })).total).toBe(0);
    await ledger.reviewCommitment({ id, verdict: 'withdraw', ...CASTELL });
    expect((await ledger.commitments({ force: 'threat' })).total).toBe(1);
    await ledger.reviewStatement({ id: denied.id, verdict: 'withdraw', ...CASTELL });
    expect((await ledger.commitments()).commitments.map(({ commitment }) => commitment.id)).toEqual([owed?.id]);
  });

  test('come of an added statement that binds who says it, once the machine reads none itself', async () => {
    const statement: StatementCorrections = {
      ...{ speaker: { spans: denied.speaker!.spans, name: 'Bo Halm' }, act: { type: 'promise', force: 'promise' } },
      content: passage(TEXT, 'Bo Halm denied'),
    };
    const { id } = await ledger.addStatement({ report: first.report.id, statement, ...CASTELL });
    expect((await ledger.commitments({ force: 'promise', debtor: 'Bo Halm' })).commitments).toMatchObject([
      { commitment: { statements: [id], debtor: { name: 'Bo Halm' } } },
    ]);
    await ledger.reviewStatement({
      id: vowed.id,
      verdict: 'correct',
      corrections: { act: { type: 'threaten' } },
      ...CASTELL,
    });
    expect((await ledger.commitments()).total).toBe(2);
  });

  test('that were missed are added by what is owed, or by their statement, and stay', async () => {
    await ledger.add(later({ commitments: [] }));
    const report = first.report.id;
    const { id } = await ledger.addCommitment({ report, statement: vowed.id, commitment: { due: '2032' }, ...CASTELL });
    expect(id).toBe(`${vowed.id}.c1`);
    const whole = { consequent: vowed.content, force: 'promise', debtor: { name: 'Ilse Varga' }, due: '2032' };
    expect(await ledger.commitmentReview(id)).toMatchObject({
      ...{ stands: true, read: null, standing: { ...whole, statements: [vowed.id] }, mark: { verdict: 'added' } },
    });
    const again = { report, commitment: { consequent: { spans: vowed.content.spans } }, ...CASTELL };
    await expect(ledger.addCommitment(again)).rejects.toMatchObject({ code: 'bad-correction' });
    const unbound = { report, statement: denied.id, commitment: {}, ...CASTELL };
    await expect(ledger.addCommitment(unbound)).rejects.toMatchObject({ code: 'bad-correction' });
    await ledger.add(later({}, 3));
    expect((await ledger.commitments()).commitments).toMatchObject([
      { commitment: { id, due: '2032' }, review: { verdict: 'added', placing: 'read' } },
    ]);
    await ledger.add(later({ commitments: [] }, 4));
    await ledger.reviewCommitment({ id, verdict: 'correct', corrections: { due: null }, ...CASTELL });
    expect((await ledger.commitment(id)).commitment).toMatchObject({ ...whole, due: null });
    await ledger.reviewCommitment({ id, verdict: 'withdraw', ...CASTELL });
    expect((await ledger.commitments()).total).toBe(0);
  });

  test('that are corrected stay so, and stand where the machine reads them no more', async () => {
    const id = owed?.id ?? '';
    await ledger.reviewCommitment({ id, verdict: 'correct', corrections: { due: '2031-12-31' }, ...CASTELL });
    await ledger.add(later({ commitments: [{ ...owed!, due: '2032', force: 'guarantee' }] }));
    expect(await ledger.commitmentReview(id)).toMatchObject({
      ...{ standing: { due: '2031-12-31', force: 'guarantee' }, proposal: { due: '2032' } },
    });
    await ledger.add(later({ commitments: [] }, 3));
    expect((await ledger.commitments()).commitments).toMatchObject([
      { commitment: { id, due: '2031-12-31' }, review: { placing: 'missed' } },
    ]);
  });

  test('decisions on their state and reviews of their reading are kept apart', async () => {
    const id = owed?.id ?? '';
    await ledger.decideCommitment({ commitment: id, state: 'satisfied', why: 'the lamp was seen', ...CASTELL });
    await ledger.reviewCommitment({ id, verdict: 'accept', ...CASTELL });
    const { state, review } = await ledger.commitment(id);
    expect([state, review?.verdict]).toEqual(['satisfied', 'accepted']);
    expect((await ledger.commitmentReview(id)).history).toHaveLength(1);
    expect((await ledger.reviewQueue({ kind: 'commitment' })).total).toBe(0);
  });
});

test('who did what, when and why is in the chained log', async () => {
  await ledger.reviewStatement({ id: vowed.id, verdict: 'accept', ...CASTELL, why: 'heard it' });
  await ledger.assign({ kind: 'statement', id: denied.id, to: 'M. Orlan', ...CASTELL });
  expect((await ledger.log(2)).map(({ kind, subject, at }) => [kind, subject, at])).toEqual([
    ['statement-accepted', vowed.id, '2031-10-05T08:00:00.000Z'],
    ['statement-assigned', denied.id, '2031-10-05T08:00:00.000Z'],
  ]);
  const entries = await ledger.entriesOf([first.report.id]);
  expect(entries.map(({ kind }) => kind)).toContain('statement-accepted');
});

test('a correction of spans draws the words, and the id stays', async () => {
  const spans = [...passage(TEXT, 'We will reopen').spans, ...passage(TEXT, 'if the fees stay').spans];
  const { standing } = await ledger.reviewStatement({
    ...{ id: vowed.id, verdict: 'correct', corrections: { content: { spans } }, ...CASTELL },
  });
  expect(standing).toMatchObject({ id: vowed.id, content: { text: 'We will reopen … if the fees stay', spans } });
  expect((await ledger.search({ query: 'lighthouse', kind: 'statement' })).length).toBe(0);
  expect((await ledger.search({ query: '"if the fees"', kind: 'statement' })).length).toBe(1);
});
