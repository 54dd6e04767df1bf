import { wordCode } from '../../learn/hash.ts';
import { stem } from '../../text/stem.ts';
import { isLike } from '../in-order.ts';
import type { Meaning } from '../meaning.ts';
import type { Parties } from '../spoken-for.ts';
import { type Said, type Story, sentenceOf, type Told } from '../story.ts';
import type { Difference } from './difference.ts';
import { ownerOf } from './owners.ts';
import words from './provision-words.json' with { type: 'json' };
import { type Provisions, provisionsOf } from './provisions.ts';

const NEVER = "(?:(?:had|has|have)(?: not| never|n['’]t)(?: ever)?|never|did(?: not|n['’]t)(?: ever)?)";
const NO_CONDITION = new RegExp(
  `^(.*?)\\b(?:${NEVER} (?:made|make|set|called|call) ([^.;:]{2,90}?) (?:an? |as an? )?(?:pre)?condition|([^.;:]{2,90}?) (?:was|is|had been|has been|were|are)(?: never|(?: not|n['’]t)(?: ever)?) an? (?:pre)?condition)\\b`,
  'iu',
);
const ACTS = Object.entries(words.acts).map(
  ([act, verbs]) => [act, new RegExp(`^(.*?)\\b${NEVER} (?:${verbs.join('|')})\\b ([^.;]{6,160})`, 'iu')] as const,
);
const CONDITION = new RegExp(`\\b(?:${words.without.join('|')}) ([^,.;:]{3,140})`, 'iu');
const PRONOUN = /^(?:it|that|this|them|so)$/iu;
/** A name that begins no sentence. */
const WITHIN = /(?<=\p{Ll},? )\p{Lu}[\p{L}\p{M}-]+/gu;
/** Sentences before a pronoun that tell what it is, and telling words that are no names which both must have. */
const [BEFORE, COMMON] = [2, 2];

/** What a party set as a condition or did, by a report; or says that it did not. */
interface Deed {
  readonly by: string;
  /** Null for a condition. */
  readonly act: string | null;
  /** Its own words, and those of the provisions that it refers to. */
  readonly about: readonly Meaning[];
  readonly side: Told;
}

/**
 * A condition that its party says it never set, and a demand, threat or promise that it says it never made, where another report has it.
 *
 *   “Without the 14th point there is no treaty,” Velmere's minister said · “Velmere had never made the freeze a condition, he said.”
 *   Velmere warned that it would close the locks · “Velmere has never threatened to close the locks,” she said
 *   not: another party's condition; a condition of something else
 */
export function disowned(story: Story, parties: Parties): readonly Difference[] {
  const provisions = provisionsOf(story);
  const denials = story.byReport.flatMap((sentences) =>
    sentences.flatMap((told, at) =>
      deniedIn(story, told, sentences.slice(Math.max(0, at - BEFORE), at), parties, provisions),
    ),
  );
  if (denials.length === 0) return [];
  const deeds = deedsIn(story, parties, provisions);
  const names = new Set(
    story.sentences.flatMap(({ text }) => [...text.matchAll(WITHIN)].map(([name]) => codeOf(name))),
  );
  return denials.flatMap((denial): readonly Difference[] => {
    const [best] = deeds
      .filter(({ by, act, side }) => by === denial.by && act === denial.act && side.report !== denial.side.report)
      .map((deed) => ({ deed, shared: sharedBy(story, denial, deed, names) }))
      .filter(({ shared }) => shared >= COMMON)
      .sort((a, b) => b.shared - a.shared);
    return best ? [{ kind: 'polarity', sides: [best.deed.side, denial.side], sure: 1 }] : [];
  });
}

function deniedIn(
  story: Story,
  told: Told,
  before: readonly Told[],
  parties: Parties,
  provisions: Provisions,
): readonly Deed[] {
  const denied = [[null, NO_CONDITION] as const, ...ACTS].flatMap(([act, pattern]) => {
    const match = pattern.exec(told.text);
    return match ? [{ act, subject: match[1], object: (match[2] ?? match[3]).trim() }] : [];
  });
  if (denied.length === 0) return [];
  const paragraph = story.reports[told.report].paragraphs.find(
    ({ start, end }) => start <= told.start && told.end <= end,
  );
  const earlier = before.filter(({ start }) => paragraph && start >= paragraph.start).map(({ text }) => text);
  return denied.flatMap(({ act, subject, object }): readonly Deed[] => {
    const start = told.start + told.text.indexOf(object, subject.length);
    const by = ownerOf(story, { ...told, start, end: start + object.length }, subject, parties);
    const about = provisions.spelledOut(PRONOUN.test(object) ? earlier.join(' ') : object);
    return by === null ? [] : [{ by, act, about, side: told }];
  });
}

/** What parties set as conditions, and what else they did by saying it. */
function deedsIn(story: Story, parties: Parties, { spelledOut }: Provisions): readonly Deed[] {
  const acts: ReadonlySet<string> = new Set(ACTS.map(([act]) => act));
  return story.reports.flatMap((report, at) =>
    report.statements.flatMap((said): readonly Deed[] => {
      const by = parties.of(report, said);
      if (by === null) return [];
      const conditions = conditionsOf(story, at, said).map(({ text, side }) => ({
        by,
        act: null,
        about: spelledOut(text),
        side,
      }));
      const act = said.act?.type ?? '';
      const side = acts.has(act) ? sentenceOf(story, at, said.content.spans[0].start) : null;
      return side ? [...conditions, { by, act, about: spelledOut(said.content.text), side }] : conditions;
    }),
  );
}

/** "Without the 14th point there is no plan": the conditions that a statement has, each with its sentence. */
function conditionsOf(
  story: Story,
  report: number,
  { condition, content }: Said,
): readonly { readonly text: string; readonly side: Told }[] {
  const own = condition ? [{ text: condition.text, side: sentenceOf(story, report, condition.span.start) }] : [];
  const within = story.byReport[report].flatMap((side) =>
    content.spans
      .map((span) => ({ start: Math.max(span.start, side.start), end: Math.min(span.end, side.end) }))
      .flatMap(({ start, end }) => {
        const match = start < end ? CONDITION.exec(story.reports[report].text.slice(start, end)) : null;
        return match ? [{ text: match[1], side }] : [];
      }),
  );
  return [...own, ...within].flatMap(({ text, side }) => (text === '' || side === null ? [] : [{ text, side }]));
}

const codeOf = (word: string): number => wordCode(stem(word.toLowerCase()));

/** The most telling words, names left out, that any wording of the one has in common with any of the other. */
function sharedBy({ vectors }: Story, a: Deed, b: Deed, names: ReadonlySet<number>): number {
  const counts = a.about.flatMap((one) =>
    b.about.map(
      (other) =>
        [...one.stems].filter(
          (code, i) => !names.has(code) && [...other.stems].some((_, j) => isLike(one, i, other, j, vectors)),
        ).length,
    ),
  );
  return Math.max(0, ...counts);
}
