import { columnsOf, printable } from './printable.ts';
import { MARKS, type Role, type Style } from './style.ts';

export interface Piece {
  readonly text: string;
  readonly role: Role;
}

/** Pieces of one running text, wrapped to the width of the style, every line after `indent`. */
export function wrap(pieces: readonly Piece[], style: Style, indent: string): string {
  const width = style.width - columnsOf(indent);
  const lines: Piece[][] = [[]];
  let used = 0;
  for (const word of words(style.colours ? pieces : pieces.map(marked))) {
    const columns = columnsOf(word.pieces.map(({ text }) => text).join(''));
    const gap = word.spaced && used > 0 ? 1 : 0;
    if (used > 0 && used + gap + columns > width) {
      lines.push([...word.pieces]);
      used = columns;
      continue;
    }
    // The space before a word belongs to what it continues, so that an underline or colour does not break.
    const line = lines.at(-1)!;
    if (gap)
      line.push({ text: ' ', role: line.at(-1)?.role === word.pieces[0]?.role ? word.pieces[0]!.role : 'plain' });
    line.push(...word.pieces);
    used += gap + columns;
  }
  return lines.map((line) => indent + painted(line, style)).join('\n');
}

/** What stands between two spaces: several pieces where a part begins or ends inside it. */
interface Word {
  readonly pieces: Piece[];
  readonly spaced: boolean;
}

function words(pieces: readonly Piece[]): readonly Word[] {
  const found: Word[] = [];
  let open = false;
  let spaced = false;
  for (const { text, role } of pieces) {
    for (const part of text.match(/\s+|\S+/g) ?? []) {
      if (/^\s/.test(part)) {
        open = false;
        spaced = true;
      } else if (open) {
        found.at(-1)?.pieces.push({ text: printable(part), role });
      } else {
        found.push({ pieces: [{ text: printable(part), role }], spaced });
        open = true;
        spaced = false;
      }
    }
  }
  return found;
}

function marked({ text, role }: Piece): Piece {
  const [before, after] = MARKS[role] ?? ['', ''];
  return { text: before + text + after, role };
}

/** Neighbours of one role are painted as one. */
function painted(line: readonly Piece[], style: Style): string {
  let result = '';
  for (let i = 0; i < line.length; ) {
    const role = line[i]!.role;
    let text = '';
    while (line[i]?.role === role) text += line[i++]!.text;
    result += style.paint(text, role);
  }
  return result;
}
