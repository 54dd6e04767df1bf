import { wordCode } from '../../learn/hash.ts';
import { stem } from '../../text/stem.ts';
import { type Story, within } from '../story.ts';
import { type Counted, countOf } from './counted.ts';
import type { Difference } from './difference.ts';
import paperWords from './paper-words.json' with { type: 'json' };

/** "within 60 days" before a length of time ends, "ninety days to hand over" behind it. */
const [WITHIN, TO] = [/\b(?:within|in)\s+$/iu, /^\s+(?:to\s+\p{L}|in which to\b)/u];
/** What both must call the paper whose terms they tell. */
const PAPERS = new RegExp(`\\b(${paperWords.papers.join('|')})\\b`, 'giu');
/** Days between reports of one paper, and telling words that both sentences have beside what they call it. */
const [DAYS, COMMON] = [2, 2];

/**
 * The time that one paper gives, told with two lengths: each report has one, and both call the paper alike.
 *
 *   “an accord under which the fleet is to leave within 30 days” · “the accord gives the fleet fifty days to leave”
 *   not: “the pact is to be signed within 30 days” · “a truce for ten days”; “the accord gives them 30 days” · “the law gives them 50 days”
 */
export function termsOfPapers(story: Story, counts: readonly Counted[]): readonly Difference[] {
  const terms = counts.filter(isTerm);
  const inReport = Map.groupBy(terms, ({ report }) => report);
  return terms.flatMap((a, at) =>
    terms.slice(at + 1).flatMap((b): Difference[] => {
      if (a.report === b.report || countOf(a) === countOf(b)) return [];
      if (!within(DAYS, story.reports[a.report], story.reports[b.report])) return [];
      if (inReport.get(a.report)?.length !== 1 || inReport.get(b.report)?.length !== 1) return [];
      const [papers, others] = [a, b].map(papersOf);
      if (!papers.some((paper) => others.includes(paper))) return [];
      const named = new Set(papers.map((paper) => wordCode(stem(paper))));
      const shared = new Set(
        [...a.sentence.meaning.stems].filter((code) => !named.has(code) && b.sentence.meaning.stems.includes(code)),
      );
      return shared.size < COMMON ? [] : [{ kind: 'number', sides: [a, b], sure: shared.size / 10 }];
    }),
  );
}

/** Whether a length of time ends something: "within 60 days", "ninety days to hand over". */
export function isTerm({ what, sentence: { text, start: from }, start, end }: Counted): boolean {
  if (what.at(-1) !== 'hour') return false;
  return WITHIN.test(text.slice(0, start - from)) || TO.test(text.slice(end - from));
}

const papersOf = ({ sentence: { text } }: Counted): readonly string[] => text.toLowerCase().match(PAPERS) ?? [];
