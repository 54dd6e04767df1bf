import type { ActType } from '../model/statement.ts';
import words from './opposing-words.json' with { type: 'json' };
import { sideOf } from './sides.ts';
import type { Said, StoryReport } from './story.ts';

const WORKS = words.works.join('|');
const FINDINGS = words.findings.join('|');
const NAMED = `(?:the|that|this|its|their)\\s+(?:\\p{L}+\\s+)?(?:(${WORKS})(?:['’]s?\\s+(?:\\p{L}+\\s+)?(?:${FINDINGS}))?|(?:${FINDINGS})(?:\\s+of\\s+the\\s+(${WORKS}))?)`;
/** A content that is a work and no more: "the report’s main findings". */
const WORK = new RegExp(`^["“‘]?${NAMED}[.,;"”’]*$`, 'iu');
/** The report's own word that a work is disputed, right before what somebody says. */
const DISPUTED = new RegExp(`\\b(?:${words.disputed.join('|')})\\s+${NAMED}\\s*[.,;:]["“‘\\s]*$`, 'iu');
/** A source that is a work: "A report published by the Quay Watch". */
const MADE = new RegExp(`\\b(?:${WORKS})\\b`, 'iu');
/** An item with its heading: "Paid late: the crews". */
const HEADED = /^\p{Lu}[\p{Ll}\s,-]{2,70}: /u;
/** What a work says that can be disputed. */
const CLAIMS: ReadonlySet<ActType> = new Set(['assert', 'confirm', 'deny', 'accuse', 'predict', 'criticise']);
/** Units of text between a work and what is said against it, at most. */
const FARTHEST = 2400;
/** Units before an answer that tell what it disputes. */
const BEFORE = 120;
/** Items that make a list. */
const SEVERAL = 2;

/**
 * What a report has told from the work that a statement disputes, in order: what the work says and whoever speaks for those who made it;
 * of a list the items. Empty where it disputes none, or nothing tells whose it is.
 *
 *   A study by the Quay Watch found … “They knew,” said Ilse Tann, the group’s director. The ministry rejected [the study’s findings].
 *   Paid late: the crews. Never paid: the pilots. … A spokesman took issue with [the list]. Nothing was owed, he said.
 *   not: the ministry rejected the plan; a study that nobody is named for
 */
export function disputedWork(
  { text }: StoryReport,
  ordered: readonly Said[],
  place: number,
  isOpposing: boolean,
): readonly Said[] {
  const against = ordered[place];
  const start = against.content.spans[0].start;
  const match =
    (isOpposing ? WORK.exec(against.content.text) : null) ??
    DISPUTED.exec(text.slice(Math.max(0, start - BEFORE), start));
  if (!match) return [];
  const side = sideOf(against.speaker);
  const earlier = ordered
    .slice(0, place)
    .filter(
      ({ speaker, content, act }) =>
        act !== null && sideOf(speaker) !== side && start - content.spans[0].start < FARTHEST,
    );
  const noun = (match[1] ?? match[2])?.toLowerCase();
  const first = earlier.findLast(({ speaker }) =>
    noun ? wordsOf(speaker).includes(noun) : MADE.test(speaker?.text ?? ''),
  );
  const maker = first ? sideOf(first.speaker) : null;
  if (first && maker !== null)
    return earlier
      .slice(earlier.findIndex(({ speaker }) => sideOf(speaker) === maker))
      .filter(({ speaker, act }) => sideOf(speaker) === maker && isClaim(act));
  const [last] = earlier.filter(isItem).slice(-1);
  const items = earlier.filter((said) => isItem(said) && sideOf(said.speaker) === sideOf(last.speaker));
  return items.length < SEVERAL ? [] : atIssue(items, against);
}

const isClaim = (act: Said['act']): boolean => act !== null && [act.type, ...act.also].some((type) => CLAIMS.has(type));

const isItem = ({ speaker, content }: Said): boolean => sideOf(speaker) !== null && HEADED.test(content.text);

const wordsOf = (speaker: Said['speaker']): readonly string[] =>
  (speaker?.text ?? '').toLowerCase().split(/[^\p{L}]+/u);

/** The items with whose heading the answer has a word in common; all of them where it has none. */
function atIssue(items: readonly Said[], { content }: Said): readonly Said[] {
  const said = new Set(content.text.toLowerCase().split(/[^\p{L}]+/u));
  const headed = items.filter((item) =>
    item.content.text
      .slice(0, item.content.text.indexOf(':'))
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => word.length > SHORT && said.has(word)),
  );
  return headed.length > 0 ? headed : items;
}

/** Words of so few letters tell nothing. */
const SHORT = 3;
