import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ActorDetail, ActorList, ActorPositions, TrackRecord } from '../../src/http/actor-contract.ts';
import {
  Commitment,
  CommitmentList,
  Decision,
  DecisionList,
  EvidenceDetail,
  EvidenceList,
  RuleList,
  ScaleList,
} from '../../src/http/commitment-contract.ts';
import { Problem } from '../../src/http/contract.ts';
import { SearchResult } from '../../src/http/search-contract.ts';
import {
  CarriedList,
  CollisionList,
  ContestedList,
  DiscrepancyList,
  OmissionList,
  OnlyList,
  PositionList,
} from '../../src/http/story-section-contract.ts';
import { addReports, type Input } from '../../src/index.ts';
import { type Serving, serving } from './serving.ts';

const TEXTS = [
  [
    'first.txt',
    'The Quay Courier',
    '2031-05-02',
    'Tirrany will reopen the northern lighthouse by June 1, Harbour Minister Ilse Varga said on Friday. “We demand that Castmark lift its fishing ban,” Varga said.\n\nCastmark refused on Friday to lift the fishing ban. “We will not lift the ban,” said Aldo Penn, the foreign minister of Castmark. Some 200 crews waited in Port Anselm.\n',
  ],
  [
    'other.txt',
    'Küstenbote',
    '2031-05-02',
    'Tirrany will reopen the northern lighthouse by June 1, Harbour Minister Ilse Varga said on Friday. “We demand that Castmark lift its fishing ban,” she said.\n\nCastmark refused on Friday to lift the fishing ban. Some 300 crews waited in Port Anselm.\n',
  ],
  [
    'kept.txt',
    'The Quay Courier',
    '2031-06-03',
    'Tirrany reopened the northern lighthouse on Sunday, the harbour office said. Some two hundred people came.\n',
  ],
] as const;

const INPUTS = TEXTS.map(([name, outlet, published, text]): Input => {
  return { kind: 'bytes', name, bytes: Buffer.from(text), mediaType: null, stated: { outlet, published } };
});

let served: Serving;
let id = '';
let evidence = '';
beforeAll(async () => {
  served = await serving();
  for await (const one of addReports(served.ledger, INPUTS)) expect(one.kind).toBe('report');
  const listed = CommitmentList.parse(await json('/api/commitments?about=lighthouse&outlet=courier'));
  id = listed.commitments[0]?.id ?? '';
}, 60_000);
afterAll(() => served.close());

