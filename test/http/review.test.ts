import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Commitment } from '../../src/http/commitment-contract.ts';
import { Problem, StatementList } from '../../src/http/contract.ts';
import { CommitmentReview, ReviewQueue, StatementReview } from '../../src/http/review-contract.ts';
import { promising } from '../ledger/promising.ts';
import { type Serving, serving } from './serving.ts';

let server: Serving;
const report = promising();
const [vowed = '', denied = ''] = report.statements.map(({ id }) => id);
const [owed = ''] = report.commitments.map(({ id }) => id);

beforeEach(async () => {
  server = await serving();
  await server.ledger.add(report);
});
afterEach(async () => {
  expect((await server.ledger.verify()).faults).toEqual([]);
  await server.close();
});

async function post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(server.at(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    location: response.headers.get('location'),
    answer,
  };
}

async function get(path: string) {
  const response = await fetch(server.at(path));
  const answer: unknown = await response.json();
  return { status: response.status, etag: response.headers.get('etag'), answer };
}

const listed = async (query = '') => StatementList.parse((await get(`/api/statements${query}`)).answer);

describe('a statement', () => {
  test('that is corrected is what all listings show, and its commitment follows', async () => {
    const corrections = { speaker: { name: 'Ferrymen of Tirrany', kind: 'organisation' } };
    const body = { verdict: 'correct', corrections, why: 'she only read it out', by: 'R. Castell' };
    const { status, answer, etag } = await post(`/api/statements/${vowed}/review`, body);
    const review = StatementReview.parse(answer);
    expect(status).toBe(200);
    expect(review).toMatchObject({
      ...{ id: vowed, subject: vowed, stands: true, proposal: null },
      mark: { verdict: 'corrected', by: 'R. Castell', fields: ['speaker'], placing: 'read', proposal: false },
      statement: {
        speaker: { text: 'Ilse Varga', name: 'Ferrymen of Tirrany', id: 'org:ferrymen-of-tirrany', role: null },
      },
      read: { speaker: { name: 'Ilse Varga' }, review: null },
      history: [{ kind: 'corrected', by: 'R. Castell', why: 'she only read it out', fields: ['speaker'] }],
    });
    expect(etag).toBe(`"${review.mark?.entry}"`);
    expect((await listed('?speaker=ferrymen')).statements).toMatchObject([
      { id: vowed, review: { verdict: 'corrected' } },
    ]);
    expect((await listed('?reviewed=corrected')).total).toBe(1);
    expect((await listed('?reviewed=none')).total).toBe(1);
    const commitment = Commitment.parse((await get(`/api/commitments/${owed}`)).answer);
    expect(commitment.debtor).toMatchObject({ name: 'Ferrymen of Tirrany', id: 'org:ferrymen-of-tirrany' });
  });

  test('of another act has the force and the event code of that act', async () => {
    const { answer } = await post(`/api/statements/${vowed}/review`, {
      verdict: 'correct',
      corrections: { act: { type: 'demand' } },
    });
    const { statement } = StatementReview.parse(answer);
    expect(statement.act).toMatchObject({ type: 'demand', confidence: 1, force: null, plover: 'REQUEST' });
    expect((await get('/api/commitments')).answer).toMatchObject({ total: 0 });
  });

  test('that is rejected is nowhere but in its review, until that is withdrawn', async () => {
    await post(`/api/statements/${vowed}/review`, { verdict: 'reject', why: 'a caption' });
    expect((await listed()).statements.map(({ id }) => id)).toEqual([denied]);
    expect((await get(`/api/statements/${vowed}`)).status).toBe(404);
    expect((await get('/api/search?q=lighthouse&kind=statement')).answer).toMatchObject({ hits: [] });
    expect((await get('/api/commitments')).answer).toMatchObject({ total: 0 });
    const review = StatementReview.parse((await get(`/api/statements/${vowed}/review`)).answer);
    expect(review).toMatchObject({ stands: false, mark: { verdict: 'rejected' }, statement: { id: vowed } });
    const rejected = ReviewQueue.parse((await get('/api/review?state=rejected')).answer);
    expect(rejected).toMatchObject({ total: 1, items: [{ id: vowed, waits: 'reviewed' }] });
    await post(`/api/statements/${vowed}/review`, { verdict: 'withdraw' });
    expect((await listed()).total).toBe(2);
    expect((await get('/api/commitments')).answer).toMatchObject({ total: 1 });
  });

  test('that the machine missed is added, and found', async () => {
    const start = report.report.text.indexOf('an insult');
    const content = { spans: [{ start, end: start + 'an insult to every fisherman'.length }] };
    const { status, answer, location } = await post(`/api/reports/${report.report.id}/statements`, {
      statement: { content, form: 'direct', act: { type: 'criticise' } },
      by: 'R. Castell',
    });
    const review = StatementReview.parse(answer);
    expect([status, location]).toEqual([201, `/api/statements/${review.id}`]);
    expect(review).toMatchObject({ mark: { verdict: 'added', fields: ['content', 'form', 'act'] }, read: null });
    expect((await get('/api/search?q=insult&kind=statement')).answer).toMatchObject({
      hits: [{ statement: { id: review.id, content: { text: 'an insult to every fisherman' } } }],
    });
    const again = await post(`/api/reports/${report.report.id}/statements`, { statement: { content } });
    expect(Problem.parse(again.answer)).toMatchObject({ status: 400, code: 'bad-correction' });
  });

  test('is assigned and commented on, and the queue knows', async () => {
    await post(`/api/statements/${denied}/assignment`, { to: 'M. Orlan', by: 'R. Castell' });
    const { answer } = await post(`/api/statements/${denied}/comments`, { text: 'which fee?', by: 'M. Orlan' });
    expect(StatementReview.parse(answer)).toMatchObject({
      mark: { verdict: null, assigned: 'M. Orlan', comments: 1 },
      history: [
        { kind: 'assigned', text: 'M. Orlan', by: 'R. Castell' },
        { kind: 'commented', text: 'which fee?', by: 'M. Orlan' },
      ],
    });
    const queue = ReviewQueue.parse((await get('/api/review?assigned=m.%20orlan')).answer);
    expect(queue.items).toMatchObject([{ id: denied, waits: 'unreviewed' }]);
  });
});

