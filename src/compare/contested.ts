import type { Contested } from '../model/comparison.ts';
import type { ActType } from '../model/statement.ts';
import { inOrder } from './in-order.ts';
import words from './opposing-words.json' with { type: 'json' };
import { sideOf } from './sides.ts';
import { likeness } from './similarity.ts';
import { contentOf, type Said, type Story, type StoryReport } from './story.ts';
import { disputedWork } from './works.ts';

/** Acts that claim something of the world, and acts that set something against it. */
const CLAIMS: ReadonlySet<ActType> = new Set(['assert', 'confirm', 'deny', 'accuse', 'predict', 'announce', 'praise']);
/** Those that say that something is so. */
const FACTS: ReadonlySet<ActType> = new Set(['assert', 'confirm', 'deny', 'accuse', 'predict']);
const AGAINST: ReadonlySet<ActType> = new Set(['deny', 'doubt', 'criticise']);
const ANSWERS: ReadonlySet<ActType> = new Set(['assert', 'deny', 'doubt', 'criticise', 'predict', 'accuse', 'confirm']);

const START = '(?:^|[\\s,;:.(—–-])';
/** A word that sets what follows against what went before; "though" and its like do so inside a sentence only. */
const BUT = new RegExp(
  `${START}(?:${words.but.map((word) => `[${word[0].toUpperCase()}${word[0]}]${word.slice(1)}`).join('|')}|${words.within.join('|')})(?=[\\s,])`,
);
/** The report's own word that what was said is disputed: "Two owners disputed that." */
const DISPUTED = new RegExp(
  `\\b(?:${words.disputed.join('|')})\\s+(?:that|this|it|those|these|${words.standIns.join('|')})\\s*[.,;]`,
  'i',
);
const STAND_IN = new RegExp(`^["“‘]?(?:that )?(?:${words.standIns.join('|')})\\b`, 'i');
/** Nothing but what was just said: "that", "this entirely"; not "this is not right". */
const PRONOUN = /^["“‘]?(?:that|this|it|these|those)(?:\s+\p{L}+)?[.,;"”’]*$/iu;
const [OPPOSING, INSISTS, OTHERS] = [words.opposingCues, words.insistingCues, words.others].map(
  (list): ReadonlySet<string> => new Set(list),
);
/** What asks or names only, and says nothing: "how she came", "whether it was so". */
const ASKS = /^(?:how|whether|why|what|which|who|if|when|where)\b/i;
/** Cues that claim nothing: "asked not to be named", "did not mention the dead". */
const TELLS_NOTHING = /^asked\b|\b(?:not|never|n['’]t) (?:mention|say|comment|address|answer)\b|^declined\b|^citing$/i;
/** Telling words without which a content says nothing that could be contested. */
const TELLING = 3;
/** Units of text between a claim and what answers it, at most. */
const NEAR = 420;
/** Share of meaning that two statements on one subject have in common; less where something else opposes them. */
const [ON_SUBJECT, ON_SUBJECT_IF_BUT, ON_SUBJECT_IF_DENIED] = [0.32, 0.27, 0.12];
/** The same, of two that count one thing: shares of two groups have less in common. */
const COUNTS_THE_SAME = 0.45;
/** From here on two say the same, and one who denies in both denies nothing. */
const SAYS_THE_SAME = 0.8;

/**
 * Claims and what a report sets against them: a denial, doubt or criticism of another side right behind a claim; what another side says
 * behind "but", "though", "others"; another number; what disputes a report or a list as a whole.
 *
 *   Coralia says that 240 are there. Estmere puts the number at 380. · She denied that; but the union said …
 *   not: a minister who says two things; an answer on another subject
 */
export function contestedIn(story: Story): readonly Contested[] {
  return story.reports.flatMap((report, at) => {
    const ordered = [...report.statements].sort((a, b) => a.content.spans[0].start - b.content.spans[0].start);
    const found = new Map<Said, Said[]>();
    const works = new Map<Said, readonly Said[]>();
    for (const [place, against] of ordered.entries()) {
      if (!against.act || !against.speaker || !ANSWERS.has(against.act.type)) continue;
      if (TELLS_NOTHING.test(against.cue?.text ?? '')) continue;
      const [first, ...more] = disputedWork(report, ordered, place, denies(against));
      if (first) {
        works.set(first, more);
        found.set(first, [...(found.get(first) ?? []), against]);
        continue;
      }
      const last = ordered[place - 1];
      const chained = last && sideOf(last.speaker) === sideOf(against.speaker);
      const claim = chained
        ? (answered(found, last) ?? null)
        : ordered
            .slice(Math.max(0, place - 4), place)
            .reverse()
            .find((earlier) => isAnswered(story, report, earlier, against));
      if (claim) found.set(claim, [...(found.get(claim) ?? []), against]);
    }
    return [...found].map(([claim, against]) => ({
      claim: [claim, ...(works.get(claim) ?? alsoClaimed(story, at, ordered, claim, against[0]))].map(({ id }) => id),
      against: against.map(({ id }) => id),
    }));
  });
}

/** The claim that a statement has been found to answer, when it has. */
const answered = (found: ReadonlyMap<Said, readonly Said[]>, statement: Said): Said | undefined =>
  [...found].find(([, answers]) => answers.includes(statement))?.[0];

/** What the same side claims in the sentence of a claim, and between it and its answer; and what the claim confirms. */
function alsoClaimed(
  story: Story,
  report: number,
  ordered: readonly Said[],
  claim: Said,
  against: Said,
): readonly Said[] {
  const { start } = claim.content.spans[0];
  const sentence = story.sentences.find((told) => told.report === report && told.start <= start && start < told.end);
  const from = sentence?.start ?? start;
  return ordered.slice(0, ordered.indexOf(against)).filter((said) => {
    if (said === claim || !said.act || !CLAIMS.has(said.act.type) || TELLS_NOTHING.test(said.cue?.text ?? ''))
      return false;
    const side = sideOf(said.speaker);
    if (side === sideOf(claim.speaker) && said.content.spans[0].start >= from) return true;
    if (
      tellsOtherwise(story.reports[report].text, against) &&
      side !== sideOf(against.speaker) &&
      start - endOf(said) < NEAR
    )
      return likeOf(story, said, against) >= ON_SUBJECT_IF_DENIED;
    if (side === sideOf(claim.speaker)) return false;
    if (claim.act?.type !== 'confirm' || side === sideOf(against.speaker) || start - endOf(said) > NEAR) return false;
    return inOrder(contentOf(story, said), contentOf(story, claim), story.vectors).common > 0;
  });
}

function isAnswered(story: Story, { text }: StoryReport, claim: Said, against: Said): boolean {
  if (!claim.act || !against.act || !CLAIMS.has(claim.act.type)) return false;
  if (TELLS_NOTHING.test(claim.cue?.text ?? '')) return false;
  const [one, other] = [sideOf(claim.speaker), sideOf(against.speaker)];
  if (one === null || one === other) return false;
  const end = endOf(claim);
  const start = startOf(against);
  if (start < startOf(claim) || start - end > NEAR) return false;
  const [a, b] = [contentOf(story, claim), contentOf(story, against)];
  const shared = likeOf(story, claim, against);
  const between = text.slice(end, Math.max(end, against.content.spans[0].start));
  const close = start - end < NEAR / 3;
  if (close && isDisputed(between)) return true;
  const cue = (against.cue?.text ?? '').toLowerCase().split(/[^\p{L}]+/u);
  const acts = [against.act.type, ...against.act.also];
  const byCue = cue.some((word) => OPPOSING.has(word));
  const denied = acts.includes('deny') || byCue;
  const opposed = denied || acts.some((act) => AGAINST.has(act));
  const standsIn = STAND_IN.test(against.content.text) || PRONOUN.test(against.content.text);
  if (close && ((opposed && standsIn) || tellsOtherwise(text, against))) return true;
  if (!FACTS.has(claim.act.type) || ASKS.test(claim.content.text) || ASKS.test(against.content.text)) return false;
  if (!byCue && shared >= SAYS_THE_SAME && a.negations % 2 === b.negations % 2) return false;
  if (denied && close && shared >= (byCue ? ON_SUBJECT_IF_DENIED : ON_SUBJECT_IF_BUT)) return true;
  if (close && otherNumber(claim, against, shared)) return true;
  const but = close && BUT.test(between);
  if (but && shared > 0 && cue.some((word) => INSISTS.has(word))) return true;
  if (Math.min(a.stems.length, b.stems.length) < TELLING) return false;
  if (but && (shared >= ON_SUBJECT_IF_BUT || (isOthers(against) && isSome(claim)))) return true;
  return denied && shared >= ON_SUBJECT;
}

/** "Tirrany tells another story, in which …", "gave a different account". */
const tellsOtherwise = (text: string, { cue, content }: Said): boolean =>
  OTHERWISE.test(text.slice(cue?.spans[0]?.start ?? content.spans[0].start, content.spans[0].end));
const OTHERWISE =
  /^\P{L}*(?:\p{L}+ ){0,2}(?:another|(?:a )?(?:very |quite |rather )?different|a contrary) (?:story|account|version|picture|tale)\b/iu;

const likeOf = (story: Story, a: Said, b: Said): number =>
  likeness(contentOf(story, a), contentOf(story, b), story.words, story.vectors).share;

/** "Two owners disputed that, saying …": right before what they say, and not of what follows later. */
function isDisputed(between: string): boolean {
  const match = DISPUTED.exec(between);
  return match !== null && between.length - match.index - match[0].length < RIGHT_BEFORE;
}

/** Units between the word that disputes and what is said. */
const RIGHT_BEFORE = 60;

/** Whether somebody says that something is so, and not only asks. */
export const isFact = ({ act, cue, content }: Said): boolean =>
  act !== null && FACTS.has(act.type) && !ASKS.test(content.text) && !TELLS_NOTHING.test(cue?.text ?? '');

/** Whether it is the cue that denies: "denied", "dismissed". */
export const denies = ({ cue }: Said): boolean =>
  (cue?.text ?? '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => OPPOSING.has(word));

const isOthers = ({ speaker }: Said): boolean =>
  (speaker?.text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .some((word) => OTHERS.has(word));

/** "Some argue …, but others say …". */
const isSome = ({ speaker }: Said): boolean =>
  /^(?:some|many|several|most|one|supporters|proponents|officials)\b/i.test(speaker?.text ?? '');

/** "the number at 380" after "240 are there": a bare number, or another one of the same on one subject. */
function otherNumber({ quantities: a }: Said, { quantities: b, content }: Said, shared: number): boolean {
  const bare = content.text.split(/\s+/).length <= BARE;
  return a.some((one) =>
    b.some(
      (other) =>
        one.value !== other.value &&
        ((other.unit === null && other.currency === null && bare) ||
          (one.unit !== null && one.unit === other.unit && shared >= COUNTS_THE_SAME)),
    ),
  );
}

/** Words of a content that is little more than a number. */
const BARE = 8;

const startOf = ({ content, speaker, cue }: Said): number =>
  Math.min(...[content, cue, speaker].flatMap((passage) => passage?.spans[0]?.start ?? []));

const endOf = ({ content: { spans } }: Said): number => spans[spans.length - 1].end;
