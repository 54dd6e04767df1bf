import type { Carried } from './carried.ts';

/** Words in which a content leaves its matter to what was said before. */
const IT = /\b(?:it|them)\b/i;
/** What is told begins with those who are told. */
const THEY = /^(?:that )?they\b/i;
const PRONOUN = /^(?:they|them|us|you|me|him|her|it)$/i;
/** Units of text between a content and what its pronoun goes back to, at most. */
const NEAR = 200;
/** Where what was said last begins. */
const LAST = /.*(?:[.;!?]["”’]?\s|, and |, but )/su;

/**
 * Who is told, where a content begins with "they"; else what "it" in each content goes back to, in the words of what the same speaker says right before: its condition where it ends with one,
 * else its last clause. Null where no pronoun stands, or nothing goes before.
 *
 *   The gate stays shut before [the ledger has been handed over], she said. “I asked for it to be here in two days.”
 *   not: what another speaker said; what was said far above
 */
export function antecedentsOf(carried: readonly Carried[]): readonly (string | null)[] {
  const antecedents: (string | null)[] = carried.map(() => null);
  for (const places of Map.groupBy(carried.keys(), (place) => carried[place].report).values()) {
    const ordered = places.sort((a, b) => startOf(carried[a]) - startOf(carried[b]));
    ordered.forEach((place, at) => {
      const { to, content } = carried[place].statement;
      if (to && THEY.test(content.text) && !PRONOUN.test(to.text)) antecedents[place] = to.text;
      const before = at > 0 ? carried[ordered[at - 1]] : null;
      if (!before || !IT.test(carried[place].statement.content.text)) return;
      const isNear = startOf(carried[place]) - endOf(before) < NEAR;
      if (isNear && isOneSpeaker(before, carried[place])) antecedents[place] = lastSaid(before);
    });
  }
  return antecedents;
}

function lastSaid({ statement: { condition, content } }: Carried): string {
  if (condition && content.text.trimEnd().endsWith(condition.text)) return condition.text;
  return content.text.replace(LAST, '');
}

const isOneSpeaker = (a: Carried, b: Carried): boolean =>
  a.statement.speaker !== null &&
  b.statement.speaker !== null &&
  ((a.statement.speaker.id !== null && a.statement.speaker.id === b.statement.speaker.id) ||
    (a.party !== null && a.party === b.party));

const startOf = ({ statement: { content } }: Carried): number => content.spans[0].start;
const endOf = ({ statement: { content } }: Carried): number => content.spans[content.spans.length - 1].end;
