import type { Input } from '../acquire/acquire.ts';
import { type CommitmentEdit, commitmentEdits } from '../compare/commitment-edits.ts';
import { editsBetween } from '../compare/edits.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Filter } from '../ledger/listing.ts';
import type { ForeseenReview } from '../ledger/review/foresee.ts';
import type { Edits } from '../model/comparison.ts';
import { OnRecordError } from '../model/error.ts';
import type { ReportId } from '../model/report.ts';
import type { ReportReference } from '../model/statement.ts';
import { extract } from './extract.ts';
import type { ExtractedReport, UnreadInput } from './extract-one.ts';
import { today } from './life.ts';
import { expireByRule } from './life-rules.ts';
import { loadModels } from './load-models.ts';
import { reportReference } from './records.ts';
import { gatherStories, newsGathering } from './stories.ts';
import { derivedBy } from './version.ts';
import { weighReports } from './weigh.ts';

/** What reading a report again changes, or changed. */
export interface Rederived {
  readonly kind: 'report';
  readonly report: ReportReference;
  /** Which versions of the program and of its weights read it before and now. */
  readonly from: string;
  readonly to: string;
  /** Whether the text itself is read otherwise. */
  readonly text: boolean;
  /** What stands otherwise, what people decided laid over it; `content` are the words, of what comes those to come. */
  readonly statements: readonly (Edits['statements'][number] & Words)[];
  readonly commitments: readonly (CommitmentEdit & Words)[];
  /** What something was decided of that the machine now reads otherwise, or not any more. */
  readonly reviews: readonly ForeseenReview[];
}

interface Words {
  readonly content: string;
}

export interface RederiveOptions {
  /** Which reports; all when absent. */
  readonly filter?: Filter | undefined;
  /** As of `extract`. */
  readonly jobs?: number | undefined;
}

/** Reports that are read between two looks at the ledger. */
const BATCH = 64;

/**
 * Reads the kept bytes of every report that another version read, and yields what that would change. Changes nothing. A report that cannot
 * be read any more yields its error.
 */
export const rederivePreview = (
  ledger: Ledger,
  options: RederiveOptions = {},
): AsyncGenerator<Rederived | UnreadInput> => readAgain(ledger, options, false);

/**
 * Reads the kept bytes of every report that another version read, puts the reading in the place of the one before, and yields what that
 * changed. What people decided stands as they said. Evidence is looked for anew.
 */
export async function* rederive(
  ledger: Ledger,
  options: RederiveOptions = {},
): AsyncGenerator<Rederived | UnreadInput> {
  await gatherStories(ledger);
  yield* readAgain(ledger, options, true);
  await weighReports(ledger);
  await expireByRule(ledger, today());
}

async function* readAgain(
  ledger: Ledger,
  { filter = {}, jobs }: RederiveOptions,
  apply: boolean,
): AsyncGenerator<Rederived | UnreadInput> {
  const version = derivedBy(loadModels());
  const ids = await ledger.readByOthers(version, filter);
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH);
    const inputs = await Promise.all(batch.map((id) => inputOf(ledger, id)));
    let place = 0;
    for await (const extracted of extract(inputs, { jobs: jobs ?? (ids.length < BATCH ? 1 : undefined) })) {
      const id = batch[place];
      place += 1;
      if (id === undefined) continue;
      if (extracted.kind === 'unread') yield extracted;
      else if (extracted.report.id !== id) yield anotherReport(extracted);
      else {
        yield await changeOf(ledger, id, extracted);
        if (apply) await ledger.add(extracted, newsGathering());
      }
    }
  }
}

/** A report as it was given: what the ledger knows of it may have been stated, and is stated again. */
async function inputOf(ledger: Ledger, id: ReportId): Promise<Input> {
  const { report } = await ledger.report(id);
  const { bytes, mediaType } = await ledger.bytes(id);
  const { path, outlet, author, title, place, published, url } = report;
  const stated = Object.fromEntries(
    Object.entries({ outlet, author, title, place, published, url }).filter(([, value]) => value !== null),
  );
  return { kind: 'bytes', name: path ?? '', bytes, mediaType, stated };
}

/** The outlet or address that it names for itself is part of what a report is. */
function anotherReport({ input, report }: ExtractedReport): UnreadInput {
  const message = `${input === '' ? report.title : input} now says of itself that it is another report (${report.outlet}); add it anew`;
  return { kind: 'unread', input, error: new OnRecordError('bad-metadata', input, message) };
}

async function changeOf(ledger: Ledger, id: ReportId, extracted: ExtractedReport): Promise<Rederived> {
  const [before] = await ledger.readings([id]);
  if (!before) throw new OnRecordError('no-such-entry', id, `The ledger has no report ${id}`);
  const { derivedBy: from } = await ledger.report(id);
  const after = await ledger.foresee(extracted);
  const { statements } = editsBetween(before, { report: extracted.report, statements: after.statements });
  const said = new Map([...before.statements, ...after.statements].map((one) => [one.id, one.content.text]));
  const owed = new Map([...before.commitments, ...after.commitments].map((one) => [one.id, one.consequent.text]));
  const words = (all: ReadonlyMap<string, string>, edit: { before: string | null; after: string | null }): Words => ({
    content: all.get(edit.after ?? edit.before ?? '') ?? '',
  });
  return {
    ...{ kind: 'report', report: reportReference(before.report), from, to: extracted.derivedBy },
    text: before.report.text !== extracted.report.text,
    statements: statements.map((edit) => ({ ...edit, ...words(said, edit) })),
    commitments: commitmentEdits(before.commitments, after.commitments).map((edit) => ({
      ...edit,
      ...words(owed, edit),
    })),
    reviews: after.reviews,
  };
}

/** How many of each, over all reports. */
export interface RederivedTotals {
  readonly reports: number;
  /** Of these, reports of which nothing stands otherwise. */
  readonly same: number;
  readonly unread: number;
  readonly statements: Counts;
  readonly commitments: Counts;
  readonly reviews: number;
}

interface Counts {
  readonly added: number;
  readonly gone: number;
  readonly changed: number;
}

export const NO_TOTALS: RederivedTotals = {
  ...{ reports: 0, same: 0, unread: 0, reviews: 0 },
  statements: { added: 0, gone: 0, changed: 0 },
  commitments: { added: 0, gone: 0, changed: 0 },
};

export function totalsAfter(totals: RederivedTotals, one: Rederived | UnreadInput): RederivedTotals {
  if (one.kind === 'unread') return { ...totals, unread: totals.unread + 1 };
  const { statements, commitments, reviews } = one;
  const isSame = statements.length + commitments.length + reviews.length === 0;
  return {
    ...{ reports: totals.reports + 1, same: totals.same + (isSame ? 1 : 0), unread: totals.unread },
    statements: counted(totals.statements, statements),
    commitments: counted(totals.commitments, commitments),
    reviews: totals.reviews + reviews.length,
  };
}

function counted(before: Counts, edits: readonly { before: string | null; after: string | null }[]): Counts {
  const [added, gone] = [
    edits.filter((edit) => edit.before === null).length,
    edits.filter((edit) => edit.after === null).length,
  ];
  return {
    ...{ added: before.added + added, gone: before.gone + gone },
    changed: before.changed + edits.length - added - gone,
  };
}
