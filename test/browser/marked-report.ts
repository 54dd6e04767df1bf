import { createHash } from 'node:crypto';
import type { Derived } from '../../src/ledger/prepare.ts';
import type { Paragraph, ParagraphRole, Report } from '../../src/model/report.ts';
import type { Passage, Span } from '../../src/model/span.ts';
import type { Act, ActType, Force, Statement } from '../../src/model/statement.ts';

type Letter = 's' | 'c' | 'x' | 'i' | 't';

interface Marked {
  readonly text: string;
  /** Spans of source, cue, content, condition and time by statement number. */
  readonly spans: ReadonlyMap<number, Readonly<Record<Letter, readonly Span[]>>>;
}

const OPENING = /^\{(\d+)([scxit])\|/;

/**
 * Reads `{1s|She} {1c|said} {1x|no {1i|if asked} {1t|on Friday}}`: source, cue and content of statement 1, its condition and time.
 * Marks may nest and come in parts.
 */
function unmark(marked: string): Marked {
  const spans = new Map<number, Record<Letter, Span[]>>();
  const open: { readonly number: number; readonly letter: Letter; readonly start: number }[] = [];
  let text = '';
  for (let at = 0; at < marked.length; at += 1) {
    const opening = marked.slice(at).match(OPENING);
    if (opening) {
      open.push({ number: Number(opening[1]), letter: letterOf(opening[2]), start: text.length });
      at += opening[0].length - 1;
    } else if (marked[at] === '}') {
      const mark = open.pop();
      if (!mark) throw new Error('a mark is closed that was not opened');
      const parts = spans.get(mark.number) ?? { s: [], c: [], x: [], i: [], t: [] };
      parts[mark.letter].push({ start: mark.start, end: text.length });
      spans.set(mark.number, parts);
    } else {
      text += marked[at];
    }
  }
  return { text, spans };
}

function letterOf(letter: string | undefined): Letter {
  return LETTERS.find((known) => known === letter) ?? 'x';
}

const LETTERS: readonly Letter[] = ['s', 'c', 'x', 'i', 't'];

/** What the marks do not tell of a statement. `when` is the value of its time. */
export interface Meant {
  readonly name?: string;
  readonly role?: string;
  readonly act?: ActType;
  readonly force?: Force;
  readonly to?: string;
  readonly when?: string;
}

/**
 * A report as the pipeline would derive it, from lines of `role|marked text`. `changes` are over the report, `meant` by the number of
 * the statement.
 */
export function markedReport(
  lines: readonly (readonly [ParagraphRole, string])[],
  changes: Partial<Report>,
  meant: Readonly<Record<number, Meant>> = {},
): Derived {
  const { text, spans } = unmark(lines.map(([, marked]) => marked).join('\n\n'));
  const paragraphs: Paragraph[] = [];
  for (const [index, words] of text.split('\n\n').entries()) {
    const start = paragraphs.length === 0 ? 0 : paragraphs[paragraphs.length - 1]!.end + 2;
    paragraphs.push({ start, end: start + words.length, role: lines[index]![0] });
  }
  const hex = createHash('sha256')
    .update(`${text}${changes.url ?? ''}${changes.outlet ?? ''}`)
    .digest('hex');
  const passage = (parts: readonly Span[]): Passage => ({
    text: parts.map(({ start, end }) => text.slice(start, end)).join(' … '),
    spans: parts,
  });
  const wordsOf = (span: Span): { readonly text: string; readonly span: Span } => ({
    text: text.slice(span.start, span.end),
    span,
  });
  const statements = [...spans].map(([number, { s, c, x, i, t }]): Statement => {
    const content = passage(x);
    const { name = null, role = null, act, force = null, to, when = '' } = meant[number] ?? {};
    const [cue, condition, time] = [c[0] ?? x[0]!, i[0], t[0]];
    return {
      id: `${hex.slice(0, 16)}.${cue.start}`,
      speaker: s.length === 0 ? null : { ...passage(s), name, id: null, kind: null, role, of: null },
      via: null,
      cue: c.length === 0 ? null : passage(c),
      content,
      form: content.text.startsWith('“') ? 'direct' : content.text.includes('“') ? 'mixed' : 'indirect',
      act: act ? actOf(act, force) : null,
      to: to ? { text: to, span: null, name: to, id: null } : null,
      condition: condition ? { ...wordsOf(condition), kind: 'if', polarity: 'positive' } : null,
      when: time ? { ...wordsOf(time), value: when } : null,
      quantities: [],
      grounds: act ? [{ field: 'act', rule: 'verb of the cue', spans: [cue] }] : [],
    };
  });
  const report: Report = {
    id: `sha256:${hex}`,
    path: null,
    url: null,
    title: text.slice(0, paragraphs[0]?.end),
    outlet: null,
    author: null,
    place: null,
    published: null,
    language: 'en',
    text,
    paragraphs,
    ...changes,
  };
  return {
    report,
    bytes: Buffer.from(text),
    mediaType: 'text/plain',
    statements,
    ...{ actors: [], commitments: [], past: [], positions: [], issues: [] },
    derivedBy: 'onrecord test',
  };
}

function actOf(type: ActType, force: Force | null): Act {
  return { type, confidence: 0.9, also: [], force, plover: null, mode: null, cameo: null, quad: null };
}
