import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Job } from '../../src/http/job-contract.ts';
import { LogList, Verification } from '../../src/http/log-contract.ts';
import { OutletList } from '../../src/http/outlet-contract.ts';
import { NewToken, TokenList } from '../../src/http/session-contract.ts';
import { type Serving, serving } from './serving.ts';

// The first report waits for the weights to be read.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const REPORT = 'SELE – “The weir will be mended by Easter,” Warden Ottilie Krask said.\n';

let here: Serving;
let report = '';

beforeAll(async () => {
  here = await serving();
  const headers = { 'content-type': 'text/plain' };
  const query = '?outlet=The+Sele+Post&published=2031-02-01&url=https://post.example/weir';
  const answer = await fetch(here.at(`/api/reports${query}`), { method: 'POST', body: REPORT, headers });
  const { id } = Job.parse(await answer.json());
  await (await fetch(here.at(`/api/jobs/${id}/events`))).text();
  report = (await here.ledger.reports()).reports[0]!.id;
});
afterAll(async () => await here.close());

const log = async (query = '') => LogList.parse(await (await fetch(here.at(`/api/log${query}`))).json());
const send = (method: string, path: string, body?: object) =>
  fetch(here.at(path), {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
  });

describe('the log', () => {
  test('is told newest first, with the report that an entry concerns and what was done in words', async () => {
    await send('PUT', '/api/rules', { rule: 'time-expires', setting: 'on', by: 'R. Castell' });
    const { entries, total, kinds, next } = await log();
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: total }, (_, index) => total - index));
    expect(entries[0]).toMatchObject({ kind: 'rule-switched', by: 'R. Castell', what: 'Switched on', report: null });
    expect(entries.at(-1)).toMatchObject({
      kind: 'report-added',
      subject: report,
      report: { outlet: 'The Sele Post' },
    });
    expect(entries.at(-2)?.what).toMatch(/^1 statement, 1 commitment$/);
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(next).toBeNull();
  });

  test('is told by kind, by the digits of a report with all that was decided of it, and a page at a time', async () => {
    const { commitments } = await here.ledger.commitments();
    const { id } = commitments[0]!.commitment;
    await send('POST', `/api/commitments/${id}/decisions`, {
      state: 'satisfied',
      why: 'The weir stands.',
      by: 'I. Lo',
    });
    const ofReport = await log(`?subject=${report.slice(7, 23)}`);
    expect(ofReport.entries[0]).toMatchObject({
      kind: 'commitment-decided',
      subject: id,
      what: 'satisfied: The weir stands.',
    });
    expect(ofReport.entries.map(({ kind }) => kind)).not.toContain('rule-switched');
    expect((await log('?kind=commitment-decided')).total).toBe(1);
    expect((await log(`?subject=${id}`)).total).toBe(1);
    expect((await log('?subject=nobody')).entries).toEqual([]);
    const first = await log('?limit=2');
    const second = await log(`?limit=2&cursor=${first.next}`);
    expect(second.entries[0]?.seq).toBe(first.entries[1]!.seq - 1);
    expect((await fetch(here.at('/api/log?cursor=nonsense'))).status).toBe(400);
  });

  test('is a table, too', async () => {
    const [head, ...lines] = (await (await fetch(here.at('/api/log.csv?kind=report-added'))).text()).split('\r\n');
    expect(head).toBe('entry,at,kind,subject,report,by,what,hash');
    expect(lines.filter((line) => line !== '')).toHaveLength(1);
  });

  test('is checked when somebody asks, and says how that stands', async () => {
    const state = async () => Verification.parse(await (await fetch(here.at('/api/log/verification'))).json());
    expect(await state()).toMatchObject({ state: 'never', verified: null });
    const begun = await send('POST', '/api/log/verification');
    expect([begun.status, Verification.parse(await begun.json()).state]).toEqual([202, 'running']);
    await expect.poll(async () => (await state()).state).toBe('done');
    expect((await state()).verified).toMatchObject({ reports: 1, faults: [], head: await here.ledger.head() });
  });
});

test('outlets are told as the reports name them', async () => {
  const { outlets } = OutletList.parse(await (await fetch(here.at('/api/outlets'))).json());
  const one = { name: 'The Sele Post', reports: 1, statements: 1, first: '2031-02-01', last: '2031-02-01', edited: 0 };
  expect(outlets).toEqual([{ ...one, hosts: ['post.example'] }]);
  const table = await (await fetch(here.at('/api/outlets.csv'))).text();
  expect(table).toContain('The Sele Post,1,1,2031-02-01,2031-02-01,post.example,0');
});

test('a token is made, its secret told once, and revoked', async () => {
  const made = await send('POST', '/api/tokens', { name: ' Night desk ', role: 'editor' });
  expect(made.status).toBe(201);
  const { secret, ...token } = NewToken.parse(await made.json());
  expect(token).toMatchObject({ name: 'Night desk', role: 'editor', revoked: null });
  expect(await here.ledger.token(secret)).toMatchObject({ id: token.id });
  const listed = await (await fetch(here.at('/api/tokens'))).text();
  expect(TokenList.parse(JSON.parse(listed)).tokens).toEqual([token]);
  expect(listed).not.toContain(secret);
  expect((await send('DELETE', `/api/tokens/${token.id}`)).status).toBe(204);
  expect(await here.ledger.token(secret)).toBeNull();
  expect((await send('POST', '/api/tokens', { name: '', role: 'editor' })).status).toBe(400);
});

test('the statements of a search are narrowed by the state of what they commit to, and counted by it', async () => {
  const facets = await (await fetch(here.at('/api/search/facets?q=weir&kind=statement'))).json();
  expect(facets).toMatchObject({ state: [{ value: 'satisfied', name: null, count: 1 }] });
  const hits = async (state: string) =>
    (await (await fetch(here.at(`/api/search?q=weir&kind=statement&state=${state}`))).json()) as { hits: unknown[] };
  expect((await hits('satisfied')).hits).toHaveLength(1);
  expect((await hits('violated')).hits).toHaveLength(0);
});
