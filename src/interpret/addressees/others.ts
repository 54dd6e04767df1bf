import { wordSet } from '../../grammar/words.ts';
import type { Actor } from '../../model/actor.ts';
import type { Said } from '../said.ts';
import { isOwn, isSomebody } from './mentions.ts';
import { wholeOf } from './states.ts';

/**
 * Of a pronoun that resolution takes for the speaker, whom he must mean instead: the first person, or the first body or state, that is
 * named before it in its sentence, or else in the one before, the speaker aside. "Rask defended [Tann], calling [him] honest."
 */
export function otherBefore(said: Said, token: number): Actor | null {
  const { analysis, resolution } = said;
  const word = analysis.tokens.words[token];
  if (!HIM.has(word) && !THEM.has(word)) return null;
  const at = analysis.sentences.findIndex(({ from, to }) => from <= token && token < to);
  for (const sentence of [analysis.sentences[at], analysis.sentences[at - 1]]) {
    if (!sentence) return null;
    for (const { from, to, actor: a } of resolution.mentions) {
      if (from < sentence.from) continue;
      if (from >= Math.min(sentence.to, token)) break;
      const actor = resolution.actors[a];
      const fits = HIM.has(word) ? actor.kind === 'person' : actor.kind !== 'person';
      if (fits && isSomebody(said, to - 1, actor) && !isOwn(said, actor))
        return wholeOf(said, { from, to, head: to - 1, owner: -1 }) ?? actor;
    }
  }
  return null;
}
const HIM = wordSet('him', 'her', 'his');
const THEM = wordSet('them', 'they');
