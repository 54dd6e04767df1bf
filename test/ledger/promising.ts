import { createHash } from 'node:crypto';
import type { Derived } from '../../src/ledger/prepare.ts';
import type { Commitment } from '../../src/model/commitment.ts';
import type { Passage } from '../../src/model/span.ts';
import type { Act, Speaker, Statement } from '../../src/model/statement.ts';

export const TEXT = `“We will reopen the northern lighthouse, if the fees stay,” Ilse Varga vowed.

Bo Halm denied that any fee had been agreed. He called it an insult to every fisherman.
`;

/** A made-up report with a promise, its commitment, and a denial. `changes`: what another version reads otherwise. */
export function promising(changes: Partial<Derived> = {}, text = TEXT): Derived {
  const bytes = Buffer.from(TEXT);
  const hex = createHash('sha256').update(bytes).digest('hex');
  const id = `${hex.slice(0, 16)}`;
  const vowed = statement(text, id, 'We will reopen the northern lighthouse', 'vowed', VARGA, PROMISE, 'direct');
  const denied = statement(text, id, 'any fee had been agreed', 'denied', HALM, DENIAL, 'indirect');
  return {
    report: {
      ...{ id: `sha256:${hex}`, path: 'quay.txt', url: null, title: 'Quay', outlet: 'The Quay Courier', author: null },
      ...{ place: null, published: '2031-10-02', language: 'en', text },
      paragraphs: [{ start: 0, end: text.length, role: 'body' }],
    },
    ...{ bytes, mediaType: 'text/plain', statements: [vowed, denied], commitments: [owedBy(vowed)] },
    actors: [VARGA, HALM].map((speaker) => ({ ...speaker, ofId: null, wikidata: null })),
    ...{ past: [], issues: [], derivedBy: 'onrecord 1' },
    positions: [{ statement: vowed.id, party: partyOf(vowed), stance: 'promises', issue: vowed.content, about: [] }],
    ...changes,
  };
}

const VARGA = {
  ...{ name: 'Ilse Varga', id: 'person:ilse-varga', kind: 'person' as const, role: 'harbour minister', of: 'Tirrany' },
};
const HALM = { name: 'Bo Halm', id: 'person:bo-halm', kind: 'person' as const, role: null, of: null };
const CODE = { plover: null, mode: null, cameo: null, quad: null };
const PROMISE: Act = { type: 'promise', confidence: 0.9, also: [], force: 'promise', ...CODE };
const DENIAL: Act = { type: 'deny', confidence: 0.6, also: [], force: null, ...CODE };

export function passage(text: string, words: string): Passage {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`The text has no “${words}”`);
  return { text: words, spans: [{ start, end: start + words.length }] };
}

function statement(
  text: string,
  report: string,
  words: string,
  cue: string,
  speaker: Omit<Speaker, 'text' | 'spans'>,
  act: Act,
  form: Statement['form'],
): Statement {
  const cued = passage(text, cue);
  return {
    id: `${report}.${cued.spans[0]?.start}`,
    speaker: { ...passage(text, speaker.name ?? ''), ...speaker },
    ...{ via: null, cue: cued, content: passage(text, words), form, act },
    ...{ to: null, condition: null, when: null, quantities: [] },
    grounds: [{ field: 'act', rule: 'verb of the cue', spans: cued.spans }],
  };
}

const partyOf = ({ speaker }: Statement) => ({
  ...{
    text: speaker?.text ?? '',
    span: speaker?.spans[0] ?? null,
    name: speaker?.name ?? null,
    id: speaker?.id ?? null,
  },
});

function owedBy(vowed: Statement): Commitment {
  return {
    ...{ id: `${vowed.id}.c1`, statements: [vowed.id], debtor: partyOf(vowed), creditor: null, antecedent: null },
    ...{ consequent: vowed.content, force: 'promise', state: 'active', due: null, otherwise: null },
    grounds: [{ field: 'commitment', rule: 'promise', spans: vowed.content.spans }],
  };
}
