import { ADP } from '../../grammar/tags.ts';
import { GENITIVE, wordSet } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import { DOCUMENTS } from '../lexicon/words.ts';
import type { Scene } from '../scene.ts';
import type { Mentions, Named } from './speaker-of.ts';

const THE = wordSet('the', 'this', 'that');
const MAKING = wordSet('by', 'from');
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
  for (let at = from; at < to; at++) {
    const found = at === head ? null : mentions.at(at);
    if (!found?.figure.named || found.head === head) continue;
    const isOwner =
      at < head &&
      (GENITIVE.has(tokens.words[found.to]) || (found.to === head && found.figure.kind === 'organisation'));
    const isBehind =
      at > head &&
      [1, 2].some((back) => MAKING.has(tokens.words[found.from - back]) && tokens.tags[found.from - back] === ADP);
    if (isOwner || isBehind) return { figure: found.figure, name: found.figure.name, rule: 'maker', basis: found };
  }
  const isBare = to - from === 2 && THE.has(tokens.words[from]) && UTTERANCES.has(tokens.words[head]);
  return isBare && before?.figure.named ? { ...before, rule: 'maker' } : null;
}
