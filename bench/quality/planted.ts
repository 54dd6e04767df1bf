import { basename } from 'node:path';
import { DEMONSTRATION, type Planted, readPlanted } from '../../scripts/read-planted.ts';
import { type Comparison, compare, extract } from '../../src/index.ts';
import type { Span } from '../../src/model/span.ts';
import { points } from './scorers.ts';

/** What comparing the demonstration's reports must show, kind by kind; kinds that only time or a version shows are not here. */
const PLANTED_KINDS = ['same-statement', 'syndicated-copy', 'omission', 'discrepancy', 'contested'] as const;

type PlantedKind = (typeof PLANTED_KINDS)[number];

/** An entry and whether it came out. */
interface PlantedResult {
  readonly entry: Planted;
  readonly found: boolean;
}

/** A planted passage, where it stands. */
interface Place extends Span {
  readonly file: string;
}

/** Of each kind, how many come out, in percent, by the names that `floors.json` gives them. */
export async function plantedScores(): Promise<Readonly<Record<string, number>>> {
  const results = await checkPlanted();
  return Object.fromEntries(
    PLANTED_KINDS.map((kind) => {
      const own = results.filter(({ entry }) => entry.kind === kind);
      return [`planted ${kind}`, points(own.filter(({ found }) => found).length / own.length)];
    }),
  );
}

/** Reads the demonstration as one story and looks for what is planted in it. */
async function checkPlanted(): Promise<readonly PlantedResult[]> {
  const texts = new Map<string, string>();
  for await (const found of extract([DEMONSTRATION]))
    if (found.kind === 'report') texts.set(basename(found.report.path ?? ''), found.report.text);
  const { comparison } = await compare([DEMONSTRATION]);
  return plantedIn(comparison, await readPlanted(), texts);
}

/** Which planted entries a comparison of reports with these texts, by file, shows. */
export function plantedIn(
  comparison: Comparison,
  planted: readonly Planted[],
  texts: ReadonlyMap<string, string>,
): readonly PlantedResult[] {
  const show = shownBy(comparison);
  return planted.flatMap((entry) => {
    const kind = PLANTED_KINDS.find((each) => each === entry.kind);
    return kind ? [{ entry, found: show[kind](entry, placesOf(entry, texts)) }] : [];
  });
}

const EVERYWHERE: ReadonlySet<string> = new Set(['name', 'role']);

type Shown = (entry: Planted, places: readonly Place[]) => boolean;

function shownBy({ statements, same, origins, discrepancies, contested, omissions }: Comparison) {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const at = (id: string, place: Place): boolean => {
    const statement = byId.get(id);
    if (!statement || basename(statement.report.path ?? '') !== place.file) return false;
    const parts = [statement.content, statement.cue, statement.speaker, statement.condition];
    return parts.some(
      (part) => part && ('spans' in part ? part.spans : [part.span]).some((span) => meets(span, place)),
    );
  };
  const any = (ids: readonly string[], place: Place): boolean => ids.some((id) => at(id, place));
  const shown: Record<PlantedKind, Shown> = {
    'same-statement': (_, places) => same.some((group) => places.every((place) => any(group, place))),
    'syndicated-copy': (_, places) => {
      const files = new Set(places.map(({ file }) => file));
      const carried = origins.filter(
        ({ statements: ids }) => filesOf(ids, byId).filter((f) => files.has(f)).length > 1,
      );
      return (
        carried.length > 0 &&
        carried.every(({ origins: own }) => own.some((o) => filesOf(o.statements, byId).length > 1))
      );
    },
    omission: (entry, [whole, cut]) =>
      omissions.some(({ kind, of, by }) => entry.id.includes(kind) && basename(by) === cut.file && at(of, whole)),
    discrepancy: ({ type, where }, places) =>
      discrepancies.some(({ kind, between, spans, text }) => {
        if (kind !== type) return false;
        const sides = spans.map((span, side) =>
          places.findIndex(
            (place, at) =>
              (basename(between[side]) === place.file && meets(span, place)) ||
              // A name or an office is the same wherever a report has it.
              (EVERYWHERE.has(kind) && where[at].text.includes(text[side])),
          ),
        );
        return !sides.includes(-1) && sides[0] !== sides[1];
      }),
    contested: (_, places) =>
      contested.some(({ claim, against }) =>
        places.some((a) => any(claim, a) && places.some((b) => a !== b && any(against, b))),
      ),
  };
  return shown;
}

const filesOf = (
  ids: readonly string[],
  byId: ReadonlyMap<string, Comparison['statements'][number]>,
): readonly string[] => [...new Set(ids.map((id) => basename(byId.get(id)?.report.path ?? '')))];

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Throws where a report does not hold the words: `planted.json` is then wrong. */
function placesOf({ id, where }: Planted, texts: ReadonlyMap<string, string>): readonly Place[] {
  return where.map(({ file, text }) => {
    const start = texts.get(file)?.indexOf(text) ?? -1;
    if (start < 0) throw new Error(`${id}: ${file} does not hold "${text}"`);
    return { file, start, end: start + text.length };
  });
}
