import { tmpdir } from 'node:os';
import { fc } from '../fast-check.ts';

/** Requests, and documents: 1,000 of each with ONRECORD_FUZZ=1000 in the environment take a minute or two. */
export const RUNS = Number(process.env.ONRECORD_FUZZ ?? 150);

/** What takes longer hangs, in milliseconds. */
export const PATIENCE = 5_000;

/** Where this program or its files stand, or how it is called. */
export const LEAK = new RegExp(
  [process.cwd(), tmpdir(), '/node_modules/', 'node:internal', '\\n\\s+at ']
    .map((part) => part.replace('.', '\\.'))
    .join('|'),
);

/** What no field is meant to hold. */
export const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e999',
    'null',
    '__proto__',
    '..',
    '../../etc/passwd',
    '%00',
    '\u202e',
    "' or 1=1 --",
    '🜁',
  ),
  fc.constantFrom(
    '"',
    '*',
    'NEAR(',
    'a AND',
    '{a b}: c',
    '^a',
    'a*'.repeat(400),
    `${'('.repeat(2000)}a`,
    'a'.repeat(7000),
  ),
);
const PROSE =
  'PORT SELE, May 4 (The Tidewater) — Harbour chief Edda Lorne said on Tuesday that the ferry “will not sail unless the crews are paid”.\n\nThe union denied it. Lorne warned that fees would rise by 12% before 1 June.\n';
const markup = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<article>',
    '<h1>',
    '</h1>',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<svg',
    '<table>',
  ],
  ...['<script type="application/ld+json">{"@type":"NewsArticle"', '<meta property="og:title" content="', '&#x110000;'],
  ...['<base href="javascript:', '<div>'.repeat(400), '<a href=x onclick=y>', '\u0000', '\ufeff', '“', '”', '"', '—'],
);
/** Bytes that are no report, and reports that something happened to. */
export const document = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc.string({ unit: 'binary', maxLength: 2000 }).map((text) => new TextEncoder().encode(text)),
  fc
    .array(fc.oneof(markup, fc.constant(PROSE), junk), { maxLength: 40 })
    .map((parts) => new TextEncoder().encode(`<html><body>${parts.join('')}`)),
  // A report of which pieces are cut out, doubled, or put elsewhere.
  fc
    .array(fc.tuple(fc.nat(PROSE.length), fc.nat(60), fc.oneof(fc.constant(''), markup, junk)), { maxLength: 8 })
    .map((cuts) => {
      let text = PROSE;
      for (const [at, length, instead] of cuts) text = text.slice(0, at) + instead + text.slice(at + length);
      return new TextEncoder().encode(text);
    }),
);
