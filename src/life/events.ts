import type { Meaning } from '../compare/meaning.ts';
import { meaningOf } from '../compare/meaning.ts';
import type { WordVectors } from '../compare/word-vectors.ts';
import type { Actor } from '../model/actor.ts';
import type { Commitment, PastCommitment } from '../model/commitment.ts';
import type { Report } from '../model/report.ts';
import type { Passage, Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { type Aspect, aspectOf } from './aspect.ts';
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
}

/** All that a report holds for or against commitments of other reports. */
export function eventsOf(reading: LifeReading, vectors: WordVectors): readonly Event[] {
  const sides = sidesOf(reading.actors);
  const told = reading.past.map((past): Event => {
    const { text, spans } = past;
    return {
      ...{ source: 'told', text, spans, when: past.when, statement: past.statement, past, commitment: null },
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
        ...{ source: 'voiced', text, spans, when: commitment.due, past: null, commitment },
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
    const aspect = aspectOf(text);
    if (aspect === null) continue;
    const meaning = meaningOf(text, vectors);
    if (meaning.stems.length < SHORTEST) continue;
    events.push({
      ...{ source: 'narrated', text, spans: [span], aspect, meaning, when: null, past: null, commitment: null },
      keys: withSides([...new Set(keys)], sides),
      statement: statementAt(statements, span),
    });
  }
  return events;
}

/** The statement whose words fill most of a sentence. */
function statementAt(statements: readonly Statement[], { start, end }: Span): string | null {
  let [best, most] = [null as string | null, (end - start) / 2];
  for (const { id, content } of statements) {
    const covered = content.spans.reduce(
      (sum, s) => sum + Math.max(0, Math.min(s.end, end) - Math.max(s.start, start)),
      0,
    );
    if (covered > most) [best, most] = [id, covered];
  }
  return best;
}
