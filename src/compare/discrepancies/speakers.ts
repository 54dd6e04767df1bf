import type { Speaker } from '../../model/statement.ts';
import { stem } from '../../text/stem.ts';
import { inOrder } from '../in-order.ts';
import { rarityOf } from '../meaning.ts';
import { speakersMeet } from '../sides.ts';
import { likeness } from '../similarity.ts';
import stopWords from '../stop-words.json' with { type: 'json' };
import { type Said, type Story, sentenceAt, type Told, toldOf, within } from '../story.ts';
import { channels } from './channels.ts';
import { type Difference, distinct, plainWords, type Side } from './difference.ts';
import { nearPairs } from './near.ts';
import { wouldDo } from './polarity.ts';
import words from './press-words.json' with { type: 'json' };
import type { Quoted } from './quoted.ts';
import type { Voiced, VoicedPair } from './voiced.ts';

/** Share of a quotation's words that two people must both have said, and how many words it must have. */
const [ALIKE, WORDS] = [0.7, 4];
/** Share of a content that somebody says himself here and is said to have said there. */
const REPORTED = 0.42;
/** Days between reports of one speech. */
const DAYS = 3;
const MOST = 3;

/**
 * The same words of two speakers, neither of whom speaks for the other: one quotation, or what somebody says himself in one report and
 * others say of him in another.
 *
 *   “It is a drill, nothing more,” the minister, Ada Lund, said · “It is a drill,” said Jon Ost, the president's spokesman
 *   Ada Lund said that she was ready to hold talks with Coralia · Officials said that Lund was ready to talk to Coralia
 *   not: the ministry and its minister; “We do not comment on pending cases,” said both; “In May, Ost had called it a drill.”
 */
export function speakers(story: Story, quoted: readonly Quoted[], pairs: readonly VoicedPair[]): readonly Difference[] {
  return distinct(story, [...quotedTwice(story, quoted), ...toldOfAnother(story, pairs), ...channels(story)], MOST);
}

function quotedTwice(story: Story, quoted: readonly Quoted[]): readonly Difference[] {
  const byWording = new Map<string, Quoted>();
  for (const one of quoted) {
    const { speaker } = one.statement;
    if (!isNamed(speaker) || one.words.length < WORDS || COMMONPLACE.test(one.text)) continue;
    const key = `${speaker?.name}|${one.words.join(' ')}`;
    if (!byWording.has(key)) byWording.set(key, one);
  }
  return nearPairs([...byWording.values()]).flatMap(([a, b]): readonly Difference[] => {
    if (apart(a.statement.speaker, b.statement.speaker)) return [];
    if (!within(DAYS, story.reports[a.report], story.reports[b.report]) || isEarlier(a) !== isEarlier(b)) return [];
    const { share, common } = inOrder(a.meaning, b.meaning, story.vectors);
    if (share < ALIKE || common < 2 || !isTelling(story, a, b)) return [];
    return [{ kind: 'speaker', sides: [aroundOf(story, a), aroundOf(story, b)], sure: share }];
  });
}

const COMMONPLACE = new RegExp(`(?<!\\p{L})(?:${words.commonplaces.join('|')})(?!\\p{L})`, 'iu');
const EARLIER = new RegExp(`\\b(?:${words.earlier.join('|')})\\b`, 'u');

/** Whether the report tells that it was said on an earlier occasion. */
const isEarlier = ({ around }: Quoted): boolean => around !== null && EARLIER.test(around.text);

/** Whether two quotations share what makes them somebody's: words that are no names, many of them or a rare one. */
function isTelling({ vectors }: Story, a: Quoted, b: Quoted): boolean {
  const [one, other] = [a, b].map(({ text }) => ({
    named: new Set((text.match(NAME) ?? []).map((word) => stem(word.toLowerCase()))),
    words: plainWords(text.replace(CONTRACTED, '')).filter((word) => !STOP.has(word)),
  }));
  const stems = new Set(other.words.map(stem));
  const shared = one.words.filter(
    (word) => stems.has(stem(word)) && !one.named.has(stem(word)) && !other.named.has(stem(word)),
  );
  return shared.length >= MANY || (shared.length > 1 && shared.some((word) => rarityOf(word, vectors) >= RARE));
}

/** Telling words that make a quotation somebody's, and from which rarity on one does. */
const [MANY, RARE] = [3, 0.6];
const STOP: ReadonlySet<string> = new Set(stopWords.words);
/** "don't", "we've": no words of their own. */
const CONTRACTED = /\p{L}+['’]\p{L}{1,2}(?!\p{L})/giu;
/** A word in capitals that begins no sentence. */
const NAME = /(?<=\p{L},? )\p{Lu}[\p{L}\p{M}]+/gu;

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
    if (!saysOf(a.statement, b.statement) && !saysOf(b.statement, a.statement)) return [];
    const inWords = share >= REPORTED && common >= 3;
    if (!inWords && !(areOfOneMind(a.statement, b.statement) && likenessOf(story, a, b) >= READY)) return [];
    return [{ kind: 'speaker', sides: [attributed(a), attributed(b)], sure: share }];
  });
}

/** Whether one tells of the other, as the subject of what he tells, what that one says of himself: "that Lund was ready", "that she was ready". */
function saysOf(told: Said, said: Said): boolean {
  if (!tells(told, said) || !SELF.test(said.content.text) || COMMONPLACE.test(told.content.text)) return false;
  const names = (said.speaker?.name ?? said.speaker?.text ?? '').split(' ').filter((word) => word.length > 2);
  return [...told.content.text.matchAll(SUBJECT)].some(([name]) => names.includes(name));
}

/** A name that a verb may follow: not "Lund's". */
const SUBJECT = /\p{Lu}[\p{L}\p{M}-]+(?=\s+\p{Ll})/gu;
/** What begins with the speaker himself. */
const SELF = /^["“‘]?(?:that )?(?:I|we|he|she|they|it)(?: |['’])/iu;

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
