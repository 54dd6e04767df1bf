import type { Speaker } from '../../model/statement.ts';
import { inOrder } from '../in-order.ts';
import type { Meaning } from '../meaning.ts';
import { speakersMeet } from '../sides.ts';
import { likeness } from '../similarity.ts';
import { type Said, type Story, sentenceAt, type Told, toldOf } from '../story.ts';
import { type Difference, distinct, type Side } from './difference.ts';
import { nearPairs } from './near.ts';
import { wouldDo } from './polarity.ts';
import type { Quoted } from './quoted.ts';
import type { Voiced, VoicedPair } from './voiced.ts';

/** Share of a quotation's words that two people must both have said, and how many words it must have. */
const [ALIKE, WORDS] = [0.7, 4];
/** Share of a content that somebody says himself here and is said to have said there. */
const REPORTED = 0.42;
const MOST = 3;

/**
 * The same words of two speakers, neither of whom speaks for the other: one quotation, or what somebody says himself in one report and
 * others say of him in another.
 *
 *   “It is a drill, nothing more,” the minister, Ada Lund, said · “It is a drill,” said Jon Ost, the president's spokesman
 *   Ada Lund said that she was ready to hold talks with Coralia · Officials said that Lund was ready to talk to Coralia
 *   not: the ministry and its minister; “No comment,” said both
 */
export function speakers(story: Story, quoted: readonly Quoted[], pairs: readonly VoicedPair[]): readonly Difference[] {
  return distinct(story, [...quotedTwice(story, quoted), ...toldOfAnother(story, pairs)], MOST);
}

function quotedTwice(story: Story, quoted: readonly Quoted[]): readonly Difference[] {
  const byWording = new Map<string, Quoted>();
  for (const one of quoted) {
    const { speaker } = one.statement;
    if (!isNamed(speaker) || one.words.length < WORDS) continue;
    const key = `${speaker?.name}|${one.words.join(' ')}`;
    if (!byWording.has(key)) byWording.set(key, one);
  }
  return nearPairs([...byWording.values()]).flatMap(([a, b]): readonly Difference[] => {
    if (apart(a.statement.speaker, b.statement.speaker)) return [];
    const { share, common } = inOrder(a.meaning, b.meaning, story.vectors);
    if (share < ALIKE || common < 2 || (common < MANY && !isTelling(a.meaning, b.meaning))) return [];
    return [{ kind: 'speaker', sides: [aroundOf(story, a), aroundOf(story, b)], sure: share }];
  });
}

/** Words that two quotations share by chance, "they are going to win", and a rare one that they do not. */
const isTelling = (a: Meaning, b: Meaning): boolean =>
  a.stems.some((stem, at) => a.rarity[at] >= RARE && b.stems.includes(stem));

/** Telling words that make a quotation somebody's, and from which rarity on one does. */
const [MANY, RARE] = [3, 0.6];

/** A person by name: "she" and "the minister" may be anybody's, should the reader be wrong. */
const isNamed = (speaker: Speaker | null): boolean =>
  speaker !== null &&
  speaker.kind === 'person' &&
  speaker.name !== null &&
  speaker.text.includes(speaker.name.slice(speaker.name.lastIndexOf(' ') + 1));

const apart = (a: Speaker | null, b: Speaker | null): boolean => speakersMeet(a, b) > 0 || a?.id === b?.id;

const aroundOf = (story: Story, { report, start, end }: Told): Told =>
  sentenceAt(story, report, { start, end }) ?? toldOf(story, report, { start, end });

function toldOfAnother(story: Story, pairs: readonly VoicedPair[]): readonly Difference[] {
  return pairs.flatMap(({ a, b, meet, laid: { share, common } }): readonly Difference[] => {
    if (meet >= 0.9 || common === 0) return [];
    if (!tells(a.statement, b.statement) && !tells(b.statement, a.statement)) return [];
    const inWords = share >= REPORTED && common >= 3;
    if (!inWords && !(areOfOneMind(a.statement, b.statement) && likenessOf(story, a, b) >= READY)) return [];
    return [{ kind: 'speaker', sides: [attributed(a), attributed(b)], sure: share }];
  });
}

/** Of what somebody would do, a likeness is enough that other words have too. */
const READY = 0.45;

const areOfOneMind = (a: Said, b: Said): boolean => {
  const [one, other] = [wouldDo(a), wouldDo(b)];
  return one !== null && one === other;
};

const likenessOf = ({ words, vectors }: Story, a: Voiced, b: Voiced): number =>
  likeness(a.meaning, b.meaning, words, vectors).share;

/** Whether one, who is nobody by name, says of the other what that one says himself. */
export function tells(told: Said, said: Said): boolean {
  const [teller, own] = [told.speaker, said.speaker];
  if (!teller || teller.kind === 'person' || told.form === 'direct' || own?.kind !== 'person') return false;
  // Somebody whom a clause begins with, by any word of his name: "that Lund was ready …".
  const [, ...opening] = ` ${told.content.text}`.toLowerCase().split(BETWEEN, OPENING);
  return (own.name ?? own.text)
    .toLowerCase()
    .split(' ')
    .some((word) => word.length > 2 && opening.includes(word));
}

/** Words of a content that name its subject at the latest; and what stands between words. */
const [OPENING, BETWEEN] = [5, /[^\p{L}\p{M}-]+/u];

/** From the speaker to the content. */
function attributed({ report, statement: { speaker, cue, content } }: Voiced): Side {
  const spans = [...content.spans, ...(cue?.spans ?? []), ...(speaker?.spans ?? [])];
  return {
    report,
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}
