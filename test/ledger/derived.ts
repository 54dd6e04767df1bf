import { createHash } from 'node:crypto';
import type { Derived } from '../../src/ledger/prepare.ts';
import type { Report } from '../../src/model/report.ts';
import type { Passage } from '../../src/model/span.ts';
import type { Act, Statement } from '../../src/model/statement.ts';

const FIRST_LINES = [
  'The ferry union warned that crews would stop work on Friday.',
  '“We will reopen the northern lighthouse,” Harbour Minister Ilse Varga said.',
  'Varga denied that any fee had been agreed with Lower Quay.',
  'Lower Quay called the plan “an insult to every fisherman on this coast”.',
];

interface Said {
  readonly words: readonly [speaker: string | null, cue: string | null, content: string];
  readonly act: Act | null;
  readonly when?: readonly [text: string, value: string];
}

const SAID: readonly Said[] = [
  {
    words: ['The ferry union', 'warned', 'crews would stop work on Friday'],
    act: act('threaten', 'threat', 'THREATEN', '13', 3),
    when: ['on Friday', '2025-11-07'],
  },
  {
    words: ['Harbour Minister Ilse Varga', 'said', 'We will reopen the northern lighthouse'],
    act: act('promise', 'guarantee', 'COOPERATE', '03', 1),
  },
  { words: ['Varga', 'denied', 'any fee had been agreed with Lower Quay'], act: act('deny', null, null, null, null) },
  { words: [null, null, 'an insult to every fisherman on this coast'], act: null },
];

function act(
  type: Act['type'],
  force: Act['force'],
  plover: string | null,
  cameo: string | null,
  quad: Act['quad'],
): Act {
  return { type, confidence: 0.9, also: [], force, plover, mode: null, cameo, quad };
}

const NOTHING_ELSE = { actors: [], commitments: [], past: [], positions: [] };

/** A made-up report with four statements, the `number`th of as many as wanted. `changes` are over the report. */
export function derived(number: number, changes: Partial<Report> = {}, derivedBy = 'onrecord 1'): Derived {
  const text = `${FIRST_LINES.join('\n\n')}\n\nThis is bulletin ${number} of the harbour office.\n`;
  const bytes = Buffer.from(text);
  const hex = createHash('sha256').update(bytes).digest('hex');
  const report: Report = {
    id: `sha256:${hex}`,
    path: `bulletin-${number}.txt`,
    url: null,
    title: `Bulletin ${number}`,
    outlet: 'The Quay Courier',
    author: null,
    place: 'Port Anselm',
    published: null,
    language: 'en',
    text,
    paragraphs: [{ start: 0, end: text.length, role: 'body' }],
    ...changes,
  };
  const statements = SAID.map((said) => statement(hex, text, said));
  return { report, bytes, mediaType: 'text/plain', statements, ...NOTHING_ELSE, issues: [], derivedBy };
}

export function* many(from: number, to: number): Generator<Derived> {
  for (let number = from; number < to; number += 1) yield derived(number);
}

function statement(hex: string, text: string, { words: [speaker, cue, content], act, when }: Said): Statement {
  const start = text.indexOf(content);
  const field = cue === null ? null : passage(text, cue);
  const due = when && passage(text, when[0]);
  return {
    id: `${hex.slice(0, 16)}.${start}`,
    speaker: speaker === null ? null : { ...passage(text, speaker), ...(speaker.endsWith('Varga') ? VARGA : UNKNOWN) },
    via: null,
    cue: field,
    content: passage(text, content),
    form: text[start - 1] === '“' ? 'direct' : 'indirect',
    ...{ act, to: null, condition: null, quantities: [] },
    when: due && when ? { text: due.text, span: due.spans[0]!, value: when[1] } : null,
    grounds: [
      ...(field && act ? [{ field: 'act' as const, rule: 'verb of the cue', spans: field.spans }] : []),
      ...(due ? [{ field: 'when' as const, rule: 'next weekday', spans: due.spans }] : []),
    ],
  };
}

const VARGA = {
  ...{ name: 'Ilse Varga', id: 'person:ilse-varga', kind: 'person' as const },
  ...{ role: 'harbour minister', of: 'Tirrany' },
};
const UNKNOWN = { name: null, id: null, kind: null, role: null, of: null };

function passage(text: string, words: string): Passage {
  const start = text.indexOf(words);
  return { text: words, spans: [{ start, end: start + words.length }] };
}