const json = async (path: string): Promise<unknown> => await (await fetch(served.at(path))).json();
const write = (method: string, path: string, body: object) =>
  fetch(served.at(path), { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

describe('commitments', () => {
  test.each([
    ['state=active', true],
    ['state=violated', false],
    ['debtor=tirrany', true],
    ['debtor=castmark', false],
    ['creditor=castmark', false],
    ['force=promise', true],
    ['force=threat', false],
    ['dueAfter=2031-06-01&dueBefore=2031-06-01', true],
    ['dueAfter=2031-06-02', false],
    ['overdueOn=2031-06-02', true],
    ['overdueOn=2031-06-01', false],
    ['about=lighthouse%20northern', true],
    ['about=lighthouse%20ferry', false],
    ['until=2031-05-01', false],
  ])('?%s keeps it: %s', async (query, kept) => {
    const { commitments } = CommitmentList.parse(await json(`/api/commitments?${query}`));
    expect(commitments.some((one) => one.id === id)).toBe(kept);
  });

  test('page by page', async () => {
    const all = CommitmentList.parse(await json('/api/commitments'));
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: CommitmentList = CommitmentList.parse(await json(`/api/commitments?limit=1&cursor=${cursor}`));
      expect(page.total).toBe(all.total);
      ids.push(...page.commitments.map((one) => one.id));
      cursor = page.next;
    }
    expect(ids).toEqual(all.commitments.map((one) => one.id));
  });
});

describe('from evidence to a decision', () => {
  test('evidence is listed, and judged by whoever asks', async () => {
    const found = EvidenceList.parse(await json(`/api/commitments/${id}/evidence`)).evidence;
    const fulfilment = found.find(({ kind }) => kind === 'fulfilment');
    expect(fulfilment).toMatchObject({
      text: 'Tirrany reopened the northern lighthouse on Sunday, the harbour office said.',
      verdict: null,
    });
    evidence = fulfilment?.id ?? '';
    const judged = await write('POST', `/api/evidence/${evidence}/verdict`, { verdict: 'dismissed', by: 'A. Penn' });
    expect(judged.status).toBe(201);
    await write('POST', `/api/evidence/${evidence}/verdict`, { verdict: 'accepted', why: 'seen', by: 'R. Castell' });
    const detail = EvidenceDetail.parse(await json(`/api/evidence/${evidence}`));
    expect(detail.evidence.verdict).toMatchObject({ verdict: 'accepted', by: 'R. Castell', why: 'seen' });
    expect(detail.verdicts.map(({ verdict, by }) => [verdict, by])).toEqual([
      ['dismissed', 'A. Penn'],
      ['accepted', 'R. Castell'],
    ]);
  });

  test('a decision names who, when, why and on what; the last one stands', async () => {
    const path = `/api/commitments/${id}/decisions`;
    const vague = await write('POST', path, { state: 'unclear', reason: 'vague', why: 'which lamp?' });
    expect([vague.status, Decision.parse(await vague.json())]).toMatchObject([201, { by: 'somebody on this machine' }]);
    const before = await fetch(served.at(`/api/commitments/${id}`));
    const rated = {
      scale: 'politifact',
      rating: 'promise kept',
      why: 'it burns',
      by: 'R. Castell',
      evidence: [evidence],
    };
    expect((await write('POST', path, rated)).status).toBe(201);
    const { decisions } = DecisionList.parse(await json(path));
    expect(decisions.map(({ state, reason }) => [state, reason])).toEqual([
      ['unclear', 'vague'],
      ['satisfied', null],
    ]);
    expect(decisions[1]).toMatchObject({
      ...{
        by: 'R. Castell',
        why: 'PolitiFact promise meters, “Promise Kept”: it burns',
        evidence: [evidence],
        rule: null,
      },
      at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
    });
    expect(Commitment.parse(await json(`/api/commitments/${id}`))).toMatchObject({
      state: 'satisfied',
      told: 'active',
    });
    const tag = { 'if-none-match': before.headers.get('etag') ?? '' };
    expect((await fetch(served.at(`/api/commitments/${id}`), { headers: tag })).status).toBe(200);
    const again = { 'if-none-match': (await fetch(served.at(`/api/commitments/${id}`))).headers.get('etag') ?? '' };
    expect((await fetch(served.at(`/api/commitments/${id}`), { headers: again })).status).toBe(304);
    expect((await served.ledger.verify()).faults).toEqual([]);
  });

  test.each<[path: string, body: object, status: number, code: string]>([
    ['decisions', { state: 'finished', why: 'x' }, 400, 'bad-query'],
    ['decisions', { state: 'unclear', why: 'x' }, 400, 'bad-query'],
    ['decisions', { state: 'active', why: ' ' }, 400, 'bad-query'],
    ['decisions', { state: 'active' }, 400, 'bad-query'],
    ['decisions', { why: 'x' }, 400, 'bad-query'],
    ['decisions', { state: 'active', scale: 'kroc', rating: 'Full implementation', why: 'x' }, 400, 'bad-query'],
    ['decisions', { scale: 'kroc', rating: 'Rather full', why: 'x' }, 400, 'bad-query'],
    ['decisions', { scale: 'stars', rating: 'Five', why: 'x' }, 400, 'bad-query'],
    ['decisions', { state: 'active', why: 'x', evidence: ['e000000000000000'] }, 404, 'no-such-entry'],
    ['decisions', { state: 'active', why: 'x', else: 1 }, 400, 'bad-query'],
  ])('%s %j is refused with %d %s', async (path, body, status, code) => {
    const response = await write('POST', `/api/commitments/${id}/${path}`, body);
    expect([response.status, Problem.parse(await response.json()).code]).toEqual([status, code]);
  });

  test.each<[method: string, path: string, body: object, status: number]>([
    ['POST', '/api/commitments/ffffffffffffffff.1.c1/decisions', { state: 'active', why: 'x' }, 404],
    ['POST', '/api/evidence/e000000000000000/verdict', { verdict: 'accepted' }, 404],
    ['POST', '/api/evidence/nothing/verdict', { verdict: 'accepted' }, 400],
    ['PUT', '/api/rules', { rule: 'all', setting: 'on' }, 400],
  ])('%s %s %j is refused with %d', async (method, path, body, status) => {
    expect((await write(method, path, body)).status).toBe(status);
  });

  test('rules are switched by somebody, and scales are data', async () => {
    const off = RuleList.parse(await json('/api/rules'));
    expect(off.rules.map(({ rule, setting, by }) => [rule, setting, by])).toEqual([
      ['report-tells', 'off', null],
      ['time-expires', 'off', null],
    ]);
    const on = await write('PUT', '/api/rules', { rule: 'report-tells', setting: 'on', by: 'R. Castell' });
    expect(RuleList.parse(await on.json()).rules[0]).toMatchObject({ setting: 'on', by: 'R. Castell' });
    const { scales } = ScaleList.parse(await json('/api/scales'));
    expect(scales.map((scale) => scale.id)).toEqual(['politifact', 'full-fact', 'polimeter', 'kroc']);
    expect(scales[0]?.from.satisfied).toBe('Promise Kept');
  });
});

describe('actors', () => {
  test('are listed, those who say or owe most first, by name and kind, page by page', async () => {
    const all = ActorList.parse(await json('/api/actors'));
    expect(all.actors[0]).toMatchObject({ id: 'person:ilse-varga', name: 'Ilse Varga', kind: 'person', reports: 2 });
    expect(all.total).toBe(all.actors.length);
    const counts = all.actors.map(({ statements }) => statements);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const named = ActorList.parse(await json('/api/actors?name=VARGA&kind=person'));
    expect(named.actors).toEqual([all.actors[0]]);
    expect(ActorList.parse(await json('/api/actors?name=varga&kind=state')).actors).toEqual([]);
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: ActorList = ActorList.parse(await json(`/api/actors?limit=1&most=commitments&cursor=${cursor}`));
      ids.push(...page.actors.map((one) => one.id));
      cursor = page.next;
    }
    expect(ids.toSorted()).toEqual(all.actors.map((one) => one.id).toSorted());
  });

  test('one: who he is as reported and when, what he said by month and act', async () => {
    const detail = ActorDetail.parse(await json('/api/actors/person:ilse-varga'));
    expect(detail).toMatchObject({ first: '2031-05-02', last: '2031-05-02', complete: true });
    expect(detail.described[0]).toMatchObject({ name: 'Ilse Varga', role: expect.stringMatching(/harbour minister/i) });
    expect(detail.months).toHaveLength(1);
    const [month] = detail.months;
    expect(month).toMatchObject({ month: '2031-05', statements: detail.actor.statements });
    expect(month?.acts.map(({ act }) => act)).toEqual(expect.arrayContaining(['demand']));
    expect(ActorDetail.parse(await json('/api/actors/Ilse%20Varga')).actor).toEqual(detail.actor);
    expect((await fetch(served.at('/api/actors/nobody'))).status).toBe(404);
    expect(Problem.parse(await json('/api/actors/a')).code).toBe('ambiguous-entry');
  });

  test('a track record has its denominators and its interval, never a share alone', async () => {
    const record = TrackRecord.parse(await json('/api/actors/tirrany/track-record?asOf=2031-06-04'));
    expect(record).toMatchObject({
      ...{ commitments: 1, repeated: 1, rated: 1, decided: 1, kept: { of: 1, count: 1, share: 1, high: 1 } },
      states: { satisfied: 1, active: 0 },
    });
    expect(record.kept.low).toBeCloseTo(0.2065, 3);
    expect(TrackRecord.parse(await json('/api/actors/tirrany/track-record?force=threat'))).toMatchObject({
      commitments: 0,
      kept: { of: 0, share: null, low: null, high: null },
    });
  });

  test('positions, story by story', async () => {
    const { stories, total } = ActorPositions.parse(await json('/api/actors/person:ilse-varga/positions'));
    expect(stories).toHaveLength(total);
    for (const { issues, statements } of stories) {
      const ids = new Set(statements.map((statement) => statement.id));
      for (const { parties } of issues)
        for (const { stances } of parties)
          expect(stances.every((stance) => stance.statements.every((one) => ids.has(one)))).toBe(true);
    }
    const issues = stories.flatMap((story) => story.issues);
    expect(
      issues.flatMap(({ parties }) => parties.flatMap(({ stances }) => stances.map(({ kind }) => kind))),
    ).toContain('demands');
  });
});

