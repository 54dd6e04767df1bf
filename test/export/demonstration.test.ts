import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Claim, ClaimReview, NewsArticle, Organization, Person, Rating } from 'schema-dts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addDemonstration } from '../../src/app/demonstration.ts';
import type { ClaimReviewNode } from '../../src/app/export/claim-review.ts';
import type { ProvNode } from '../../src/app/export/prov.ts';
import { EXPORT_COLUMNS } from '../../src/app/export/statement-rows.ts';
import { verifyBundle } from '../../src/app/export/verify-bundle.ts';
import type { Annotation } from '../../src/app/export/web-annotation.ts';
import { importFile } from '../../src/app/import/import.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import type { KeptReading } from '../../src/ledger/walk.ts';
import { exported, text } from './made.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'onrecord-export-'));
let ledger: Ledger;
let readings: KeptReading[];
beforeAll(async () => {
  ledger = openLedger(':memory:');
  await addDemonstration(ledger);
  readings = await Array.fromAsync(ledger.walk());
});
afterAll(() => {
  ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const statements = () => readings.flatMap((reading) => reading.statements);
const readingOf = (urn: string) => readings.find(({ report }) => `urn:${report.id}` === urn)!;

type KeysOf<Theirs> = Theirs extends object ? keyof Theirs : never;

/** True where schema.org knows every property; false does not compile. */
type Known<Ours, Theirs> = [Exclude<keyof Ours, KeysOf<Theirs>>] extends [never] ? true : false;

type Reviewed = ClaimReviewNode['itemReviewed'];

describe('jsonl', () => {
  test('comes back into an empty ledger without loss', async () => {
    const file = join(folder, 'all.jsonl');
    const lines = await text(ledger, 'jsonl');
    writeFileSync(file, lines);
    const copy = openLedger(':memory:');
    const { additions } = await importFile(copy, file, 'R. Castell');
    const outcomes = await Array.fromAsync(additions as AsyncIterable<{ outcome: string }>);
    expect(outcomes.length).toBeGreaterThan(readings.length);
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['added']));
    const without = ({ added: _, derivedAt: __, ...kept }: KeptReading) => kept;
    const back = await Array.fromAsync(copy.walk());
    expect(back.map(without)).toEqual(readings.map(without));
    for (const { report } of readings) expect(await copy.bytes(report.id)).toEqual(await ledger.bytes(report.id));
    expect(await text(copy, 'jsonl')).toBe(lines);
    expect((await copy.verify()).faults).toEqual([]);
    const again = await importFile(copy, file, 'R. Castell');
    expect(
      new Set((await Array.fromAsync(again.additions as AsyncIterable<{ outcome: string }>)).map((a) => a.outcome)),
    ).toEqual(new Set(['kept-already']));
    copy.close();
  });
});

describe('parquet', () => {
  test('is what the CSV says, read by DuckDB, with types and nulls', async () => {
    const [parquet, csv] = [join(folder, 'all.parquet'), join(folder, 'all.csv')];
    writeFileSync(parquet, await exported(ledger, 'parquet'));
    writeFileSync(csv, await exported(ledger, 'csv'));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
    const types = new Map(
      (await rows(`select name, type, converted_type, repetition_type from parquet_schema('${parquet}')`)).map(
        ([name, ...type]) => [name, type],
      ),
    );
    expect([...types.keys()].slice(1)).toEqual(EXPORT_COLUMNS.map(([name]) => name));
    expect(types.get('id')).toEqual(['BYTE_ARRAY', 'UTF8', 'REQUIRED']);
    expect(types.get('speaker_name')).toEqual(['BYTE_ARRAY', 'UTF8', 'OPTIONAL']);
    expect(types.get('act_confidence')).toEqual(['DOUBLE', null, 'OPTIONAL']);
    expect(types.get('quad')).toEqual(['INT32', null, 'OPTIONAL']);
    const [[count, nulls, confidence, quads, longest]] = await rows(
      `select count(*), count(*) filter (speaker is null), sum(act_confidence), sum(quad), max(content_end - content_start) from '${parquet}'`,
    );
    const all = statements();
    expect(Number(count)).toBe(all.length);
    expect(Number(nulls)).toBe(all.filter(({ speaker }) => speaker === null).length);
    expect(confidence).toBeCloseTo(all.reduce((sum, { act }) => sum + (act?.confidence ?? 0), 0));
    expect(Number(quads)).toBe(all.reduce((sum, { act }) => sum + (act?.quad ?? 0), 0));
    expect(longest).toBe(Math.max(...all.map(({ content: { spans } }) => spans.at(-1)!.end - spans[0]!.start)));
    const [[differing]] = await rows(
      `select count(*) from '${parquet}' p join read_csv('${csv}', all_varchar = true, header = true, strict_mode = true) c using (id)
       where p.content is distinct from c.content or p.speaker is distinct from c.speaker or p.act is distinct from c.act
         or p.quad::varchar is distinct from c.quad or p.title is distinct from c.title`,
    );
    expect(Number(differing)).toBe(0);
  });

  test('of nothing has its columns and no row', async () => {
    const file = join(folder, 'none.parquet');
    writeFileSync(file, await exported(ledger, 'parquet', { filter: { outlet: 'no such outlet' } }));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    expect((await connection.runAndReadAll(`select * from '${file}'`)).getRowsJson()).toEqual([]);
  });
});

