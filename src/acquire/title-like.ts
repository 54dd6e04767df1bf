const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;
const CLOSED = /[.!?…;:,]["'”’»)\]]{0,2}$/u;

interface Shape {
  readonly words: number;
  /** Share of the words of four letters or more, the first left out, that begin with a capital: 0 to 1. */
  readonly capitals: number;
  /** The last character, quotation marks and brackets left out, where it is a stop, a comma, a colon or the like; else ''. */
  readonly stop: string;
  /** More than one sentence. */
  readonly sentences: boolean;
}

/** What the outside of a short line tells. Call it on lines of a few hundred characters. */
function shapeOf(line: string): Shape {
  const words = line.match(WORD) ?? [];
  const long = words.slice(1).filter((word) => word.replace(/[^\p{L}]/gu, '').length >= 4);
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return {
    words: words.length,
    capitals: long.length === 0 ? 0 : capitals / long.length,
    stop: CLOSED.exec(line)?.[0].charAt(0) ?? '',
    sentences: /[\p{Ll}\p{N}][.!?]["”’]? {1,3}["“‘]?\p{Lu}/u.test(line),
  };
}

/** Said, told, asked …: a line with one of them, or with a quotation that ends in a comma, tells somebody's words. */
const REPORTS = /\b(?:said|told|asked|added|replied|noted|insisted|declared|explained|warned|argued)\b|,["”’] /u;
const NARRATES = /\b(?:was|were|had|been|did|an?|the|but|who|which)\b|n['’]t\b/iu;
/** Verbs that a title in capitals capitalises too. */
const SMALL_VERB = /\b(?:is|are|was|were|has|have|had|will|would|hasn['’]t|isn['’]t)\b/u;
/** The question or the answer of an interview. */
const TURN = /^[QA]\s?[:.] /u;
/** “We stay.” – Ilse Tann */
const SIGNED = /^["“‘«].{10,}["”’»]\s*(?:[–—―]|--?)\s*\p{L}[^.!?]*$/su;
/** "The Latest: ", "Poll: ": what follows is judged. */
const LABEL = /^\p{Lu}[\p{L} .]{2,30}: /u;

function contentWords(text: string): Set<string> {
  return new Set(
    (text.match(WORD) ?? [])
      .filter((word) => word.length >= 4)
      .map((word) => word.toLowerCase().replace(/['’]s$|[.'’]+$|s$/gu, '')),
  );
}

/** Share of the line's words of four letters or more that the text has too: 0 to 1. */
function sharedWith(line: string, text: string): number {
  const words = contentWords(line);
  const others = contentWords(text);
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return words.size === 0 ? 0 : shared / words.size;
}

/**
 * Whether a report's first paragraph is its headline: "Ferry talks break down" and, with the full stop that some archives add,
 * "Ferry Talks Break Down." or "Ferry talks break down over fees." before a lead that takes up its words.
 * Not "Two ferries collided on Sunday.", not "“We will sail,” Dall said.", not "“We will sail.” – Ferris Dall"
 */
export function isHeadline(line: string, following: string): boolean {
  if (line.length > 220 || TURN.test(line) || SIGNED.test(line)) return false;
  const shape = shapeOf(line);
  if (shape.words < 2 || shape.words > 25 || shape.stop === ':' || shape.stop === ',') return false;
  if (shape.stop === '' || shape.stop === ';')
    return (
      !(shape.sentences && (shape.words > 16 || REPORTS.test(line))) && (shape.words <= 18 || shape.capitals >= 0.6)
    );
  if (shape.sentences && shape.words > 14) return false;
  if (shape.capitals >= 0.8 && shape.words >= 4 && !SMALL_VERB.test(line) && !REPORTS.test(line)) return true;
  if (shape.stop === '?' || shape.stop === '!') return shape.words <= 14;
  return (
    shape.words <= 16 &&
    following.length >= 100 &&
    !REPORTS.test(line) &&
    !NARRATES.test(line.replace(LABEL, '')) &&
    sharedWith(line, following) >= 0.3
  );
}

/**
 * Whether a line between paragraphs of the story is a heading: "Demands unchanged", "What comes next".
 * Not a quotation, not a question or an answer, not a line that ends as a sentence does.
 */
export function isHeading(line: string): boolean {
  if (line.length > 100 || /^["“”„«‘'(<|–—-]|^[QA][:.]|^\p{Ll}/u.test(line)) return false;
  const shape = shapeOf(line);
  if (shape.words < 1 || shape.words > 14 || shape.sentences || !/\p{L}{2}/u.test(line)) return false;
  if (shape.stop !== '') return shape.stop === '?' && shape.capitals >= 0.7 && shape.words >= 3;
  return !REPORTS.test(line) && !/: /u.test(line.slice(0, 30))
    ? shape.words <= 10 || shape.capitals >= 0.6
    : shape.capitals >= 0.8;
}
