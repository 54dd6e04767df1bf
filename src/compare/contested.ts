import type { Contested } from '../model/comparison.ts';
import type { ActType } from '../model/statement.ts';
import { meaningOf } from './meaning.ts';
import words from './opposing-words.json' with { type: 'json' };
import { sideOf } from './parties.ts';
import { likeness } from './similarity.ts';
import type { Said, Story, StoryReport } from './story.ts';

/** Acts that claim something of the world, and acts that set something against it. */
const CLAIMS: ReadonlySet<ActType> = new Set(['assert', 'confirm', 'deny', 'accuse', 'predict', 'announce', 'praise']);
const AGAINST: ReadonlySet<ActType> = new Set(['deny', 'doubt', 'criticise']);
const ANSWERS: ReadonlySet<ActType> = new Set(['assert', 'deny', 'doubt', 'criticise', 'predict', 'accuse', 'confirm']);

const START = '(?:^|[\\s,;:.(—–-])';
/** A word that sets what follows against what went before; "though" and its like do so inside a sentence only. */
const BUT = new RegExp(
  `${START}(?:${words.but.map((word) => `[${word[0].toUpperCase()}${word[0]}]${word.slice(1)}`).join('|')}|${words.within.join('|')})(?=[\\s,])`,
);
/** The report's own word that what was said is disputed: "Two owners disputed that." */
const DISPUTED = new RegExp(`\\b(?:${words.disputes.join('|')})\\s+(?:${words.standIns.join('|')})\\s*[.,;]`, 'i');
const STAND_IN = new RegExp(`^["“‘]?(?:${words.standIns.join('|')})\\b`, 'i');
const [OPPOSING, OTHERS] = [new Set(words.opposingCues), new Set(words.others)];
/** Units of text between a claim and what answers it, at most. */
const NEAR = 420;
/** Share of meaning that two statements on one subject have in common; less where something else opposes them. */
const [ON_SUBJECT, ON_SUBJECT_IF_OPPOSED] = [0.3, 0.12];

/**
 * Claims and what a report sets against them: a denial, doubt or criticism of another side right behind a claim; what another side says
 * behind "but", "though", "others"; another number.
 *
 *   Coralia says that 240 are there. Estmere puts the number at 380. · She denied that; but the union said …
 *   not: a minister who says two things; an answer on another subject
 */
export function contestedIn(story: Story): readonly Contested[] {
  return story.reports.flatMap((report, at) => {
    const ordered = [...report.statements].sort((a, b) => a.content.spans[0].start - b.content.spans[0].start);
    const found = new Map<Said, Said[]>();
    for (const [place, against] of ordered.entries()) {
      if (!against.act || !against.speaker || !ANSWERS.has(against.act.type)) continue;
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
      claim: [claim, ...alsoClaimed(story, at, ordered, claim, against[0])].map(({ id }) => id),
      against: against.map(({ id }) => id),
    }));
  });
}

/** The claim that a statement has been found to answer, when it has. */
const answered = (found: ReadonlyMap<Said, readonly Said[]>, statement: Said): Said | undefined =>
  [...found].find(([, answers]) => answers.includes(statement))?.[0];

/** What the same side claims in the sentence of a claim, and between it and its answer. */
function alsoClaimed(
  { sentences }: Story,
  report: number,
  ordered: readonly Said[],
  claim: Said,
  against: Said,
): readonly Said[] {
  const { start } = claim.content.spans[0];
  const sentence = sentences.find((told) => told.report === report && told.start <= start && start < told.end);
  const from = sentence?.start ?? start;
  return ordered
    .slice(0, ordered.indexOf(against))
    .filter((said) => said !== claim && said.content.spans[0].start >= from)
    .filter((said) => said.act !== null && CLAIMS.has(said.act.type) && sideOf(said.speaker) === sideOf(claim.speaker));
}

function isAnswered(story: Story, { text }: StoryReport, claim: Said, against: Said): boolean {
  if (!claim.act || !against.act || !CLAIMS.has(claim.act.type)) return false;
  const [one, other] = [sideOf(claim.speaker), sideOf(against.speaker)];
  if (one === null || one === other) return false;
  const end = endOf(claim);
  const start = startOf(against);
  if (start < startOf(claim) || start - end > NEAR) return false;
  const [a, b] = [claim, against].map(({ content }) => meaningOf(content.text, story.vectors));
  const { least, most } = likeness(a, b, story.words, story.vectors);
  const shared = (least + most) / 2;
  const between = text.slice(end, Math.max(end, against.content.spans[0].start));
  const close = start - end < NEAR / 3;
  if (close && DISPUTED.test(text.slice(end, start))) return true;
  const cue = (against.cue?.text ?? '').toLowerCase().split(/[^\p{L}]+/u);
  const opposed =
    AGAINST.has(against.act.type) ||
    against.act.also.some((act) => AGAINST.has(act)) ||
    cue.some((word) => OPPOSING.has(word));
  const but = BUT.test(between);
  if (opposed && close && STAND_IN.test(against.content.text)) return true;
  if (opposed && shared >= ON_SUBJECT_IF_OPPOSED && (but || close)) return true;
  if (otherNumber(claim, against) && close) return true;
  if (but && close && (shared >= ON_SUBJECT_IF_OPPOSED || isOthers(against))) return true;
  return opposed && shared >= ON_SUBJECT;
}

const isOthers = ({ speaker }: Said): boolean =>
  (speaker?.text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .some((word) => OTHERS.has(word));

/** "the number at 380" after "240 are there": a bare number, or another one of the same. */
function otherNumber({ quantities: a }: Said, { quantities: b }: Said): boolean {
  return a.some((one) =>
    b.some((other) => one.value !== other.value && (one.unit === other.unit || other.unit === null)),
  );
}

const startOf = ({ content, speaker, cue }: Said): number =>
  Math.min(...[content, cue, speaker].flatMap((passage) => passage?.spans[0]?.start ?? []));

const endOf = ({ content: { spans } }: Said): number => spans[spans.length - 1].end;