describe('parts of a story', () => {
  const SECTIONS = [
    ['carried', CarriedList],
    ['discrepancies', DiscrepancyList],
    ['positions', PositionList],
    ['contested', ContestedList],
    ['collisions', CollisionList],
    ['omissions', OmissionList],
    ['only', OnlyList],
  ] as const;

  test.each(SECTIONS)('%s is a resource, and a table', async (name, schema) => {
    const story = (await served.ledger.stories({ least: 2 })).stories[0]?.id ?? '';
    const whole = schema.parse(await json(`/api/stories/${story}/${name}`));
    const entries: unknown = Object.entries(whole).find(([key]) => key === name)?.[1];
    expect(entries).toHaveLength(whole.total);
    const ids: unknown[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: ReturnType<typeof schema.parse> = schema.parse(
        await json(`/api/stories/${story}/${name}?limit=1&cursor=${cursor}`),
      );
      ids.push(...[Object.entries(page).find(([key]) => key === name)?.[1]].flat());
      cursor = page.next;
    }
    expect(ids).toEqual(entries);
    const table = await fetch(served.at(`/api/stories/${story}/${name}.csv`));
    expect(table.headers.get('content-type')).toMatch(/^text\/csv/);
    expect((await table.text()).trimEnd().split('\r\n').length > 1).toBe(whole.total > 0);
    expect((await fetch(served.at(`/api/stories/ffffffff/${name}`))).status).toBe(404);
    expect((await fetch(served.at(`/api/stories/${story}/${name}?cursor=nonsense`))).status).toBe(400);
  });

  test('what several reports carry, and in what they differ, is found', async () => {
    const story = (await served.ledger.stories({ least: 2 })).stories[0]?.id ?? '';
    const { carried, statements } = CarriedList.parse(await json(`/api/stories/${story}/carried`));
    expect(carried.length).toBeGreaterThan(0);
    const outlets = new Set(statements.map(({ report }) => report.outlet));
    expect(outlets).toEqual(new Set(['The Quay Courier', 'Küstenbote']));
    const { discrepancies } = DiscrepancyList.parse(await json(`/api/stories/${story}/discrepancies`));
    expect(discrepancies.map(({ kind }) => kind)).toContain('number');
  });
});

