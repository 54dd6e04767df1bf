import { createHash } from 'node:crypto';
import type { Derived } from '../../src/ledger/add.ts';
import type { Report } from '../../src/model/report.ts';
import type { Passage } from '../../src/model/span.ts';
import type { Statement } from '../../src/model/statement.ts';

const FIRST_LINES = [
  'The ferry union warned that crews would stop work on Friday.',
  '“We will reopen the northern lighthouse,” Harbour Minister Ilse Varga said.',
  'Varga denied that any fee had been agreed with Lower Quay.',
  'Lower Quay called the plan “an insult to every fisherman on this coast”.',
];

type Said = readonly [speaker: string | null, cue: string | null, content: string];

const SAID: readonly Said[] = [
  ['The ferry union', 'warned', 'crews would stop work on Friday'],
  ['Harbour Minister Ilse Varga', 'said', 'We will reopen the northern lighthouse'],
  ['Varga', 'denied', 'any fee had been agreed with Lower Quay'],
  [null, null, 'an insult to every fisherman on this coast'],
];

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
  return { report, bytes, mediaType: 'text/plain', statements, issues: [], derivedBy };
}

export function* many(from: number, to: number): Generator<Derived> {
  for (let number = from; number < to; number += 1) yield derived(number);
}

function statement(hex: string, text: string, [speaker, cue, content]: Said): Statement {
  const start = text.indexOf(content);
  return {
    id: `${hex.slice(0, 16)}.${start}`,
    speaker:
      speaker === null ? null : { ...passage(text, speaker), name: null, id: null, kind: null, role: null, of: null },
    cue: cue === null ? null : passage(text, cue),
    content: passage(text, content),
    form: text[start - 1] === '“' ? 'direct' : 'indirect',
    ...{ act: null, to: null, condition: null, when: null, via: null, quantities: [], grounds: [] },
  };
}

function passage(text: string, words: string): Passage {
  const start = text.indexOf(words);
  return { text: words, spans: [{ start, end: start + words.length }] };
}
