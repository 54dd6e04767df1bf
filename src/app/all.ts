import type { CommitmentFilter } from '../ledger/commitments.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Filter, ReportSummary } from '../ledger/listing.ts';
import { type CommitmentRecord, commitmentRecord } from './commitment-records.ts';
import { entryRecord, type ReviewedRecord } from './records.ts';

/** Pages are read as they are needed, so that a listing of any length keeps little in memory. */
const PAGE = 200;

/** Every report that a filter keeps, newest publication first. */
export async function* allReports(ledger: Ledger, filter: Filter): AsyncGenerator<ReportSummary> {
  let cursor: string | null = null;
  do {
    const page = await ledger.reports(filter, { cursor, limit: PAGE });
    yield* page.reports;
    cursor = page.next;
  } while (cursor !== null);
}

/** Every statement that a filter keeps: of the newest report first, within a report in reading order. */
export async function* allStatements(ledger: Ledger, filter: Filter): AsyncGenerator<ReviewedRecord> {
  let cursor: string | null = null;
  do {
    const page = await ledger.statements(filter, { cursor, limit: PAGE });
    for (const entry of page.statements) yield entryRecord(entry);
    cursor = page.next;
  } while (cursor !== null);
}

/** Every commitment that a filter keeps: of the newest report first, within a report in reading order. */
export async function* allCommitments(ledger: Ledger, filter: CommitmentFilter): AsyncGenerator<CommitmentRecord> {
  let cursor: string | null = null;
  do {
    const page = await ledger.commitments(filter, { cursor, limit: PAGE });
    for (const entry of page.commitments) yield commitmentRecord(entry);
    cursor = page.next;
  } while (cursor !== null);
}
