import { type Edit, type Edits, STATEMENT_FIELDS, type StatementField } from '../model/comparison.ts';
import type { Paragraph, ParagraphRole, Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { align } from '../text/align.ts';

/** One text seen at an address, and what is said in it. */
export interface Version {
  readonly report: Report;
  readonly statements: readonly Statement[];
}

/** Share of words from which on one passage is another version of the other: of paragraphs, and of statements of one speaker and of others. */
const PARAGRAPH = 0.4;
const [STATEMENT, OF_ANOTHER] = [0.35, 0.6];

/** What a report tells: not what its page shows around it, nor the headline, which its title has. */
const TOLD: ReadonlySet<ParagraphRole> = new Set(['body', 'heading', 'list', 'caption', 'dateline']);

/**
 * What became of a text at its address: its facts, paragraphs and statements that are other in `after`, that it does not have any more,
 * and that are new. What is only moved by a word before it has not changed.
 */
export function editsBetween(before: Version, after: Version): Edits {
  return {
    facts: (['title', 'author', 'place'] as const).flatMap((field) => {
      const [was, is] = [before.report[field], after.report[field]];
      return was === is ? [] : [{ field, before: was, after: is }];
    }),
    paragraphs: paragraphEdits(before.report, after.report),
    statements: statementEdits(before.statements, after.statements),
  };
}

interface Worded {
  /** The words, however they are spaced. */
  readonly key: string;
  readonly words: ReadonlyMap<string, number>;
}

function paragraphEdits(before: Report, after: Report): Edits['paragraphs'] {
  const [was, is] = [before, after].map((report) =>
    report.paragraphs.filter(({ role }) => TOLD.has(role)).map((span) => paragraphOf(report, span)),
  );
  return align(was!, is!, alike, PARAGRAPH).flatMap(([i, j]): readonly Edit<Span>[] => {
    const [one, other] = [i === null ? null : was![i], j === null ? null : is![j]];
    return one?.key === other?.key ? [] : [{ before: one?.span ?? null, after: other?.span ?? null }];
  });
}

function paragraphOf({ text }: Report, { start, end }: Paragraph) {
  return { ...wordedOf(text.slice(start, end)), span: { start, end } };
}

interface Said extends Worded {
  readonly statement: Statement;
}

function statementEdits(before: readonly Statement[], after: readonly Statement[]): Edits['statements'] {
  const [was, is] = [before, after].map((all) =>
    all.map((statement): Said => {
      const { content, speaker, cue } = statement;
      const { key, words } = wordedOf(content.text);
      return { key: [key, plain(speaker?.text ?? ''), plain(cue?.text ?? '')].join('|'), words, statement };
    }),
  );
  const likeness = (one: Said, other: Said): number => {
    const share = alike(one, other);
    return share >= (speakerOf(one) === speakerOf(other) ? STATEMENT : OF_ANOTHER) ? share : 0;
  };
  return align(was!, is!, likeness, STATEMENT).flatMap(([i, j]) => {
    const [one, other] = [i === null ? null : was![i].statement, j === null ? null : is![j].statement];
    const fields = one && other ? STATEMENT_FIELDS.filter((field) => factOf(one, field) !== factOf(other, field)) : [];
    if (one && other && fields.length === 0) return [];
    return [{ before: one?.id ?? null, after: other?.id ?? null, fields }];
  });
}

const speakerOf = ({ statement: { speaker } }: Said): string | null => speaker && (speaker.name ?? plain(speaker.text));

/** What is compared of a field: its value where there is one, else its words. */
function factOf(
  { speaker, cue, content, form, act, to, condition, when }: Statement,
  field: StatementField,
): string | null | undefined {
  switch (field) {
    case 'speaker':
      return speaker && (speaker.name ?? plain(speaker.text));
    case 'cue':
      return cue && plain(cue.text);
    case 'content':
      return plain(content.text);
    case 'form':
      return form;
    case 'act':
      return act?.type;
    case 'force':
      return act?.force;
    case 'to':
      return to && (to.name ?? plain(to.text));
    case 'condition':
      return condition && plain(condition.text);
    case 'when':
      return when?.value;
  }
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function wordedOf(text: string): Worded {
  const words = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    words.set(word, (words.get(word) ?? 0) + 1);
  return { key: plain(text), words };
}

/** Words that both have, of all that either has, twice over (Dice 1945): 0 to 1. */
function alike({ words: a }: Worded, { words: b }: Worded): number {
  let [shared, all] = [0, 0];
  for (const [word, count] of a) {
    shared += Math.min(count, b.get(word) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}
