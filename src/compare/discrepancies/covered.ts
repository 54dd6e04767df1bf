import type { Parties } from '../spoken-for.ts';
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

/** What an undertaking covers by a sentence: its noun by stem, and the words that limit it. */
export interface Coverage {
  /** The name before it, "Velmere's promise"; null where none stands there. */
  readonly owner: string | null;
  readonly noun: string;
  readonly limits: ReadonlySet<string>;
  /** Where the words end that say so, in the sentence. */
  readonly end: number;
}

/** "Velmere's promise covers armed vessels"; null where a sentence tells no such thing. */
export function coverageOf(sentence: string): Coverage | null {
  const match = COVERS.exec(sentence);
  const limited = match && [...limitsOf(match[2])].find(([, limits]) => limits.size > 0);
  if (!match || !limited) return null;
  const [noun, limits] = limited;
  return { owner: match[1] ?? null, noun, limits, end: match.index + match[0].length };
}

/** Whose undertaking covers what; null where nobody is known to say so. */
function coveredIn({ reports }: Story, told: Told, parties: Parties): (Coverage & { readonly by: string }) | null {
  const coverage = coverageOf(told.text);
  if (!coverage) return null;
  const end = told.start + coverage.end;
  const said = statementAt(reports[told.report], { start: end - 1, end });
  const { owner } = coverage;
  const by = owner ? parties.named(owner) : said ? parties.of(reports[told.report], said) : null;
  return by === null ? null : { ...coverage, by };
}
