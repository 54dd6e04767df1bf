import type { IssuePositions } from '../../model/comparison.ts';
import type { Story } from '../story.ts';
import type { Issue } from './issues.ts';
import type { Thing } from './stances.ts';

/** Words before a noun that tell nothing of what it is. */
const IDLE = /^(?:own|last|first|next|other|such|including|new|latest|full|more|further|called|certain|any|all)\s+/i;
const LONGEST = 3;

/**
 * The words that name an issue: of the noun that most of its stances share, the phrase that they use most; of equals the longer one, up to
 * three words, as the earliest report has it.
 */
export function nameOf({ reports }: Story, { nouns, stances }: Issue): Pick<IssuePositions, 'issue' | 'named'> {
  const things = stances.flatMap(({ things }) => unique(things.filter(({ noun }) => nouns.has(noun))));
  const told = things.some(({ isCore }) => isCore) ? things.filter(({ isCore }) => isCore) : things;
  const common = mostOf([...Map.groupBy(told, ({ noun }) => noun).values()]);
  const phrases = [...Map.groupBy(common, ({ matter }) => short(matter.text).toLowerCase())]
    .filter(([text]) => text.split(/\s+/).length <= LONGEST)
    .sort(([a, x], [b, y]) => y.length - x.length || b.length - a.length || (a < b ? -1 : 1));
  const [first] = [...(phrases[0]?.[1] ?? common)].sort(
    (a, b) =>
      before(reports[a.report].published, reports[b.report].published) ||
      before(reports[a.report].name, reports[b.report].name) ||
      a.matter.span.start - b.matter.span.start,
  );
  const text = short(first.matter.text);
  const { end } = first.matter.span;
  return { issue: text, named: { report: reports[first.report].name, span: { start: end - text.length, end } } };
}

/** Of one stance each phrase once. */
const unique = (things: readonly Thing[]): readonly Thing[] => [
  ...new Map(things.map((thing) => [thing.matter.text.toLowerCase(), thing] as const)).values(),
];

const mostOf = (lists: readonly (readonly Thing[])[]): readonly Thing[] =>
  lists.reduce(
    (most, each) =>
      each.length > most.length || (each.length === most.length && placeIn(each) < placeIn(most)) ? each : most,
    lists[0],
  );

/** How early its stances name it. */
const placeIn = (things: readonly Thing[]): number => things.reduce((sum, { matter }) => sum + matter.span.start, 0);

function short(text: string): string {
  let words = text;
  while (IDLE.test(words)) words = words.replace(IDLE, '');
  return words;
}

const before = (a: string | null, b: string | null): number =>
  (a ?? '~') === (b ?? '~') ? 0 : (a ?? '~') < (b ?? '~') ? -1 : 1;