describe('a commitment', () => {
  test('is corrected, and its state follows its condition', async () => {
    const start = report.report.text.indexOf('if the fees stay');
    const span = { start, end: start + 'if the fees stay'.length };
    const { answer } = await post(`/api/commitments/${owed}/review`, {
      verdict: 'correct',
      corrections: { antecedent: { span, kind: 'if' }, due: '2031-12' },
    });
    expect(CommitmentReview.parse(answer)).toMatchObject({
      mark: { fields: ['antecedent', 'due'] },
      commitment: {
        antecedent: { text: 'if the fees stay', polarity: 'positive' },
        due: '2031-12',
        state: 'conditional',
      },
      read: { antecedent: null, due: null, state: 'active' },
    });
    const found = await get('/api/commitments?dueBefore=2031-12-31');
    expect(found.answer).toMatchObject({ total: 1 });
  });

  test('that the machine missed is added, as its statement has it', async () => {
    const start = report.report.text.indexOf('an insult');
    const content = { spans: [{ start, end: start + 'an insult to every fisherman'.length }] };
    const said = await post(`/api/reports/${report.report.id}/statements`, { statement: { content } });
    const path = `/api/reports/${report.report.id}/commitments`;
    const given = { consequent: content, debtor: { name: 'Bo Halm' }, force: 'refusal' };
    const { status, answer, location } = await post(path, { commitment: given, by: 'R. Castell' });
    const review = CommitmentReview.parse(answer);
    expect([status, location]).toEqual([201, `/api/commitments/${review.id}`]);
    expect(review).toMatchObject({
      ...{ read: null, mark: { verdict: 'added', by: 'R. Castell' } },
      commitment: { statements: [StatementReview.parse(said.answer).id], debtor: { name: 'Bo Halm' }, state: 'active' },
    });
    for (const body of [{}, { commitment: given }, { statement: 'none', commitment: given }])
      expect(Problem.parse((await post(path, body)).answer)).toMatchObject({ status: 400, code: 'bad-correction' });
  });

  test('that is rejected is none', async () => {
    await post(`/api/commitments/${owed}/review`, { verdict: 'reject' });
    expect((await get('/api/commitments')).answer).toMatchObject({ total: 0 });
    expect((await get(`/api/commitments/${owed}/review`)).answer).toMatchObject({ stands: false });
    await post(`/api/commitments/${owed}/comments`, { text: 'why not?' });
    const { answer } = await post(`/api/commitments/${owed}/assignment`, { to: null });
    expect(CommitmentReview.parse(answer).mark).toMatchObject({ verdict: 'rejected', comments: 1, assigned: null });
  });
});