describe('plover', () => {
  test('has a row for each statement with an event type, and no other', async () => {
    const [header, ...rows] = (await text(ledger, 'plover')).trimEnd().split('\r\n');
    expect(header).toMatch(/^event_id,event_date,event_type,event_mode,quad_code,cameo_root,contexts,source_name,/);
    const events = statements().filter(({ act }) => act?.plover != null);
    expect(rows.map((row) => row.split(',')[0])).toEqual(events.map(({ id }) => id));
    expect(rows.map((row) => row.split(',')[2])).toEqual(events.map(({ act }) => act?.plover));
    for (const row of rows) expect(row.split(',')[4]).toMatch(/^[1-4]$/);
  });
});

describe('claimreview', () => {
  test('has what schema.org asks for, and no verdict of our own', async () => {
    const document: { '@context': string; '@graph': ClaimReviewNode[] } = JSON.parse(await text(ledger, 'claimreview'));
    expect(document['@context']).toBe('https://schema.org');
    // Checked as it is compiled: the types of its properties, and that schema.org knows each of them.
    const known: [
      Known<ClaimReviewNode, ClaimReview>,
      Known<ClaimReviewNode['reviewRating'], Rating>,
      Known<ClaimReviewNode['author'], Person | Organization>,
      Known<Reviewed, Claim>,
      Known<Reviewed['appearance'], NewsArticle>,
    ] = [true, true, true, true, true];
    expect(known).not.toContain(false);
    const reviews: readonly ClaimReview[] = document['@graph'] satisfies readonly ClaimReview[];
    expect(reviews).toHaveLength(readings.reduce((sum, { past }) => sum + past.length, 0));
    expect(new Set(document['@graph'].map((review) => review['@id'])).size).toBe(reviews.length);
    for (const { author, reviewRating, itemReviewed, claimReviewed } of document['@graph']) {
      expect(author.name).not.toMatch(/^$|onrecord/i);
      expect(reviewRating).toEqual({ '@type': 'Rating', alternateName: reviewRating.alternateName, author });
      expect(['satisfied', 'violated']).toContain(reviewRating.alternateName);
      expect(itemReviewed.author.name).not.toBe('');
      const { report } = readingOf(itemReviewed.appearance['@id']);
      expect(itemReviewed.appearance).toMatchObject({
        '@type': 'NewsArticle',
        url: report.url,
        headline: report.title,
      });
      expect(claimReviewed.split(' … ').every((part) => report.text.includes(part))).toBe(true);
    }
  });

  test('names the speaker who says so, else the outlet', async () => {
    const { '@graph': reviews }: { '@graph': ClaimReviewNode[] } = JSON.parse(await text(ledger, 'claimreview'));
    const told = readings.flatMap(({ past, statements: said, report }) =>
      past.map(({ statement }) => {
        const speaker = said.find(({ id }) => id === statement)?.speaker;
        return speaker ? (speaker.name ?? speaker.text) : report.outlet;
      }),
    );
    expect(reviews.map(({ author }) => author.name)).toEqual(told);
  });
});

describe('web-annotation', () => {
  test('re-anchors every statement, by position alone and by quotation alone', async () => {
    const document = JSON.parse(await text(ledger, 'web-annotation'));
    expect(document).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection' });
    const annotations: readonly Annotation[] = document.first.items;
    expect([annotations.length, document.total]).toEqual([statements().length, statements().length]);
    const byId = new Map(readings.flatMap(({ statements: said }) => said.map((s) => [s.id, s] as const)));
    for (const { id, target } of annotations) {
      const { report } = readingOf(id.split('#')[0]!);
      expect(target.map(({ source }) => source)).toEqual(target.map(() => report.url));
      const statement = byId.get(`${report.id.slice(7, 23)}.${id.split('#')[1]}`)!;
      const characters = [...report.text];
      const positioned = target.map(({ selector: [at] }) => characters.slice(at.start, at.end).join(''));
      expect(positioned.join(' … ')).toBe(statement.content.text);
      const found = target.map(({ selector: [, { prefix, exact, suffix }] }) => {
        const at = report.text.indexOf(prefix + exact + suffix);
        expect(report.text.indexOf(prefix + exact + suffix, at + 1)).toBe(-1);
        return { start: at + prefix.length, end: at + prefix.length + exact.length };
      });
      expect(found).toEqual(statement.content.spans);
    }
    expect(annotations.some(({ target }) => target.length > 1)).toBe(true);
  });
});

