import { createPrivateKey, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { canonicalJson } from '../../src/app/export/canonical-json.ts';
import { onrecord } from './resident.ts';

// Processes of their own start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'onrecord-commitments-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = (...args: string[]) => onrecord(args, { cwd: folder });

let id = '';
beforeAll(async () => {
  writeFileSync(
    join(folder, 'first.txt'),
    'Tirrany will reopen the northern lighthouse by June 1, Harbour Minister Ilse Varga said on Friday.\n',
  );
  writeFileSync(join(folder, 'later.txt'), 'Tirrany reopened the northern lighthouse on Sunday, to some applause.\n');
  await run('add', 'first.txt', '--published', '2031-05-02', '--outlet', 'The Quay Courier');
  await run('add', 'later.txt', '--published', '2031-06-03', '--outlet', 'The Quay Courier');
  const [record] = JSON.parse((await run('list', 'commitments', '--format', 'json')).out);
  id = record.id;
});

describe('list commitments', () => {
  test('as a table: who owes what, by when, and how it stands', async () => {
    const { out } = await run('list', 'commitments', '--debtor', 'tirrany', '--due-before', '2031-06-01');
    const [header, line] = out.trimEnd().split('\n');
    expect(header).toMatch(/^ID +DEBTOR → CREDITOR +FORCE +WHAT.* +DUE +STATE$/);
    expect(line).toMatch(/^[0-9a-f]{8}\.\d+\.c1 +Tirrany +promise +.* +2031-06-01 +active$/);
  });

  test.each([
    ['--debtor', 'castmark'],
    ['--state', 'violated'],
    ['--force', 'threat'],
    ['--due-after', '2031-06-02'],
    ['--about', 'lighthouse ferry'],
    ['--until', '2031-05-01'],
  ])('%s %s leaves it out', async (option, value) => {
    expect((await run('list', 'commitments', option, value)).out).toBe('No commitments.\n');
  });

  test('--overdue lists what is open though its last day is over', async () => {
    expect((await run('list', 'commitments', '--overdue', '2031-06-02')).out).toContain('2031-06-01');
    expect((await run('list', 'commitments', '--overdue', '2031-06-01')).out).toBe('No commitments.\n');
    expect((await run('list', 'commitments', '--overdue')).out).toBe('No commitments.\n');
  });

  test('as CSV', async () => {
    const [header, line] = (await run('list', 'commitments', '--format', 'csv')).out.split('\r\n');
    expect(header).toMatch(/^id,debtor,debtor_id,creditor,creditor_id,force,consequent,condition,/);
    expect(line).toContain(`${id},Tirrany,`);
  });
});

describe('from evidence to a decision', () => {
  test('the machine proposes, somebody decides, and the record tells who, when, why and on what', async () => {
    const life = JSON.parse((await run('evidence', id.slice(0, 6) + id.slice(16), '--format', 'json')).out);
    expect(life).toMatchObject({
      commitment: { state: 'active', told: 'active', decision: null },
      proposals: [{ state: 'satisfied' }],
      evidence: [{ kind: 'fulfilment', text: 'Tirrany reopened the northern lighthouse on Sunday, to some applause.' }],
    });
    const evidence: string = life.evidence[0].id;
    const told = await run('evidence', id, '--accept', evidence, '--by', 'R. Castell');
    expect(told.out).toContain('accepted by R. Castell');

    const why = ['--why', 'it burns', '--by', 'R. Castell', '--evidence', evidence];
    const decided = await run('decide', id, 'Promise Kept', '--scale', 'politifact', ...why);
    expect(decided).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse((await run('show', id, '--format', 'json')).out)).toMatchObject({
      commitment: { state: 'satisfied', told: 'active' },
      notes: [],
      proposals: [],
      decisions: [
        { by: 'R. Castell', why: 'PolitiFact promise meters, “Promise Kept”: it burns', evidence: [evidence] },
      ],
    });

    const track = (await run('track', 'tirrany', '--as-of', '2031-06-04', '--scale', 'full-fact')).out;
    expect(track).toMatch(/^commitments +1\n/m);
    expect(track).toMatch(/^ratings +1 Achieved\n/m);
    expect(track).toMatch(/^rated +1 of 1; 1 of them decided/m);
    expect(track).toMatch(/^kept +1 of 1 rated, 100 % \(21 to 100 %\)\n/m);
    expect((await run('verify')).code).toBe(0);
  });

  test.each<[args: readonly string[], says: RegExp]>([
    [['finished', '--why', 'x'], /finished is no state.*\(bad-query\)/],
    [['unclear', '--why', 'x'], /A reason is given where the state is unclear.*\(bad-query\)/],
    [['Rather True', '--scale', 'politifact', '--why', 'x'], /has no rating Rather True.*\(bad-query\)/],
    [['satisfied', '--scale', 'none.json', '--why', 'x'], /none\.json is no scale.*\(bad-query\)/],
    [['satisfied'], /required option '--why <text>' not specified/],
    [['satisfied', '--why', 'x', '--evidence', 'x1'], /The id of evidence is an e and 15 hexadecimal digits/],
  ])('decide %j is refused', async (args, says) => {
    const { code, err } = await run('decide', id, ...args);
    expect(code).toBe(2);
    expect(err).toMatch(says);
  });

  test('rules are off until somebody switches them on', async () => {
    expect((await run('rules')).out).toMatch(/^report-tells off: .*\ntime-expires off: .*\n$/);
    const { out } = await run('rules', 'time-expires', 'on', '--by', 'R. Castell');
    expect(out).toMatch(/time-expires on, by R\. Castell on /);
  });
});