describe('the queue', () => {
  test('has commitments first, then what the machine is least sure of, page by page', async () => {
    const ids: string[] = [];
    let [cursor, pages]: [string | null, number] = ['', 0];
    while (cursor !== null) {
      const page = ReviewQueue.parse((await get(`/api/review?limit=1&cursor=${cursor}`)).answer);
      expect(page).toMatchObject({ total: 3, counts: { proposals: 0, commitments: 1, statements: 2 } });
      ids.push(...page.items.map(({ id }) => id));
      [cursor, pages] = [page.next, pages + 1];
    }
    expect(ids).toEqual([owed, denied, vowed]);
    expect(pages).toBe(3);
  });

  test.each([
    ['kind=commitment', [owed]],
    ['act=deny', [denied]],
    ['actor=varga', [owed, vowed]],
    ['actor=person:ilse-varga&kind=statement', [vowed]],
    ['proposal=true', []],
    [`report=${report.report.id.slice(7, 19)}&kind=statement`, [denied, vowed]],
  ])('keeps %s', async (query, ids) => {
    const { items, total } = ReviewQueue.parse((await get(`/api/review?${query}`)).answer);
    expect(items.map(({ id }) => id)).toEqual(ids);
    expect(total).toBe(ids.length);
  });

  test('knows no cursor of another listing', async () => {
    const cursor = Buffer.from(JSON.stringify(['2031-10-02', 1, 2])).toString('base64url');
    expect(Problem.parse((await get(`/api/review?cursor=${cursor}`)).answer).code).toBe('bad-query');
  });

  test('is a table too', async () => {
    const text = await (await fetch(server.at('/api/review.csv'))).text();
    expect(text.trimEnd().split('\r\n')).toHaveLength(4);
  });
});

describe('what cannot be is refused, with its code', () => {
  const content = (start: number, end: number) => ({
    verdict: 'correct',
    corrections: { content: { spans: [{ start, end }] } },
  });

  test.each([
    [content(5, 5), 400, 'bad-correction', 'content.spans.0'],
    [content(0, 1e9), 400, 'bad-correction', 'beyond the end of the text'],
    [content(-1, 4), 400, 'bad-query', 'start'],
    [{ verdict: 'correct', corrections: {} }, 400, 'bad-correction', 'what is to be corrected'],
    [{ verdict: 'correct', corrections: { when: { value: 'soon' } } }, 400, 'bad-correction', 'when.span'],
    [{ verdict: 'correct', corrections: { content: { text: 'x', spans: [] } } }, 400, 'bad-query', 'content'],
    [{ verdict: 'accept', corrections: { form: 'direct' } }, 400, 'bad-query', 'correct'],
    [{ verdict: 'withdraw' }, 400, 'bad-query', 'Nothing was decided'],
    [{ verdict: 'perhaps' }, 400, 'bad-query', 'verdict'],
    [{ verdict: 'accept', by: ' ' }, 400, 'bad-query', 'somebody'],
    [{ verdict: 'accept', expects: 7 }, 409, 'review-changed', 'meanwhile'],
  ])('%j', async (body, status, code, words) => {
    const { answer } = await post(`/api/statements/${vowed}/review`, body);
    const problem = Problem.parse(answer);
    expect(problem).toMatchObject({ status, code });
    expect(problem.detail).toContain(words);
    expect((await server.ledger.log()).some(({ kind }) => kind.startsWith('statement-'))).toBe(false);
  });

  test('of two who decide by the same review, the second', async () => {
    const { etag } = await get(`/api/statements/${vowed}/review`);
    const first = await post(`/api/statements/${vowed}/review`, { verdict: 'accept' }, { 'if-match': etag ?? '' });
    expect(first.status).toBe(200);
    const second = await post(`/api/statements/${vowed}/review`, { verdict: 'reject' }, { 'if-match': etag ?? '' });
    expect(Problem.parse(second.answer)).toMatchObject({ status: 409, code: 'review-changed' });
    const third = await post(
      `/api/statements/${vowed}/review`,
      { verdict: 'reject' },
      { 'if-match': first.etag ?? '' },
    );
    expect(third.status).toBe(200);
    expect((await post(`/api/statements/${vowed}/review`, { verdict: 'accept' }, { 'if-match': 'x' })).status).toBe(
      400,
    );
  });

  test('an id that the ledger does not have', async () => {
    expect((await post('/api/statements/ffff.1/review', { verdict: 'accept' })).status).toBe(404);
    expect((await get('/api/commitments/ffff.1.c1/review')).status).toBe(404);
    expect(
      (
        await post('/api/reports/ffffffffffff/statements', {
          statement: { content: { spans: [{ start: 0, end: 3 }] } },
        })
      ).status,
    ).toBe(404);
  });
});

test('over the network readers may look, and editors decide in their own names', async () => {
  const there = await serving({ access: 'tokens' });
  try {
    await there.ledger.add(promising());
    const reader = await there.ledger.newToken({ name: 'Reading room', role: 'reader' });
    const editor = await there.ledger.newToken({ name: 'R. Castell', role: 'editor' });
    const send = (secret: string, body?: object) =>
      fetch(there.at(`/api/statements/${vowed}/review`), {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
    expect((await send(reader.secret)).status).toBe(200);
    expect((await send(reader.secret, { verdict: 'reject' })).status).toBe(403);
    const decided = await send(editor.secret, { verdict: 'accept', by: 'N. Aldous' });
    expect(StatementReview.parse(await decided.json()).mark?.by).toBe('N. Aldous (R. Castell)');
  } finally {
    await there.close();
  }
});
