import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { derived } from '../ledger/derived.ts';
import { type Serving, serving } from './serving.ts';

let server: Serving;
beforeEach(async () => {
  server = await serving();
  await server.ledger.add(derived(1));
});
afterEach(() => server.close());

const [warned = '', vowed = ''] = derived(1).statements.map(({ id }) => id);

async function post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(server.at(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, etag: response.headers.get('etag'), body: await response.json() };
}

async function get(path: string) {
  const response = await fetch(server.at(path));
  return { status: response.status, etag: response.headers.get('etag'), body: await response.json() };
}

describe('the review over HTTP', () => {
  test('corrects a statement, which all listings then show', async () => {
    const corrections = { speaker: { name: 'Ferrymen of Tirrany', kind: 'organisation' }, act: { type: 'announce' } };
    const decided = await post(`/api/statements/${warned}/review`, {
      verdict: 'correct',
      corrections,
      why: 'no threat',
      by: 'R. Castell',
    });
    expect(decided).toMatchObject({
      status: 200,
      body: { stands: true, mark: { verdict: 'corrected', fields: ['speaker', 'act'] } },
    });
    const { body } = await get('/api/statements?speaker=ferrymen');
    expect(body.statements).toMatchObject([
      {
        id: warned,
        act: { type: 'announce', force: null },
        speaker: { text: 'The ferry union', id: 'org:ferrymen-of-tirrany' },
        review: { verdict: 'corrected', by: 'R. Castell' },
      },
    ]);
  });

  test('takes a rejected statement away and brings it back', async () => {
    await post(`/api/statements/${vowed}/review`, { verdict: 'reject', why: 'a caption' });
    expect((await get('/api/statements')).body.total).toBe(3);
    expect((await get(`/api/statements/${vowed}`)).status).toBe(404);
    expect((await get(`/api/statements/${vowed}/review`)).body).toMatchObject({
      stands: false,
      mark: { verdict: 'rejected' },
    });
    await post(`/api/statements/${vowed}/review`, { verdict: 'withdraw' });
    expect((await get('/api/statements')).body.total).toBe(4);
  });
});