describe('prov', () => {
  test('derives every statement from its report by an activity, and points at nothing that is not there', async () => {
    const [one, two] = [readings[0]!.statements[0]!.id, readings[1]!.statements[0]!.id];
    await ledger.decideSame({ statements: [one, two], verdict: 'different', by: 'R. Castell', why: 'two ships' });
    const { '@graph': nodes }: { '@graph': ProvNode[] } = JSON.parse(await text(ledger, 'prov'));
    const byId = new Map(nodes.map((node) => [node['@id'], node]));
    expect(byId.size).toBe(nodes.length);
    const derived = nodes.filter((node) => 'prov:wasDerivedFrom' in node);
    const ids = new Set(nodes.map((node) => node['dcterms:identifier']));
    expect(statements().filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(derived.length).toBeGreaterThan(statements().length);
    const pointed = nodes.flatMap((node) =>
      ['prov:used', 'prov:wasDerivedFrom', 'prov:wasGeneratedBy', 'prov:wasAssociatedWith', 'prov:wasAttributedTo']
        .flatMap((term) => node[term])
        .filter((value): value is { '@id': string } => value !== undefined),
    );
    expect(pointed.filter((value) => !byId.has(value['@id']))).toEqual([]);
    const decision = nodes.find((node) => node['prov:value'] === 'different')!;
    expect(decision).toMatchObject({ 'rdfs:comment': 'two ships', 'dcterms:subject': [one, two].sort() });
    const by = decision['prov:wasAttributedTo'] as { '@id': string };
    expect(byId.get(by['@id'])).toMatchObject({ '@type': ['prov:Agent', 'prov:Person'], 'rdfs:label': 'R. Castell' });
  });
});

describe('markdown', () => {
  test('gives each claim a footnote with outlet, title, date, address and the exact words', async () => {
    const story = readings
      .filter(({ report }) => report.published?.startsWith('2031-09-26'))
      .map(({ report }) => report);
    expect(story.length).toBeGreaterThan(1);
    const brief = await text(ledger, 'markdown', { reports: story.map(({ id }) => id) });
    const claims = brief.split('\n').filter((line) => line.startsWith('- '));
    expect(claims.length).toBeGreaterThan(20);
    const notes = new Map([...brief.matchAll(/^\[\^(\d+)\]: (.*)$/gm)].map(([, number, note]) => [number, note!]));
    for (const claim of claims) {
      const marks = [...claim.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => number);
      expect(marks.length).toBeGreaterThan(0);
      for (const mark of marks) expect(notes.has(mark)).toBe(true);
    }
    const plain = (words: string) => words.replaceAll(/\\(.)/g, '$1').replaceAll(/\s+/g, ' ');
    for (const note of notes.values()) {
      const report = story.find(({ url }) => note.includes(`<${url}>: `))!;
      expect(plain(note)).toContain(plain(`${report.outlet}, “${report.title}”, 2031-09-26, <${report.url}>: `));
      const words = plain(note.split(`<${report.url}>: `)[1]!);
      const parts = (words.startsWith('“') && !plain(report.text).includes(words) ? words.slice(1, -1) : words).split(
        ' … ',
      );
      expect(parts.filter((part) => !plain(report.text).includes(part))).toEqual([]);
    }
    for (const title of ['Who said what', 'Where outlets differ', 'What is promised'])
      expect(brief).toContain(`\n## ${title}\n`);
  });

  test('is of few reports', async () => {
    await expect(text(ledger, 'markdown', { filter: { outlet: 'no such outlet' } })).rejects.toMatchObject({
      code: 'bad-query',
    });
  });
});

describe('bundle', () => {
  test('is checked without the ledger, and any changed byte is found', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const reports = readings.slice(0, 2).map(({ report }) => report.id);
    const bundle = await exported(ledger, 'bundle', { reports, key: privateKey });
    expect(verifyBundle(bundle, publicKey)).toMatchObject({ faults: [], reports: 2, decisions: 1, entries: 6 });
    expect(bundle.toString()).not.toContain(readings[0]!.report.text.slice(0, 200));
    const other = generateKeyPairSync('ed25519').publicKey;
    expect(verifyBundle(bundle, other).faults.map(({ place }) => place)).toEqual(['key', 'signature']);
    let random = 20_311;
    const next = (below: number): number => {
      random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((random / 2 ** 32) * below);
    };
    for (let turn = 0; turn < 300; turn += 1) {
      const changed = Buffer.from(bundle);
      // The first and last bytes too: brackets, signature, the line break.
      const at = turn < 100 ? (turn < 50 ? turn : bundle.length - 1 - (turn - 50)) : next(bundle.length);
      changed[at] = changed[at]! ^ (1 << next(8));
      expect(verifyBundle(changed, publicKey).faults).not.toEqual([]);
    }
    for (const changed of [
      bundle.subarray(0, -1),
      Buffer.concat([bundle, Buffer.from('\n')]),
      Buffer.concat([Buffer.from('\uFEFF'), bundle]),
    ]) {
      expect(verifyBundle(changed, publicKey).faults).not.toEqual([]);
    }
  });
});
