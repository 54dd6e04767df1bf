import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Decided } from './entries.ts';
import { decidedColumns, linesOf, machineReadingOf, placedColumns, standingColumns } from './lay.ts';
import { stand } from './stand.ts';

/** What the machine read in a report, as it was put by when a person decided something of it; null where nobody has. */
export interface PutBy {
  readonly statements: string | null;
  readonly commitments: string | null;
  readonly found: string | null;
}

/** The rows of a report: what the machine read, and what stands. */
export interface ReadRows {
  readonly seq: number;
  readonly text: string;
  readonly found: string | null;
  readonly putBy: PutBy;
  readonly statements: readonly { readonly body: string }[];
  readonly commitments: readonly { readonly body: string }[];
}

/** What the log has a digest of, and what the tables should say of it; null where what is kept is nothing of the kind. */
export interface Expected {
  readonly read: { readonly bodies: readonly string[]; readonly found: string | null };
  readonly statements: readonly object[];
  readonly commitments: readonly object[];
  readonly found: string | null;
  readonly reviews: ReadonlyMap<string, object>;
}

/** Lays what the log says that people decided over what the machine read, as `layReviews` does; null where the two do not go together. */
export function expectedOf(rows: ReadRows, decided: readonly Decided[]): Expected | null {
  const { seq, text, putBy } = rows;
  const isPutBy = putBy.statements !== null && putBy.commitments !== null;
  if (isPutBy !== decided.some(({ verdict }) => verdict !== null)) return null;
  const bodiesOf = (kept: readonly { readonly body: string }[]): readonly string[] => kept.map(({ body }) => body);
  const statements = isPutBy ? linesOf(putBy.statements ?? '') : bodiesOf(rows.statements);
  const commitments = isPutBy ? linesOf(putBy.commitments ?? '') : bodiesOf(rows.commitments);
  const found = isPutBy ? putBy.found : rows.found;
  try {
    const reading = machineReadingOf(statements, commitments, found);
    const standing = stand(reading, decided, text);
    const reviews = standing.placed.flatMap((placed) => {
      const subject = decided.find((one) => one.subject === placed.subject);
      return subject
        ? [[subject.subject, { ...decidedColumns(subject), report: seq, ...placedColumns(placed, subject) }] as const]
        : [];
    });
    return {
      read: { bodies: [...statements, ...commitments], found },
      ...standingColumns({ reading, statements, commitments, found }, standing),
      reviews: new Map(reviews),
    };
  } catch {
    return null;
  }
}

/** Subjects whose rows are not what is expected of them. */
export async function changedReviews(
  db: Kysely<Schema>,
  report: number,
  expected: ReadonlyMap<string, object>,
): Promise<readonly string[]> {
  const rows = await db.selectFrom('reviews').selectAll().where('report', '=', report).execute();
  const kept = new Map(rows.map((row) => [row.subject, new Map<string, unknown>(Object.entries(row))]));
  return [...new Set([...kept.keys(), ...expected.keys()])].filter((subject) => {
    const [row, wanted] = [kept.get(subject), expected.get(subject)];
    return !row || !wanted || !Object.entries(wanted).every(([name, value]) => row.get(name) === value);
  });
}
