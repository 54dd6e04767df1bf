import { wordCode } from '../../learn/hash.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { nameWords, soundKey } from '../../text/name-keys.ts';
import type { Story } from '../story.ts';
import { cosine, type WordVectors } from '../word-vectors.ts';
import { type Difference, distinct, type Side } from './difference.ts';

const MOST = 4;
/** A word with a capital inside a sentence. */
const CAPITALISED = /(?<=[\p{L}\p{N},;:)"”’]\s+["“‘(]?)\p{Lu}\p{Ll}[\p{L}\p{M}]*(?=[^\p{L}\p{M}-]|$)/gu;
/** Letters of the shortest word whose spellings are told from two names, and the share of them that may differ. */
const [SHORTEST, CHANGED] = [5, 0.45];
/** What derives one name from another, and what parts the spellings of English itself: no other spelling of a name. */
const DERIVED = /(?:s|n|an|ian|ean|ese|ish|i|ic|er|ers)$/;
const ENGLISH = /(?:our|or|ence|ense|re|er|ise|ize|isation|ization|ogue|og|mme|m)$/;

/**
 * One name in two spellings: of a person, or of a place or ship that a report always spells one way.
 *
 *   “the Casarrin Strait” · “the Kasarin”; “General Linderay” · “General Lindrai”
 *   not: “Coralia” · “Coralian”; “Defence” · “Defense”; “Zürich” · “Zurich”
 */
export function names(story: Story): readonly Difference[] {
  const lower = new Set(story.reports.flatMap(({ text }) => text.match(/(?<![\p{L}])\p{Ll}{4,}/gu) ?? []));
  const people = peopleOf(story);
  const words = wordsOf(story).filter(({ word }) => !lower.has(word));
  const found = [...Map.groupBy(words, ({ word }) => soundKey(word)).values()].flatMap((alike) =>
    alike.flatMap((a, at) =>
      alike.slice(at + 1).flatMap((b): readonly Named[] => {
        const [personA, personB] = [people.get(a.word), people.get(b.word)];
        // Two people stay two: only one identity has two spellings.
        if (!a.reports.isDisjointFrom(b.reports) || ((personA || personB) && personA !== personB)) return [];
        if (!personA && (!spellings(a.word, b.word) || unlike(story.vectors, a.word, b.word))) return [];
        const sides = [a.first, b.first].map((side) => (personA ? withGivenName(story, side, people) : side));
        return [
          { kind: 'name', sides: [sides[0], sides[1]], sure: personA ? 1 : 0.8, of: personA ?? `${a.word} ${b.word}` },
        ];
      }),
    ),
  );
  // Given name and surname of one person are one difference: the longer words tell both.
  const once = Map.groupBy(
    found.toSorted((a, b) => widthOf(b) - widthOf(a)),
    ({ of }) => of,
  );
  return distinct(
    story,
    [...once.values()].map(([first]) => first),
    MOST,
  );
}

const widthOf = ({ sides }: Difference): number => sides.reduce((sum, { start, end }) => sum + end - start, 0);

/** “Chalik” with the word before it where that is the same person's name too. */
function withGivenName({ reports }: Story, side: Side, people: ReadonlyMap<string, string>): Side {
  const { text } = reports[side.report];
  const before = /(\p{Lu}[\p{L}\p{M}]+) $/u.exec(text.slice(Math.max(0, side.start - GIVEN), side.start))?.[1];
  const person = people.get(nameWords(text.slice(side.start, side.end)).join(' '));
  if (before === undefined || !person || people.get(nameWords(before).join(' ')) !== person) return side;
  return { ...side, start: side.start - before.length - 1 };
}

const GIVEN = 30;

/** A difference with whose name it is: a person's id, else the words. */
interface Named extends Difference {
  readonly of: string;
}

/** A word with a capital inside sentences. */
interface Capitalised {
  readonly word: string;
  /** Where it stands first. */
  readonly first: Side;
  readonly reports: ReadonlySet<number>;
}

function wordsOf({ sentences }: Story): readonly Capitalised[] {
  const found = new Map<string, { readonly word: string; readonly first: Side; readonly reports: Set<number> }>();
  for (const { report, start, text } of sentences)
    for (const { 0: shown, index } of text.matchAll(CAPITALISED)) {
      if (shown.length < SHORTEST) continue;
      const word = nameWords(shown).join(' ');
      const from = start + index;
      const known = found.get(word) ?? {
        word,
        first: { report, start: from, end: from + shown.length },
        reports: new Set(),
      };
      known.reports.add(report);
      found.set(word, known);
    }
  return [...found.values()];
}

/** The person that each last word of a name belongs to; an empty id where it belongs to several. */
function peopleOf({ reports }: Story): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { people } of reports)
    for (const { id, name } of people)
      for (const word of nameWords(name)) found.set(word, found.has(word) && found.get(word) !== id ? '' : id);
  return found;
}

/** Whether two words, in lower case, spell one name. */
export function spellings(a: string, b: string): boolean {
  if (soundKey(a) !== soundKey(b) || soundKey(a).length < 2 || vowel(a) !== vowel(b)) return false;
  if (a.replace(DERIVED, '') === b.replace(DERIVED, '') || a.startsWith(b) || b.startsWith(a)) return false;
  if (a.replace(ENGLISH, '') === b.replace(ENGLISH, '') || british(a) === british(b)) return false;
  return editDistance(a, b) <= CHANGED * Math.max(a.length, b.length);
}

/** Two words that news knows well, and that stand for different things: "States", "Studies". */
function unlike(vectors: WordVectors, a: string, b: string): boolean {
  const [one, other] = [vectors.rows.get(wordCode(a)), vectors.rows.get(wordCode(b))];
  return one !== undefined && other !== undefined && cosine(vectors, one, other) < ONE_MEANING;
}

const ONE_MEANING = 0.5;

/** The first vowel parts names that consonants do not: "Manning", "Minning". */
const vowel = (word: string): string | undefined => /[aeiouy]/.exec(word)?.[0].replace('y', 'i');

const british = (word: string): string => word.replace(/z(?=e|ing|ation)/, 's');
