import { type InOrder, inOrder } from '../in-order.ts';
import { speakersMeet } from '../sides.ts';
import { contentOf, type Said, type Story, within } from '../story.ts';
import { plainWords, type Side } from './difference.ts';
import { nearPairs, type Telling } from './near.ts';

/** What somebody says in a report: the span of its content. */
export interface Voiced extends Telling {
  readonly statement: Said;
}

/** Two statements of two reports that have telling words in common. */
export interface VoicedPair {
  readonly a: Voiced;
  readonly b: Voiced;
  /** As `speakersMeet` has it. */
  readonly meet: number;
  readonly laid: InOrder;
}

/** Days between reports of one occasion, at most. */
const DAYS = 3;

/** Statements that may be of one occasion and on one thing. */
export function voicedPairs(story: Story): readonly VoicedPair[] {
  return nearPairs(voicedIn(story)).flatMap(([a, b]) =>
    within(DAYS, story.reports[a.report], story.reports[b.report])
      ? [
          {
            ...{ a, b },
            meet: speakersMeet(a.statement.speaker, b.statement.speaker),
            laid: inOrder(a.meaning, b.meaning, story.vectors),
          },
        ]
      : [],
  );
}

/** One of each wording of each speaker, where it first stands. */
function voicedIn(story: Story): readonly Voiced[] {
  const found = new Map<string, Voiced>();
  for (const [report, { statements }] of story.reports.entries())
    for (const statement of statements) {
      const { speaker, content, condition } = statement;
      const words = plainWords(content.text).join(' ');
      const key = [speaker?.name ?? speaker?.text, condition?.text, words].join('|').toLowerCase();
      if (!found.has(key))
        found.set(key, { ...hullOf(content.spans), report, statement, meaning: contentOf(story, statement) });
    }
  return [...found.values()];
}

const hullOf = (spans: Said['content']['spans']): Omit<Side, 'report'> => ({
  start: spans[0].start,
  end: spans[spans.length - 1].end,
});
