import { wordCode } from '../learn/hash.ts';
import { type Analysis, TAGS, type Tag, type TokenRange, type Tokens } from '../model/analysis.ts';
import type { Growing } from './growing.ts';
import type { Passages } from './mark-parts.ts';
import { overlaps, type QuotedRange } from './quoted-ranges.ts';
import tellingNouns from './telling-nouns.json' with { type: 'json' };

const TELLING: ReadonlySet<number> = new Set(tellingNouns.words.map(wordCode));
const [THAT, TO] = ['that', 'to'].map(wordCode);
const POSSESSIVE: ReadonlySet<number> = new Set(
  ['his', 'her', 'its', 'their', 'my', 'our', 'your', 'whose'].map(wordCode),
);
const GENITIVE: ReadonlySet<number> = new Set(["'s", "'"].map(wordCode));
const tagSet = (...tags: Tag[]): ReadonlySet<number> => new Set(tags.map((tag) => TAGS.indexOf(tag)));
const ATTRIBUTES = tagSet('ADJ', 'ADV', 'NUM', 'VERB:participle', 'VERB:past', 'VERB:ing');
const BEFORE_ATTRIBUTES = tagSet('DET', 'PRON', 'PART');
const IN_NAME = tagSet('NOUN', 'PROPN', 'DET', 'ADJ', 'NUM');
const [NOUN, SCONJ, VERB, PUNCT] = (['NOUN', 'SCONJ', 'VERB', 'PUNCT'] as const).map((tag) => TAGS.indexOf(tag));

/**
 * Telling nouns with a clause where nothing was marked: somebody's promise, threat or claim "to" or "that", and one of nobody's "that".
 *
 *   [Tann’s] [threat] [to close the strait] sank the talks.      Crews stayed ashore amid [fears] [that the ice was thin].
 *   not: The claim to the throne was old.
 */
export function unmarkedNouns(
  { tokens }: Analysis,
  { sentences }: Passages,
  quoted: readonly QuotedRange[],
  parts: readonly TokenRange[],
): Growing[] {
  const free = (range: TokenRange): boolean => ![...quoted, ...parts].some((part) => overlaps(part, range));
  return sentences.flatMap((sentence) => {
    for (let noun = sentence.from; noun < sentence.to - 3; noun++) {
      if (!TELLING.has(tokens.words[noun]) || tokens.tags[noun] !== NOUN || !hasClause(tokens, noun + 1)) continue;
      const from = attributesOf(tokens, noun, sentence.from);
      const source = ownerBefore(tokens, from, sentence.from);
      if (!source && tokens.words[noun + 1] === TO) continue;
      let to = sentence.to;
      while (to > noun && tokens.tags[to - 1] === PUNCT) to--;
      if (!free({ from: source?.from ?? from, to })) continue;
      return [{ source, cue: { from, to: noun + 1 }, contents: [{ from: noun + 1, to }], verbatim: false }];
    }
    return [];
  });
}

const hasClause = ({ words, tags }: Tokens, at: number): boolean =>
  (words[at] === THAT && tags[at] === SCONJ) || (words[at] === TO && tags[at + 1] === VERB);

function attributesOf({ tags }: Tokens, noun: number, from: number): number {
  let start = noun;
  while (start > from && ATTRIBUTES.has(tags[start - 1])) start--;
  return start > from && BEFORE_ATTRIBUTES.has(tags[start - 1]) ? start : noun;
}

/** Whose it is: "her", "the minister’s". */
function ownerBefore({ words, tags }: Tokens, to: number, from: number): TokenRange | null {
  const last = to - 1;
  if (last < from) return null;
  if (POSSESSIVE.has(words[last])) return { from: last, to };
  if (!GENITIVE.has(words[last])) return null;
  let start = last;
  while (start > from && IN_NAME.has(tags[start - 1])) start--;
  return start < last ? { from: start, to } : null;
}
