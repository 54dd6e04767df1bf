/**
 * A text as one line that is safe on a terminal: control characters, which could move the cursor
 * or recolour what follows, become `\ufffd`; runs of white space become one space.
 */
export function printable(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** As `printable`, line by line. */
export function printableLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replaceAll(/[^\P{Cc}\t]|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd'))
    .join('\n');
}

/** How many columns a text takes on a terminal. Source: Unicode Standard Annex #11, East Asian Width, simplified. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) continue;
    columns +=
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return columns;
}

/** The beginning of a text that fits into `columns`, with an ellipsis where something was cut. */
export function truncate(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  let used = 1;
  for (const character of text) {
    used += columnsOf(character);
    if (used > columns) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
