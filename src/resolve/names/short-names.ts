import { SUBJECT } from '../../grammar/dependents.ts';
import { PROPN, PUNCT } from '../../grammar/tags.ts';
import { wordCode } from '../../learn/hash.ts';
import { SHAPE } from '../../model/analysis.ts';
import type { Scene } from '../scene.ts';
import type { NameFound } from './find-names.ts';

const OPEN = wordCode('(');

/**
 * Names again, with letters that a body introduced in brackets, and with surnames that the recogniser passed over, or took for places or bodies, as the persons' whose full names end with
 * them.
 *
 *   Ilse Varga came. [Varga] left.      not: Ilse Varga came. The Varga Bridge closed.
 */
export function withSurnames(
  { analysis: { tokens, relations, sentences } }: Scene,
  names: readonly NameFound[],
): NameFound[] {
  const { words, shapes, tags } = tokens;
  const surnames = new Set<number>();
  const letters = new Set<number>();
  for (const { kind, from, to } of names) {
    if (kind === 'organisation' && words[to] === OPEN && shapes[to + 1] === SHAPE.upper) letters.add(words[to + 1]);
    if (kind !== 'person' || to - from < 2) continue;
    surnames.add(words[to - 1]);
    if (to - from > 2 && shapes[from + 2] === SHAPE.mark) surnames.add(words[from]);
  }
  if (surnames.size === 0 && letters.size === 0) return [...names];
  // Of rare names the tagger is not sure. At the head of a sentence only the tree tells a name from a word.
  const starts = new Set(sentences.map(({ from }) => from));
  const isNoun = (at: number): boolean => tags[at] === PROPN || !starts.has(at) || SUBJECT.has(relations[at]);
  const all: NameFound[] = [];
  let n = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (n < names.length && names[n].from <= at) {
      const name = names[n++];
      const isSurname = name.kind !== 'known' && name.to - name.from === 1 && surnames.has(words[name.from]);
      all.push(isSurname && isAlone(tags, at) ? { ...name, kind: 'person' } : name);
      at = name.to - 1;
    } else if (shapes[at] === SHAPE.upper && letters.has(words[at])) {
      all.push({ from: at, to: at + 1, kind: 'organisation', known: null });
    } else if (shapes[at] === SHAPE.capital && surnames.has(words[at]) && isNoun(at) && isAlone(tags, at)) {
      all.push({ from: at, to: at + 1, kind: 'person', known: null });
    }
  }
  return all;
}

const isAlone = (tags: Uint8Array, at: number): boolean => tags[at + 1] !== PROPN || tags[at] === PUNCT;
