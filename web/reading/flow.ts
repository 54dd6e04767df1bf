import type { Paragraph, Span } from '../../src/http/contract.ts';

type Role = Paragraph['role'];

/** A stretch of the canonical text inside a flow; `role` is null for the white space between paragraphs. */
export interface Piece extends Span {
  readonly role: Role | null;
}

/**
 * What the page sets as one unit: a paragraph (a dateline that stands on the line of its first paragraph runs in),
 * a list with all its entries, or the space between.
 */
export interface Flow {
  readonly kind: 'paragraph' | 'list' | 'space';
  readonly role: Role | null;
  /** In reading order, touching, at least one. */
  readonly pieces: readonly Piece[];
}

/**
 * Arranges a report's text for setting. Pieces of all flows, in order, are exactly the text: nothing is cut.
 * Text between paragraphs that is more than white space is set as boilerplate, so that it stays present.
 */
export function flowOf(text: string, paragraphs: readonly Paragraph[]): readonly Flow[] {
  const flows: Flow[] = [];
  for (const piece of piecesOf(text, paragraphs)) {
    const last = flows.at(-1);
    const before = last?.kind === 'space' ? flows.at(-2) : last;
    const joined = before && join(before, last?.kind === 'space' ? last.pieces[0] : undefined, piece, text);
    if (joined) {
      flows.splice(flows.indexOf(before), 2, joined);
    } else {
      const kind = piece.role === null ? 'space' : piece.role === 'list' ? 'list' : 'paragraph';
      flows.push({ kind, role: piece.role, pieces: [piece] });
    }
  }
  return flows;
}

/** The two as one flow, or null where they stay apart. */
function join(before: Flow, space: Piece | undefined, piece: Piece, text: string): Flow | null {
  const pieces = [...before.pieces, ...(space ? [space] : []), piece];
  if (before.kind === 'list' && piece.role === 'list') return { ...before, pieces };
  const sameLine = !space || !text.slice(space.start, space.end).includes('\n');
  if (before.role === 'dateline' && piece.role === 'body' && sameLine) {
    return { kind: 'paragraph', role: 'body', pieces };
  }
  return null;
}

function piecesOf(text: string, paragraphs: readonly Paragraph[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const gap = (end: number): void => {
    if (end > at) pieces.push({ start: at, end, role: text.slice(at, end).trim() === '' ? null : 'boilerplate' });
  };
  for (const { start, end, role } of paragraphs) {
    gap(start);
    pieces.push({ start, end, role });
    at = end;
  }
  gap(text.length);
  return pieces;
}