describe('what was decided leaves the ledger, and comes into another', () => {
  test('as JSON lines, without loss, and again without change', async () => {
    const { out } = await run('export', '--format', 'jsonl', '--out', 'all.jsonl');
    expect(out).toBe('');
    const told = await run('import', 'all.jsonl', '--ledger', 'copy.db');
    expect(told).toMatchObject({ code: 0, err: '' });
    expect(told.out).toMatch(/^2 reports added, 1 pieces of evidence added, 2 decisions added in copy\.db\n$/);
    const again = await run('import', 'all.jsonl', '--ledger', 'copy.db');
    expect(again.out).toBe(
      '0 reports added, 2 reports kept already, 1 pieces of evidence kept already, 2 decisions kept already in copy.db\n',
    );
    const life = (file: string) => run('show', id, '--format', 'json', '--ledger', file);
    expect(JSON.parse((await life('copy.db')).out)).toEqual(JSON.parse((await life('onrecord.db')).out));
    const lines = readFileSync(join(folder, 'all.jsonl'), 'utf8');
    expect((await run('export', '--format', 'jsonl', '--ledger', 'copy.db')).out).toBe(lines);
    expect((await run('verify', '--ledger', 'copy.db')).code).toBe(0);
  });

  test('what is about a commitment that is in neither is kept out, and named', async () => {
    const lines = readFileSync(join(folder, 'all.jsonl'), 'utf8').split('\n');
    const judgements = lines.filter((line) => /^\{"kind":"(?!report)/.test(line));
    expect(judgements).toHaveLength(3);
    writeFileSync(join(folder, 'judgements.jsonl'), judgements.join('\n'));
    const told = await run('import', 'judgements.jsonl', '--ledger', 'empty.db');
    expect(told.code).toBe(1);
    expect(told.err).toContain(`has no commitment ${id}, of which R. Castell decided (commitment-missing)\n`);
    expect(told.err).toMatch(/has no evidence e[0-9a-f]{15}, of which R\. Castell decided \(evidence-missing\)\n/);
    expect(told.out).toMatch(/^0 reports added, 1 pieces of evidence kept out, 2 decisions kept out in empty\.db\n$/);
  });

  test('a later decision stays before an earlier one that comes in', async () => {
    await run('decide', id, 'violated', '--why', 'it went out again', '--by', 'A. Penn', '--ledger', 'copy.db');
    const told = await run('import', 'all.jsonl', '--ledger', 'copy.db');
    expect(told).toMatchObject({ code: 0, err: '' });
    const [record] = JSON.parse((await run('list', 'commitments', '--format', 'json', '--ledger', 'copy.db')).out);
    expect(record).toMatchObject({ state: 'violated', told: 'active', decision: { by: 'A. Penn' } });
  });

  test('as a bundle of a story or of an actor, signed, with the evidence and the decisions on it', async () => {
    await run('keys', 'new', '--out', 'desk.key');
    const story = JSON.parse((await run('list', 'stories', '--format', 'json')).out).find(
      ({ first }: { readonly first: string }) => first === '2031-05-02',
    );
    for (const wanted of [
      ['--story', story.id],
      ['--actor', 'person:ilse-varga'],
    ]) {
      const made = await run('export', '--format', 'bundle', ...wanted, '--key', 'desk.key', '--out', 'bundle.json');
      expect(made).toEqual({ code: 0, out: '', err: '' });
      const verified = await run('verify', 'bundle.json', '--public-key', 'desk.key.pub', '--ledger', 'none.db');
      expect(verified).toMatchObject({ code: 0, err: '' });
      expect(verified.out).toMatch(/^All is as it was signed: .* 2 decisions, 1 pieces of evidence, \d+ entries in /);
      const { content } = JSON.parse(readFileSync(join(folder, 'bundle.json'), 'utf8'));
      expect(content).toMatchObject({
        commitmentDecisions: [{ commitment: id, state: 'satisfied', by: 'R. Castell' }],
        evidence: [{ commitment: id, kind: 'fulfilment', text: expect.stringContaining('reopened the northern') }],
        verdicts: [{ verdict: 'accepted', by: 'R. Castell' }],
      });
      expect(content.reports[0].text).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), units: 99 });
    }
  });

  test('a decision that the log does not have is found, though who signed it put it there', async () => {
    const { content } = JSON.parse(readFileSync(join(folder, 'bundle.json'), 'utf8'));
    const key = createPrivateKey(readFileSync(join(folder, 'desk.key')));
    const forged = { ...content, commitmentDecisions: [{ ...content.commitmentDecisions[0], state: 'violated' }] };
    const signature = sign(null, Buffer.from(canonicalJson(forged)), key).toString('hex');
    writeFileSync(join(folder, 'forged.json'), `${canonicalJson({ content: forged, signature })}\n`);
    const { code, out } = await run('verify', 'forged.json', '--public-key', 'desk.key.pub', '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out).faults).toEqual([{ place: id, message: 'the log does not say that it was so' }]);
  });

  test('in every format that tells of commitments', async () => {
    const exported = async (...args: string[]) => (await run('export', '--format', ...args)).out;
    expect(await exported('csv')).toMatch(new RegExp(`,${id},satisfied,2031-06-01,R. Castell\r\n`));
    expect(await exported('ics')).toContain('DESCRIPTION:promise\\, satisfied\\nDecided by R. Castell on ');
    expect(await exported('atom')).toContain('promise, satisfied<br>Decided by R. Castell on ');
    const { '@graph': reviews } = JSON.parse(await exported('claimreview'));
    expect(reviews).toMatchObject([
      { author: { '@type': 'Person', name: 'R. Castell' }, reviewRating: { alternateName: 'satisfied' } },
    ]);
    const { '@graph': nodes } = JSON.parse(await exported('prov'));
    expect(nodes).toContainEqual(
      expect.objectContaining({ 'prov:value': 'satisfied', 'prov:wasDerivedFrom': [expect.anything()] }),
    );
    const brief = await exported('markdown', '--actor', 'person:ilse-varga');
    expect(brief).toContain('(promise, satisfied; decided by R. Castell on ');
    expect(brief).toMatch(/“Tirrany reopened the northern lighthouse on Sunday, to some applause\.”/);
    expect(await exported('markdown', '--story', id.slice(0, 12))).toContain('; its report: active');
  });
});

describe('small errors', () => {
  test.each([
    [['compare', 'story:ffff'], /The ledger has no story story:ffff \(no-such-entry\)/],
    [['show', 'story:ffff'], /The ledger has no story story:ffff \(no-such-entry\)/],
    [['export', '--format', 'csv', '--story', 'ffff'], /The ledger has no story ffff \(no-such-entry\)/],
    [
      ['export', '--format', 'csv', '--actor', 'Nobody'],
      /Nobody called Nobody says or owes anything \(no-such-entry\)/,
    ],
  ])('%j says what was asked for', async (args, says) => {
    const { code, err } = await run(...args);
    expect(code).toBe(1);
    expect(err).toMatch(says);
  });
});
