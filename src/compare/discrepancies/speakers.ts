import type { Speaker } from '../../model/statement.ts';
import { inOrder } from '../in-order.ts';
import type { Meaning } from '../meaning.ts';
import { speakersMeet } from '../sides.ts';
import { contentOf, type Said, type Story, sentenceAt, type Told, toldOf } from '../story.ts';
import { type Difference, distinct, plainWords } from './difference.ts';
import type { Quoted } from './quoted.ts';

/** Share of a quotation's words that two people must both have said, and how many words it must have. */
const [ALIKE, WORDS] = [0.8, 4];
/** Share of a content that somebody says himself here and is said to have said there. */
const REPORTED = 0.5;
const MOST = 3;

/**
 * The same words of two speakers, neither of whom speaks for the other: one quotation, or what somebody says himself in one report and
 * others say of him in another.
 *
 *   “It is a drill, nothing more,” the minister, Ada Lund, said · “It is a drill,” said Jon Ost, the president's spokesman
 *   Ada Lund said that she was ready to hold talks with Coralia · Officials said that Lund was ready to talk to Coralia
 *   not: the ministry and its minister; “No comment,” said both
 */
export function speakers(story: Story, quoted: readonly Quoted[]): readonly Difference[] {
  return distinct(story, [...quotedTwice(story, quoted), ...toldOfAnother(story)], MOST);
}

function quotedTwice(story: Story, quoted: readonly Quoted[]): readonly Difference[] {
  const surely = quoted.filter(({ statement, text }) => isNamed(statement.speaker) && plainWords(text).length >= WORDS);
  return surely.flatMap((a, at) =>
    surely.slice(at + 1).flatMap((b): readonly Difference[] => {
      if (a.report === b.report || !a.meaning.stems.some((stem) => b.meaning.stems.includes(stem))) return [];
      if (apart(a.statement.speaker, b.statement.speaker)) return [];
      const { share, common } = inOrder(a.meaning, b.meaning, story.vectors);
      if (share < ALIKE || common < 2 || (common < MANY && !isTelling(a.meaning, b.meaning))) return [];
      return [{ kind: 'speaker', sides: [aroundOf(story, a), aroundOf(story, b)], sure: share }];
    }),
  );
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
  sentenceAt(story, report, { start, end }) ??
  toldOf(report, story.reports[report].text, { start, end }, story.vectors);

interface Own {
  readonly report: number;
  readonly statement: Said;
}

function toldOfAnother(story: Story): readonly Difference[] {
  const all: readonly Own[] = story.reports.flatMap(({ statements }, report) =>
    statements.map((statement) => ({ report, statement })),
  );
  const own = all.filter(({ statement: { speaker } }) => speaker?.kind === 'person');
  return all.flatMap((told) => {
    const { speaker, content } = told.statement;
    if (!speaker || speaker.kind === 'person' || told.statement.form === 'direct') return [];
    return own.flatMap((said): readonly Difference[] => {
      const { name, text } = said.statement.speaker ?? { name: null, text: '' };
      const last = name?.slice(name.lastIndexOf(' ') + 1) ?? text;
      if (said.report === told.report || speakersMeet(speaker, said.statement.speaker) >= 0.9) return [];
      if (!SUBJECT(last).test(content.text)) return [];
      const [a, b] = [contentOf(story, told.statement), contentOf(story, said.statement)];
      const { share, common } = inOrder(a, b, story.vectors);
      if (share < REPORTED || common < 3) return [];
      const sides = [told, said].map(({ report, statement }) => {
        const [first, ...rest] = [
          ...statement.content.spans,
          ...(statement.cue?.spans ?? []),
          ...statement.speaker!.spans,
        ];
        const span = rest.reduce(
          ({ start, end }, each) => ({ start: Math.min(start, each.start), end: Math.max(end, each.end) }),
          first,
        );
        return { report, ...span };
      });
      return [{ kind: 'speaker', sides: [sides[0], sides[1]], sure: share }];
    });
  });
}

/** Somebody whom a clause begins with: "that Lund was ready …". */
const SUBJECT = (last: string): RegExp =>
  new RegExp(`^(?:that\\s+)?(?:\\p{L}+\\.?\\s+){0,2}${last.replace(/[^\p{L}\p{N}]/gu, '.')}\\b`, 'u');
