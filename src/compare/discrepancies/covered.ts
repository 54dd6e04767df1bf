import type { Parties } from '../positions/spoken-for.ts';
import { type Story, statementAt, type Told, within } from '../story.ts';
import type { Difference } from './difference.ts';
import { limitsOf } from './limits.ts';
import paperWords from './paper-words.json' with { type: 'json' };

const COVERS = new RegExp(
  `(?:(\\p{Lu}[\\p{L}-]+)['’]s? )?\\b(?:${[...paperWords.undertakings, ...paperWords.papers].join('|')})\\b[^.;:]{0,40}?\\b(?:${paperWords.covers.join('|')})\\s+(?:only |solely )?["“‘]?((?:\\p{L}[\\p{L}-]*\\s+){0,3}\\p{L}[\\p{L}-]*)`,
  'iu',
);
const UNDERTAKES = new RegExp(`\\b(?:${paperWords.undertakes.join('|')})\\b`, 'iu');
/** Days between an undertaking and what somebody says that it covers. */
const DAYS = 7;

/**
 * What somebody's undertaking covers by his own word, where another report tells the undertaking without that limit.
 *
 *   “Velmere will withdraw half of its vessels” · “The undertaking covers armed vessels,” its minister said
 *   not: “half of its armed vessels”; what another party will withdraw
 */
export function coveredOtherwise(story: Story, parties: Parties): readonly Difference[] {
  const undertakings = story.sentences.flatMap((told) =>
    UNDERTAKES.test(told.text) && !COVERS.test(told.text) ? [{ told, limits: limitsOf(told.text) }] : [],
  );
  const found = new Map<string, Difference>();
  for (const told of story.sentences) {
    const covered = coveredIn(story, told, parties);
    if (covered === null) continue;
    const { by, noun, limits } = covered;
    // Who tells of the limit in the undertaking itself leaves nothing open.
    const has = (report: number): boolean =>
      undertakings.some((each) => each.told.report === report && overlaps(each.limits.get(noun), limits));
    const key = `${by} ${noun} ${[...limits].sort()}`;
    const other = undertakings.find(
      (each) =>
        each.told.report !== told.report &&
        each.limits.get(noun)?.size === 0 &&
        each.told.text.toLowerCase().includes(by) &&
        within(DAYS, story.reports[each.told.report], story.reports[told.report]) &&
        !has(each.told.report),
    );
    if (other && !found.has(key)) found.set(key, { kind: 'scope', sides: [other.told, told], sure: 1 });
  }
  return [...found.values()];
}

const overlaps = (a: ReadonlySet<string> | undefined, b: ReadonlySet<string>): boolean =>
  [...(a ?? [])].some((word) => b.has(word));

/** Whose undertaking covers what, and the words that limit it; null where a sentence tells no such thing. */
function coveredIn(
  { reports }: Story,
  told: Told,
  parties: Parties,
): { readonly by: string; readonly noun: string; readonly limits: ReadonlySet<string> } | null {
  const match = COVERS.exec(told.text);
  if (!match) return null;
  const [, owner, what] = match;
  const limited = [...limitsOf(what)].find(([, limits]) => limits.size > 0);
  const end = told.start + match.index + match[0].length;
  const said = statementAt(reports[told.report], { start: end - what.length, end });
  const by = owner ? parties.named(owner) : said ? parties.of(reports[told.report], said) : null;
  return limited && by !== null ? { by, noun: limited[0], limits: limited[1] } : null;
}
