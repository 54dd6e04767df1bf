import { sentencesAround } from '../app/sentences-of.ts';
import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { statementFacts, statementHeading } from './statement-facts.ts';
import type { Role, Style } from './style.ts';
import { type Piece, wrap } from './wrap.ts';

/** A report's text, and its sentences in reading order. */
export interface Read {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/**
 * A statement for people: who, cue, form and act on one line, what is known beside them, then the sentences that hold it with its
 * parts told apart. `id` is printed at the end of the first line; null leaves it out.
 */
export function statementBlock(statement: Statement, read: Read, style: Style, id: string | null): string {
  return [
    statementHeading(statement, style, id),
    ...statementFacts(statement, style),
    wrap(passageOf(statement, read), style, '      '),
  ].join('\n');
}

/** The sentences that a statement touches, cut into its parts. Where sentences between them are left out stands ` … `. */
function passageOf(statement: Statement, { text, sentences }: Read): readonly Piece[] {
  const parts = [
    ...spansOf(statement.speaker, 'speaker'),
    ...spansOf(statement.cue, 'cue'),
    ...spansOf(statement.content, 'content'),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const shown = sentencesAround(parts, sentences);
  const pieces: Piece[] = [];
  for (const [i, { start, end }] of shown.entries()) {
    if (i > 0) pieces.push({ text: ' … ', role: 'faint' });
    let at = start;
    for (const part of parts) {
      // A part inside another, such as a cue within a content, keeps to the outer one.
      if (part.start < at || part.end > end) continue;
      pieces.push({ text: text.slice(at, part.start), role: 'plain' });
      pieces.push({ text: text.slice(part.start, part.end), role: part.role });
      at = part.end;
    }
    pieces.push({ text: text.slice(at, end), role: 'plain' });
  }
  return pieces.filter((piece) => piece.text !== '');
}

interface Part extends Span {
  readonly role: Role;
}

function spansOf(passage: { readonly spans: readonly Span[] } | null, role: Role): readonly Part[] {
  return (passage?.spans ?? []).map(({ start, end }) => ({ start, end, role }));
}
