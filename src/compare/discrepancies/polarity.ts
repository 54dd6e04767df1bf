import contraries from '../contraries.json' with { type: 'json' };
import { inOrder } from '../in-order.ts';
import { speakersMeet } from '../sides.ts';
import { contentOf, type Said, type Story, within } from '../story.ts';
import { type Difference, distinct } from './difference.ts';

/** Share of words in the same order, and how many both must have, from which on two contents differ in nothing but who denies. */
const [ALIKE, COMMON] = [0.75, 3];
/** Where the one says "stop", the other's "no more" denies nothing. */
const ENDS = new RegExp(`\\b(?:${contraries.ends.join('|')})\\b`, 'gi');
const DENIES =
  /\b(?:den(?:y|ies|ied|ying)|rul(?:e|es|ed|ing) out|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?)\b/i;
/** Days between reports of one occasion. */
const DAYS = 3;
const MOST = 2;

/**
 * What somebody affirms in one report and denies in another.
 *
 *   “She was ready to discuss the fees with the union” · “She was not ready to discuss the fees with the union”
 *   not: “she denied that fees had been raised” · “she said that no fees had been raised”
 */
export function polarities(story: Story): readonly Difference[] {
  const all = story.reports.flatMap(({ statements }, report) => statements.map((statement) => ({ report, statement })));
  const found: Difference[] = [];
  for (const [at, a] of all.entries())
    for (const b of all.slice(at + 1)) {
      if (a.report === b.report || speakersMeet(a.statement.speaker, b.statement.speaker) < 1) continue;
      if (isDenied(story, a.statement) === isDenied(story, b.statement)) continue;
      if (!within(DAYS, story.reports[a.report], story.reports[b.report])) continue;
      if (a.statement.condition !== null || b.statement.condition !== null) continue;
      if (ends(a.statement) !== ends(b.statement)) continue;
      const [one, other] = [contentOf(story, a.statement), contentOf(story, b.statement)];
      if (Math.abs(one.stems.length - other.stems.length) > MORE) continue;
      const { share, common } = inOrder(one, other, story.vectors);
      if (share < ALIKE || common < COMMON) continue;
      found.push({ kind: 'polarity', sides: [sideOf(a), sideOf(b)], sure: share });
    }
  return distinct(story, found, MOST);
}

const ends = ({ content }: Said): number => content.text.match(ENDS)?.length ?? 0;
/** Telling words that one may have more: a denial of what only one has turns nothing round. */
const MORE = 2;

/** An odd number of denials, in the content and in its cue. */
const isDenied = (story: Story, statement: Said): boolean =>
  (contentOf(story, statement).negations + (DENIES.test(statement.cue?.text ?? '') ? 1 : 0)) % 2 === 1;

function sideOf({ report, statement: { content } }: { readonly report: number; readonly statement: Said }) {
  return { report, start: content.spans[0].start, end: content.spans[content.spans.length - 1].end };
}
