import contraries from '../contraries.json' with { type: 'json' };
import { type InOrder, isLike } from '../in-order.ts';
import { type Meaning, meaningOf } from '../meaning.ts';
import type { Parties } from '../spoken-for.ts';
import { contentOf, type Said, type Story } from '../story.ts';
import { type Difference, distinct } from './difference.ts';
import { disowned } from './disowned.ts';
import { perfects } from './perfect.ts';
import stances from './stances.json' with { type: 'json' };
import type { VoicedPair } from './voiced.ts';

/** Share of words in the same order, and how many both must have, from which on two contents differ in nothing but who denies. */
const [ALIKE, COMMON] = [0.65, 3];
/** Telling words that one may have more: a denial of what only one has turns nothing round. */
const MORE = 2;
/** Where the one says "stop", the other's "no more" denies nothing. */
const ENDS = new RegExp(`\\b(?:${contraries.ends.join('|')})\\b`, 'gi');
const DENIES =
  /\b(?:den(?:y|ies|ied|ying)|rul(?:e|es|ed|ing) out|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?)\b/i;
const [WOULD, AGREED, WOULD_NOT] = [stances.would, stances.agreed, stances.wouldNot].map(
  (words) => new RegExp(`\\b(?:${words.join('|')})\\s`, 'i'),
);
/** Telling words behind a stance that say what it is about, and those that both must have. */
const [OBJECT, SHARED] = [3, 2];
/** Of a few reports so many, of more one for each so many. */
const [MOST, FEW] = [2, 6];

/**
 * What somebody affirms in one report and denies in another.
 *
 *   “She was ready to discuss the fees with the union” · “She was not ready to discuss the fees with the union”
 *   “She was ready to discuss the fees” · “She ruled out any discussion of the fees”
 *   not: “she denied that fees had been raised” · “she said that no fees had been raised”
 */
export function polarities(story: Story, pairs: readonly VoicedPair[], parties: Parties): readonly Difference[] {
  const found = pairs.flatMap(({ a, b, meet, laid }): readonly Difference[] => {
    if (meet < 1) return [];
    const flatly = isTurned(story, a.statement, b.statement, laid);
    if (!flatly && !areOpposed(story, a.statement, b.statement)) return [];
    return [{ kind: 'polarity', sides: [a, b], sure: laid.share }];
  });
  return distinct(
    story,
    [...found, ...perfects(story), ...disowned(story, parties)],
    Math.max(MOST, story.reports.length / FEW),
  );
}

/** Whether two contents laid beside each other differ in nothing but who denies. */
export const isTurned = (story: Story, a: Said, b: Said, { share, common }: InOrder): boolean =>
  share >= ALIKE && common >= COMMON && areTurned(story, a, b);

function areTurned(story: Story, a: Said, b: Said): boolean {
  if (isDenied(story, a) === isDenied(story, b) || a.condition !== null || b.condition !== null) return false;
  const more = Math.abs(contentOf(story, a).stems.length - contentOf(story, b).stems.length);
  return more <= MORE && ends(a) === ends(b);
}

const ends = ({ content }: Said): number => content.text.match(ENDS)?.length ?? 0;

/** An odd number of denials, in the content and in its cue. */
const isDenied = (story: Story, statement: Said): boolean =>
  (contentOf(story, statement).negations + (DENIES.test(statement.cue?.text ?? '') ? 1 : 0)) % 2 === 1;

/** Whether one would and the other would not, and it is the same that they would. */
function areOpposed(story: Story, a: Said, b: Said): boolean {
  const [one, other] = [stanceOf(story, a), stanceOf(story, b)];
  if (one === null || other === null || one.would === other.would) return false;
  let shared = 0;
  for (let i = 0; i < one.about.stems.length; i++)
    for (let j = 0; j < other.about.stems.length; j++)
      if (isLike(one.about, i, other.about, j, story.vectors)) {
        shared++;
        break;
      }
  return shared >= SHARED;
}

/** Whether somebody says that he would do something, or that he would not; null where he takes no stance. */
export function wouldDo({ cue, content }: Said): boolean | null {
  const text = `${cue?.text ?? ''} ${content.text}`;
  return WOULD_NOT.test(text) ? false : WOULD.test(text) ? true : null;
}

/** Whether somebody would, and the first telling words of what; null where he takes no stance. */
function stanceOf(
  { vectors }: Story,
  { cue, content }: Said,
): { readonly would: boolean; readonly about: Meaning } | null {
  const text = `${cue?.text ?? ''} ${content.text}`;
  const not = WOULD_NOT.exec(text);
  const yes = not ? null : (WOULD.exec(text) ?? AGREED.exec(text));
  const found = not ?? yes;
  if (!found) return null;
  const words = text.slice(found.index + found[0].length).split(/\s+/);
  // Function words stand between: as many words as hold the telling ones.
  for (let to = OBJECT; to <= words.length; to++) {
    const about = meaningOf(words.slice(0, to).join(' '), vectors);
    if (about.stems.length >= OBJECT || to === words.length) return { would: yes !== null, about };
  }
  return null;
}
