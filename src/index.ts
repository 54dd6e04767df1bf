export { type Acquired, acquire, type Found, findInputs, type Input } from './acquire/acquire.ts';
export { type AddedReport, addReports } from './app/add-reports.ts';
export { type ExtractOptions, extract } from './app/extract.ts';
export type { Extracted, ExtractedReport, UnreadInput } from './app/extract-one.ts';
export { type HitRecord, hitRecord, type ReportRecord, reportRecord, statementRecord } from './app/records.ts';
export type { Wanted } from './app/wanted.ts';
export type { Addition, Derived, Outcome } from './ledger/add.ts';
export { type Ledger, type LedgerOptions, type LogEntry, openLedger } from './ledger/ledger.ts';
export type { Filter, Page, ReportSummary, StatementEntry } from './ledger/listing.ts';
export type { ReportDetail, ReportPage } from './ledger/reports.ts';
export type { Hit, Search, SnippetPart } from './ledger/search.ts';
export type { StatementPage } from './ledger/statements.ts';
export { type ErrorCode, OnRecordError } from './model/error.ts';
export type { Issue } from './model/issue.ts';
export type { Paragraph, ParagraphRole, Report, ReportId, Stated } from './model/report.ts';
export type { Passage, Span } from './model/span.ts';
export type {
  Act,
  Addressee,
  Condition,
  Form,
  ReportReference,
  Speaker,
  Statement,
  StatementRecord,
  When,
} from './model/statement.ts';
