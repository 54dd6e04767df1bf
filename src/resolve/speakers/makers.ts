import { ADP } from '../../grammar/tags.ts';
import { GENITIVE, wordSet } from '../../grammar/words.ts';
import type { TokenRange, Tokens } from '../../model/analysis.ts';
import { DOCUMENTS } from '../lexicon/words.ts';
import type { Scene } from '../scene.ts';
import type { Mentions, Named } from './named.ts';

const THE = wordSet('the', 'this', 'that');
const MAKING = wordSet('by', 'from');
/** Tokens before a document that its first mention is looked for in. */
const FARTHEST = 400;
/** What is made by whoever spoke last, where only "the" stands before it. */
const UTTERANCES = wordSet(
  'statement',
  'announcement',
  'speech',
  'letter',
  'tweet',
  'post',
  'message',
  'email',
  'e-mail',
  'communique',
  'communiqué',
  'declaration',
  'release',
  'memo',
  'note',
  'address',
  'remarks',
  'comments',
);

/**
 * Who made a document that a source names: beside it, or who spoke last.
 *
 *   [a poll by the harbour board], [Tann’s statement], [a Velm Times count]      Tann promised help. [The statement] added …
 *   not: [the law], [a statement about Tann]
 */
export function makerOf(
  { analysis: { tokens } }: Scene,
  mentions: Mentions,
  { from, to }: TokenRange,
  head: number,
  before: Named | null,
): Named | null {
  if (!DOCUMENTS.has(tokens.words[head])) return null;
  const named = makerIn(tokens, mentions, { from, to }, head);
  if (named) return named;
  const isDefinite = THE.has(tokens.words[from]);
  for (let at = from - 1; isDefinite && at >= 0 && from - at < FARTHEST; at--) {
    if (tokens.words[at] !== tokens.words[head] || to - from > 2) continue;
    const earlier = makerIn(tokens, mentions, { from: Math.max(0, at - 4), to: Math.min(tokens.length, at + 5) }, at);
    if (earlier) return earlier;
  }
  const isBare = to - from === 2 && THE.has(tokens.words[from]) && UTTERANCES.has(tokens.words[head]);
  return isBare && before?.figure.named ? { ...before, rule: 'maker' } : null;
}

/** Who stands beside a document as its maker, within a range. */
function makerIn({ words, tags }: Tokens, mentions: Mentions, { from, to }: TokenRange, noun: number): Named | null {
  for (let at = from; at < to; at++) {
    const found = at === noun ? null : mentions.at(at);
    if (!found?.figure.named || found.head === noun) continue;
    const isOwner =
      at < noun &&
      ((GENITIVE.has(words[found.to]) && found.to + 2 >= noun) ||
        (found.to === noun && found.figure.kind === 'organisation'));
    const isBehind =
      at > noun && [1, 2].some((back) => MAKING.has(words[found.from - back]) && tags[found.from - back] === ADP);
    if (isOwner || isBehind) return { figure: found.figure, name: found.figure.name, rule: 'maker', basis: found };
  }
  return null;
}
