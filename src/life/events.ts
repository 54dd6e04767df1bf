import { type Coverage, coverageOf } from '../compare/discrepancies/covered.ts';
import type { Meaning } from '../compare/meaning.ts';
import { meaningOf } from '../compare/meaning.ts';
import type { WordVectors } from '../compare/word-vectors.ts';
import type { Actor } from '../model/actor.ts';
import type { Commitment, PastCommitment } from '../model/commitment.ts';
import type { Report } from '../model/report.ts';
import type { Passage, Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { type Aspect, aspectOf, takenBack } from './aspect.ts';
import { nameKeys, partyKeys, type Sides, sidesOf, withSides } from './party-keys.ts';

/** What finding evidence needs of a report. */
export interface LifeReading {
  readonly report: Report;
  readonly statements: readonly Statement[];
  readonly actors: readonly Actor[];
  readonly commitments: readonly Commitment[];
  readonly past: readonly PastCommitment[];
  /** In reading order, of the paragraphs that tell something. */
  readonly sentences: readonly Span[];
}

/** Something in a report that may speak for a commitment. */
export interface Event extends Passage {
  /** `told`: the report calls a promise kept or broken; `voiced`: it voices a commitment; `narrated`: a sentence tells what was done. */
  readonly source: 'told' | 'voiced' | 'narrated';
  readonly aspect: Exclude<Aspect, null> | 'ahead';
  /** Keys of whom it is about, and of their side. */
  readonly keys: readonly string[];
  readonly meaning: Meaning;
  /** ISO 8601; null where it has no time. */
  readonly when: string | null;
  readonly statement: string | null;
  /** Of `told`. */
  readonly past: PastCommitment | null;
  /** Of `voiced`. */
  readonly commitment: Commitment | null;
  /** Of `voiced`: whether its words say that it was voiced before. */
  readonly again: boolean;
  /** Of what is narrated as taken back: what it is. */
  readonly object: Meaning | null;
  /** Of what is narrated as narrowed: what the undertaking covers. */
  readonly coverage: Coverage | null;
}

const NOTHING = { past: null, commitment: null, again: false, object: null, coverage: null };
const AGAIN = /\b(?:repeat|reiterat|reaffirm|renew|restat)\p{L}*/iu;

/** All that a report holds for or against commitments of other reports. */
export function eventsOf(reading: LifeReading, vectors: WordVectors): readonly Event[] {
  const sides = sidesOf(reading.actors);
  const cues = new Map(reading.statements.map(({ id, cue }) => [id, cue?.text]));
  const told = reading.past.map((past): Event => {
    const { text, spans } = past;
    return {
      ...{ ...NOTHING, source: 'told', text, spans, when: past.when, statement: past.statement, past },
      aspect: past.state === 'satisfied' ? 'done' : 'not-done',
      keys: partyKeys(past.debtor, sides),
      meaning: meaningOf(text, vectors),
    };
  });
  const voiced = reading.commitments
    .filter(({ state }) => state !== 'violated')
    .map((commitment): Event => {
      const { text, spans } = commitment.consequent;
      return {
        ...{ ...NOTHING, source: 'voiced', text, spans, when: commitment.due, commitment },
        again: commitment.statements.some((id) => AGAIN.test(cues.get(id) ?? '')),
        statement: commitment.statements[0] ?? null,
        aspect: commitment.state === 'cancelled' ? 'withdrawn' : 'ahead',
        keys: partyKeys(commitment.debtor, sides),
        meaning: meaningOf(text, vectors),
      };
    });
  return [...told, ...voiced, ...narrated(reading, sides, vectors)];
}

/** A sentence of fewer telling words tells no deed. */
const SHORTEST = 3;

/** Sentences that tell what was done, left undone or taken back; a pronoun at their beginning takes the names of the sentence before. */
function narrated(
  { report, statements, sentences }: LifeReading,
  sides: Sides,
  vectors: WordVectors,
): readonly Event[] {
  const events: Event[] = [];
  let before: readonly string[] = [];
  for (const span of sentences) {
    const text = report.text.slice(span.start, span.end);
    const own = nameKeys(text);
    const keys = own.length === 0 || /^["“‘]?(?:It|They|He|She|Its|Their)\b/u.test(text) ? [...own, ...before] : own;
    before = own.length > 0 ? own : before;
    const coverage = coverageOf(text);
    const aspect = coverage ? 'narrowed' : aspectOf(text);
    if (aspect === null) continue;
    const meaning = meaningOf(text, vectors);
    if (meaning.stems.length < SHORTEST) continue;
    const said = statementAt(statements, span);
    // Who takes back or narrows what "I" or "we" offered is not named in the sentence.
    const self = said?.speaker && REVISED.has(aspect) && OWN.test(text) ? partyKeys(said.speaker, sides) : [];
    const object = aspect === 'withdrawn' ? takenBack(text) : null;
    events.push({
      ...{ ...NOTHING, source: 'narrated', text, spans: [span], aspect, meaning, when: null, coverage },
      object: object === null ? null : meaningOf(object, vectors),
      keys: withSides([...new Set([...keys, ...self])], sides),
      statement: said?.id ?? null,
    });
  }
  return events;
}

const REVISED: ReadonlySet<Aspect> = new Set(['withdrawn', 'narrowed']);
const OWN = /\b(?:I|we|our|my)\b/iu;

/** The statement whose words fill most of a sentence. */
function statementAt(statements: readonly Statement[], { start, end }: Span): Statement | null {
  let [best, most] = [null as Statement | null, (end - start) / 2];
  for (const statement of statements) {
    const covered = statement.content.spans.reduce(
      (sum, s) => sum + Math.max(0, Math.min(s.end, end) - Math.max(s.start, start)),
      0,
    );
    if (covered > most) [best, most] = [statement, covered];
  }
  return best;
}
