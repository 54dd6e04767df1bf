import { wordCode } from '../learn/hash.ts';
import { type Analysis, TAGS, type TokenRange, type Tokens } from '../model/analysis.ts';
import type { Growing } from './growing.ts';
import type { Passages } from './mark-parts.ts';
import { overlaps } from './quoted-ranges.ts';

const [ACCORDING, TO, IT] = ['according', 'to', 'it'].map(wordCode);
const PUT: ReadonlySet<number> = new Set(['put', 'puts'].map(wordCode));
const RELATIVE: ReadonlySet<number> = new Set(['who', 'which', 'that'].map(wordCode));
const PUNCT = TAGS.indexOf('PUNCT');

/**
 * Mends attributions around words whose place is fixed:
 *
 *   The source of "according to" stands right behind it (426 of 427 in annotated reports).
 *   [Rask] [put] [it]                        as Rask put it: what is left of the sentence
 *   [a clerk who] [asked] [for help]         who asked: for help
 *   [it is late], [said] [a clerk who] …     a clerk said: it is late
 */
export function mendFixedPhrases({ tokens }: Analysis, { sentences }: Passages, items: readonly Growing[]): Growing[] {
  return items.map((item) => relative(tokens, idiom(tokens, accordingTo(tokens, sentences, item))));
}

function accordingTo({ words, tags }: Tokens, sentences: readonly TokenRange[], item: Growing): Growing {
  const { source, cue, contents } = item;
  if (!cue || words[cue.to - 1] !== TO || words[cue.to - 2] !== ACCORDING || source?.from === cue.to) return item;
  let to = contents.find((c) => c.from === cue.to)?.to ?? cue.to;
  const limit = sentences.find((s) => s.to > cue.from)?.to ?? to;
  if (to === cue.to) while (to < limit && tags[to] !== PUNCT) to++;
  const named: TokenRange = { from: cue.to, to };
  return to > cue.to ? { ...item, source: named, contents: contents.filter((c) => !overlaps(c, named)) } : item;
}

function idiom({ words }: Tokens, item: Growing): Growing {
  const { cue, contents } = item;
  const [first] = contents;
  if (!cue || !PUT.has(words[cue.to - 1]) || first?.from !== cue.to || first.to !== cue.to + 1) return item;
  return words[cue.to] === IT ? { ...item, cue: { from: cue.from, to: first.to }, contents: contents.slice(1) } : item;
}

function relative({ words }: Tokens, item: Growing): Growing {
  const { source, cue } = item;
  if (!source || !cue || source.to - source.from < 2 || !RELATIVE.has(words[source.to - 1])) return item;
  const pronoun = source.to - 1;
  return {
    ...item,
    source: source.to === cue.from ? { from: pronoun, to: source.to } : { from: source.from, to: pronoun },
  };
}
