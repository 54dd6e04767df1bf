import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { made, text } from './made.ts';

const NOW = new Date('2031-10-01T12:00:00Z');
let ledger: Ledger;
beforeAll(async () => {
  let hour = 0;
  ledger = openLedger(':memory:', { clock: () => new Date(Date.UTC(2031, 8, 1, hour++)) });
  for (let number = 0; number < 60; number += 1) await ledger.add(made(number));
  const url = 'https://courier.example/fees?a=1&b=2';
  await ledger.add(made(101, { title: '<b>Fees</b> & ]]> more \u0007', url }, { due: '2031-10-03' }));
  await ledger.add(made(102, {}, { due: '2031-09-26' }));
  await ledger.add(made(103, {}, { due: '2031-09-20' }));
  await ledger.add(made(104, {}, { due: '2031-12-01' }));
  await ledger.add(made(105, {}, { due: '2031-10-05', state: 'satisfied' }));
});
afterAll(() => ledger.close());

const feed = (format: string) => text(ledger, format, { now: NOW, home: 'https://desk.example/' });

describe('json-feed', () => {
  test('tells the newest fifty, and what is due within a month or was a week ago, once each', async () => {
    const { items, ...rest } = JSON.parse(await feed('json-feed'));
    expect(rest).toMatchObject({
      version: 'https://jsonfeed.org/version/1',
      feed_url: 'https://desk.example/api/export/json-feed',
    });
    const due = items.filter(({ id }: { id: string }) => id.endsWith(':due'));
    expect(due.map(({ title }: { title: string }) => title.slice(0, 14)).sort()).toEqual([
      'Due 2031-09-26',
      'Due 2031-10-03',
    ]);
    expect(items).toHaveLength(52);
    expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(52);
    const dates = items.map(({ date_modified: date }: { date_modified: string }) => date);
    expect(dates).toEqual(dates.toSorted().reverse());
    const own = items.find(({ url }: { url: string }) => url.includes('fees'));
    expect(own).toMatchObject({
      url: 'https://courier.example/fees?a=1&b=2',
      title: expect.stringContaining('Ilse Varga: '),
    });
    expect(own.content_html).toContain('&lt;b&gt;Fees&lt;/b&gt; &amp; ]]&gt; more');
    expect(items.find(({ url }: { url: string }) => url.startsWith('https://desk.example/statements/'))).toBeDefined();
  });
});

describe.each(['atom', 'rss'])('%s', (format) => {
  test('is XML that holds no sign it may not hold, and each entry once', async () => {
    const xml = await feed(format);
    expect(xml).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<(feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"|rss version="2\.0")/,
    );
    expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
    expect(xml.match(/<(entry|item)>/g)).toHaveLength(52);
    const ids = [...xml.matchAll(/<(?:id|guid[^>]*)>(urn:onrecord:commitment:[^<]+)</g)].map(([, id]) => id);
    expect([ids.length, new Set(ids).size]).toEqual([52, 52]);
    // Outside of CDATA no bare ampersand, inside no tag but the line break.
    const cdata = [...xml.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)].map(([, inside]) => inside!);
    for (const inside of cdata) expect(inside.replaceAll('<br>', '')).not.toMatch(/[<>]/);
    expect(xml.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')).not.toMatch(/&(?!(amp|lt|gt|quot|apos);)/);
    expect(xml).toContain('https://courier.example/fees?a=1&amp;b=2');
  });
});
