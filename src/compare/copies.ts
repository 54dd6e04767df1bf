import type { Carried } from './carried.ts';

/** Statements of one speaker in one wording, by place: what a wire story gives to all who print it. */
export interface Copies {
  /** One of each wording. Its report is made up where several carry it. */
  readonly first: readonly Carried[];
  /** The places of all that have the wording of each of `first`. */
  readonly places: readonly (readonly number[])[];
}

/** Fewer words may stand in two reports and mean two things: "the deal". */
const FEWEST = 4;
const BETWEEN = /[^\p{L}\p{M}\p{N}]+/gu;

/** So that a story that all carry costs no more than one that two do, copies are compared as one. */
export function copiesOf(carried: readonly Carried[]): Copies {
  const places = new Map<string, number[]>();
  carried.forEach(({ statement: { speaker, content } }, place) => {
    const words = content.text.toLowerCase().replaceAll(BETWEEN, ' ').trim();
    const few = words.split(' ', FEWEST).length < FEWEST;
    const key = few ? `${place}` : `${(speaker?.name ?? speaker?.text ?? '').toLowerCase()}|${words}`;
    const known = places.get(key);
    if (known) known.push(place);
    else places.set(key, [place]);
  });
  const each = [...places.values()];
  const first = each.map((members, at): Carried => {
    const one = carried[members[0]];
    return members.every((place) => carried[place].report === one.report) ? one : { ...one, report: `copies ${at}` };
  });
  return { first, places: each };
}

/** Groups of copies as groups of statements, each with one of a report; those that are the same only as copies are groups too. */
export function spreadOut(
  groups: readonly (readonly number[])[],
  { places }: Copies,
  carried: readonly Carried[],
): readonly (readonly number[])[] {
  const grouped = new Set(groups.flat());
  const alone = places.flatMap((members, at) => (members.length > 1 && !grouped.has(at) ? [[at]] : []));
  return [...groups, ...alone].flatMap((group) => {
    const members = group.flatMap((at) => places[at]);
    const main = new Map<string, number>();
    const again: number[] = [];
    for (const place of members) {
      const { report } = carried[place];
      if (main.has(report)) again.push(place);
      else main.set(report, place);
    }
    const others = again.map((place) => [
      place,
      ...[...main].flatMap(([report, other]) => (report === carried[place].report ? [] : [other])),
    ]);
    return [[...main.values()], ...others].filter(({ length }) => length > 1);
  });
}
