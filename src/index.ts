export { type Acquired, acquire, type Found, findInputs, type Input } from './acquire/acquire.ts';
export { type AddedReport, addReports } from './app/add-reports.ts';
export { type CommitmentRecord, commitmentRecord } from './app/commitment-records.ts';
export { type Compared, type Comparison, compare, compareKept, compareStory } from './app/compare.ts';
export { editsOf, type VersionEdits } from './app/edits.ts';
export { type ExportRequest, exportFrom } from './app/export/export.ts';
export type { ExportFormat, Pieces } from './app/export/format.ts';
export { EXPORT_FORMATS } from './app/export/formats.ts';
export { type BundleFault, type VerifiedBundle, verifyBundle } from './app/export/verify-bundle.ts';
export { type ExtractOptions, extract } from './app/extract.ts';
export type { Extracted, ExtractedReport, UnreadInput } from './app/extract-one.ts';
export { type Imported, importFile } from './app/import/import.ts';
export { type CommitmentLife, lifeOf } from './app/life.ts';
export { type HitRecord, hitRecord, type ReportRecord, reportRecord, statementRecord } from './app/records.ts';
export {
  NO_TOTALS,
  type Rederived,
  type RederivedTotals,
  type RederiveOptions,
  rederive,
  rederivePreview,
  totalsAfter,
} from './app/rederive.ts';
export { addStatement, reviewCommitment, reviewStatement } from './app/review.ts';
export { gatherStories } from './app/stories.ts';
export { type ActorRecord, actorRecord } from './app/track-record.ts';
export type { Wanted } from './app/wanted.ts';
export type { Addition, Outcome } from './ledger/add.ts';
export type { CommitmentEntry, CommitmentFilter, CommitmentPage } from './ledger/commitments.ts';
export { type Ledger, type LedgerOptions, type LogEntry, openLedger } from './ledger/ledger.ts';
export type { Filter, Page, ReportSummary, Reviewed, StatementEntry } from './ledger/listing.ts';
export type { Derived } from './ledger/prepare.ts';
export type { ReportDetail, ReportPage } from './ledger/reports.ts';
export type { AssignmentWanted, CommentWanted, ReviewWanted, StatementWanted } from './ledger/review/decide.ts';
export type { Foreseen, ForeseenReview } from './ledger/review/foresee.ts';
export type { ReviewFilter, ReviewItem, ReviewQueue, Waits } from './ledger/review/queue.ts';
export type { Hit, Search, SnippetPart } from './ledger/search.ts';
export type { StatementPage } from './ledger/statements.ts';
export type {
  StoryDay,
  StoryDetail,
  StoryFilter,
  StoryPage,
  StoryReport,
  StorySpeaker,
  StorySummary,
} from './ledger/stories.ts';
export type { Actor, ActorKind } from './model/actor.ts';
export type { Commitment, CommitmentState, Matter, PastCommitment, Position, StanceKind } from './model/commitment.ts';
export { type ErrorCode, OnRecordError } from './model/error.ts';
export type { Ground, GroundedField } from './model/ground.ts';
export type { Issue } from './model/issue.ts';
export type { CommitmentDecision, UnclearReason } from './model/life.ts';
export type { Quantity } from './model/quantity.ts';
export type { Paragraph, ParagraphRole, Report, ReportId, Stated } from './model/report.ts';
export type {
  ActCorrection,
  CommitmentCorrections,
  CommitmentReview,
  CommitmentValues,
  ConditionCorrection,
  PartyCorrection,
  PassageCorrection,
  Placing,
  QuantityCorrection,
  ReviewEvent,
  ReviewMark,
  ReviewVerdict,
  SpeakerCorrection,
  StatementCorrections,
  StatementReview,
  StatementValues,
  Subject,
  WhenCorrection,
} from './model/review.ts';
export type { Passage, Span } from './model/span.ts';
export {
  ACT_TYPES,
  type Act,
  type ActType,
  type Addressee,
  CONDITION_KINDS,
  type Condition,
  type ConditionKind,
  FORCES,
  type Force,
  type Form,
  type Party,
  type ReportReference,
  type Speaker,
  type Statement,
  type StatementRecord,
  type When,
} from './model/statement.ts';