describe('every list is a table too', () => {
  test.each([
    ['/api/statements', 'id,speaker,'],
    ['/api/reports', 'id,published,'],
    ['/api/stories', 'id,title,'],
    ['/api/commitments', 'id,debtor,'],
    ['/api/actors', 'id,name,kind,'],
    ['/api/actors/tirrany/track-record', 'actor,as_of,commitments,'],
    ['/api/search?q=lighthouse', 'kind,id,'],
  ])('%s', async (path, header) => {
    const text = async (response: Promise<Response>) => await (await response).text();
    const [bare, query] = path.split('?');
    const twin = await text(fetch(served.at(`${bare}.csv${query ? `?${query}` : ''}`)));
    expect(twin.startsWith(header)).toBe(true);
    expect(await text(fetch(served.at(path), { headers: { accept: 'text/csv' } }))).toBe(twin);
    expect(await text(fetch(served.at(`${path}${query ? '&' : '?'}format=csv`)))).toBe(twin);
    const plain = await fetch(served.at(path), { headers: { accept: 'application/json, text/csv' } });
    expect(plain.headers.get('content-type')).toMatch(/^application\/json/);
    expect(plain.headers.get('vary')).toContain('accept');
  });

  test('a search goes on where its page ended', async () => {
    const whole = SearchResult.parse(await json('/api/search?q=lighthouse'));
    const hits: unknown[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: SearchResult = SearchResult.parse(await json(`/api/search?q=lighthouse&limit=2&cursor=${cursor}`));
      hits.push(...page.hits);
      cursor = page.next;
    }
    expect(whole.hits.length).toBeGreaterThan(2);
    expect(hits).toEqual(whole.hits);
  });
});
