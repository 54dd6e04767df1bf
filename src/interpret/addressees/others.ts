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
/**
 * Of "him" or "her" that resolution takes for somebody whom neither its sentence nor the one before names, the one other person that these
 * do; null where there is none, or more. "Tann’s critics were quick. Rask accused [him] of theft."
 */
export function nearerThan(said: Said, token: number, far: Actor): Actor | null {
  const { analysis, resolution } = said;
  if (!HIM.has(analysis.tokens.words[token])) return null;
  const at = analysis.sentences.findIndex(({ from, to }) => from <= token && token < to);
  const { from: start } = analysis.sentences[at - 1] ?? analysis.sentences[at] ?? { from: token };
  let found: Actor | null = null;
  for (const { from, actor: a, rule } of resolution.mentions) {
    if (from < start || rule === 'pronoun') continue;
    if (from >= token) break;
    const actor = resolution.actors[a];
    if (actor.id === far.id) return null;
    if (actor.kind !== 'person' || !isPersonName(actor.name) || isOwn(said, actor)) continue;
    if (found && found !== actor) return null;
    found = actor;
  }
  return found;
}
const isPersonName = (name: string): boolean => /^\p{Lu}/u.test(name) && !/[’']s /.test(name);

const HIM = wordSet('him', 'her', 'his');
const THEM = wordSet('them', 'they');
