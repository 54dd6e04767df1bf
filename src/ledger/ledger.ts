import { zstdDecompressSync } from 'node:zlib';
import { Kysely } from 'kysely';
import type { SameDecision } from '../model/comparison.ts';
import type { CommitmentDecision, EvidenceVerdict, LifeRuleSetting } from '../model/life.ts';
import type { ReportId } from '../model/report.ts';
import type {
  CommitmentCorrections,
  CommitmentReview,
  StatementCorrections,
  StatementReview,
} from '../model/review.ts';
import type { Gathering } from '../model/story.ts';
import { type ActorDetail, type ActorFilter, type ActorPage, listActors, readActor } from './actors.ts';
import { type Addition, addAll } from './add.ts';
import {
  type CommitmentEntry,
  type CommitmentFilter,
  type CommitmentPage,
  type CommitmentPaging,
  listCommitments,
  readCommitment,
} from './commitments.ts';
import { versionOf } from './counted.ts';
import { decideSame, type SameWanted, sameDecisions } from './decisions.ts';
import { nodeSqliteDialect } from './dialect.ts';
import { type ChainedEntry, entriesOf } from './entries-of.ts';
import { type Facets, facets } from './facets.ts';
import { gatherRest } from './gather.ts';
import { type Judgement, type TakenJudgement, takeJudgements } from './judgements.ts';
import { type Candidate, candidatesOf, type LaterWanted, laterWith, unweighed, type Weighing, weigh } from './life.ts';
import {
  type DecisionWanted,
  decideCommitment,
  decideEvidence,
  decisionsOf,
  type EvidenceEntry,
  evidenceOf,
  lifeRules,
  readEvidence,
  switchRule,
  type VerdictWanted,
  verdictsOf,
} from './life-decisions.ts';
import type { Filter, Page, StatementEntry } from './listing.ts';
import { type Lives, livesOf } from './lives.ts';
import { type LogFilter, type LogPage, listLog } from './log.ts';
import { asLedgerError, openDatabase } from './open.ts';
import { listOutlets, type Outlet } from './outlets.ts';
import {
  addOwnCommitments,
  type KeptOwnCommitment,
  type OwnAddition,
  type OwnCommitment,
  ownCommitments,
} from './own-commitments.ts';
import { type PastPage, type PastWanted, pastCommitmentsOf } from './past-commitments.ts';
import type { Derived } from './prepare.ts';
import { type Reading, readReadings } from './readings.ts';
import { listReports, type ReportDetail, type ReportPage, readBytes, readReport } from './reports.ts';
import { addCommitment, type CommitmentWanted } from './review/add-commitment.ts';
import {
  type AssignmentWanted,
  addStatement,
  assign,
  type CommentWanted,
  comment,
  type ReviewWanted,
  reviewCommitment,
  reviewStatement,
  type StatementWanted,
} from './review/decide.ts';
import type { LoggedReview } from './review/entries.ts';
import { type Foreseen, foresee, readByOthers } from './review/foresee.ts';
import { reviewsOf } from './review/handed.ts';
import { namesOf } from './review/keys.ts';
import { type ReviewFilter, type ReviewQueue, reviewQueue } from './review/queue.ts';
import { readCommitmentReview, readStatementReview } from './review/read.ts';
import type { Schema } from './schema.ts';
import { type Hit, type Search, search } from './search.ts';
import { listStatements, readStatement, type StatementPage } from './statements.ts';
import { listStories, readStory, type StoryDetail, type StoryFilter, type StoryPage } from './stories.ts';
import { listTokens, type NewToken, newToken, revokeToken, type Token, tokenById, tokenOf } from './tokens.ts';
import { type Tally, tallyOf } from './track-record.ts';
import { type Verified, verifyLedger } from './verify.ts';
import { type KeptReading, type Walk, walkReadings } from './walk.ts';

/**
 * How many reports go into one transaction. Adding 924 reports took a fifth more time with 1, as long with 128,
 * and a larger batch keeps other processes waiting.
 */
const BATCH = 32;

/** One entry of the log. */
export interface LogEntry {
  /** From 1, rising; gaps never. */
  readonly seq: number;
  /** ISO 8601 instant. */
  readonly at: string;
  /**
   * `report-added`, `report-derived`; `accepted`, `corrected`, `rejected`, `withdrawn`, `assigned` and `commented` after `statement-` or
   * `commitment-`, as is `added`; `statements-merged`, `statements-split`, `commitment-stated`, `evidence-proposed`,
   * `evidence-accepted`, `evidence-dismissed`, `commitment-decided`, `rule-switched`, `token-made`, `token-revoked`.
   */
  readonly kind: string;
  /** Id of what it concerns. */
  readonly subject: string;
  readonly body: unknown;
  /** SHA-256 in hexadecimal, of the entry and of the hash before it. */
  readonly hash: string;
}

/** A store of reports and statements in one file, which several processes may use at once. */
export interface Ledger {
  readonly file: string;
  /** Takes in one report, or changes nothing when it is kept already. Without `gathering` it is in no story until `gather`. */
  add(derived: Derived, gathering?: Gathering): Promise<Addition>;
  /** Takes in many, in order, some at a time: each is wholly in the ledger or not at all. Yields once they are. */
  addMany(source: AsyncIterable<Derived> | Iterable<Derived>, gathering?: Gathering): AsyncGenerator<Addition>;
  /** Puts reports among the stories that are not there yet, or by other rules: all of them, or `most`. Gives how many it put there. */
  gather(gathering: Gathering, most?: number): Promise<number>;
  reports(filter?: Filter, page?: Page): Promise<ReportPage>;
  /** By id, or its first hexadecimal digits. Throws `no-such-entry` or `ambiguous-entry`. */
  report(idOrPrefix: string): Promise<ReportDetail>;
  /** The bytes that a report was read from. Throws as `report`. */
  bytes(
    idOrPrefix: string,
  ): Promise<{ readonly mediaType: string; readonly sha256: string; readonly bytes: Uint8Array }>;
  statements(filter?: Filter, page?: Page): Promise<StatementPage>;
  /** By id; the digits before its dot may be cut short. Throws `no-such-entry` or `ambiguous-entry`. */
  statement(idOrPrefix: string): Promise<StatementEntry>;
  commitments(filter?: CommitmentFilter, page?: CommitmentPaging): Promise<CommitmentPage>;
  /** By id; the digits before its first dot may be cut short. Throws `no-such-entry` or `ambiguous-entry`. */
  commitment(idOrPrefix: string): Promise<CommitmentEntry>;
  /** What became of the commitments that these reports voice: decisions, evidence, verdicts. */
  livesOf(reports: readonly ReportId[]): Promise<Lives>;
  /** What was decided of a statement, and what the machine reads; also of one that was rejected. Throws as `statement`. */
  statementReview(idOrPrefix: string): Promise<StatementReview>;
  commitmentReview(idOrPrefix: string): Promise<CommitmentReview>;
  /**
   * Keeps what somebody decides of a statement: later readings leave it as he said. Throws `bad-correction`, which names the field,
   * `review-changed` where another has decided than the one that is expected, `bad-query`, and as `statement`.
   */
  reviewStatement(wanted: ReviewWanted<StatementCorrections>): Promise<StatementReview>;
  reviewCommitment(wanted: ReviewWanted<CommitmentCorrections>): Promise<CommitmentReview>;
  /** Adds a statement that the machine missed. Throws `bad-correction`, and as `report`. */
  addStatement(wanted: StatementWanted): Promise<StatementReview>;
  /** Adds a commitment that the machine missed. Throws `bad-correction`, and as `report`. */
  addCommitment(wanted: CommitmentWanted): Promise<CommitmentReview>;
  /** All that was decided, assigned and said of statements and commitments of these reports: report by report, each in the order of the log. */
  reviewsOf(reports: readonly ReportId[]): Promise<readonly LoggedReview[]>;
  /** The names under which the log knows statements and commitments that have these ids now: of those that had another when it was decided on them. */
  loggedNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Gives a statement or commitment to somebody who is to look at it, or to nobody. Throws as `reviewStatement`; gives its id. */
  assign(wanted: AssignmentWanted): Promise<string>;
  comment(wanted: CommentWanted): Promise<string>;
  /** What waits for a person, the most worth looking at first. */
  reviewQueue(filter?: ReviewFilter, page?: Page): Promise<ReviewQueue>;
  /** What would stand of a report if a reading took the place of the one that is kept. Changes nothing. */
  foresee(derived: Derived): Promise<Foreseen>;
  /** Reports that another version read than this one, in the order of adding. */
  readByOthers(version: string, filter?: Filter): Promise<readonly ReportId[]>;
  /** Evidence for a commitment, in the order of publication. Throws as `commitment`. */
  evidence(idOrPrefix: string): Promise<readonly EvidenceEntry[]>;
  /** By its whole id. Throws `no-such-entry`. */
  evidenceEntry(id: string): Promise<EvidenceEntry>;
  /** What was decided of evidence, the oldest first: the last verdict stands. */
  verdicts(evidence: string): Promise<readonly EvidenceVerdict[]>;
  /** What was decided of a commitment, the oldest first: the last decision stands. Throws as `commitment`. */
  decisions(idOrPrefix: string): Promise<readonly CommitmentDecision[]>;
  /** Keeps what somebody decides of a commitment. Throws `bad-query` where its parts do not go together, and as `commitment`. */
  decideCommitment(wanted: DecisionWanted): Promise<CommitmentDecision>;
  /** Keeps what somebody decides of evidence. Throws `no-such-entry`. */
  decideEvidence(wanted: VerdictWanted): Promise<EvidenceVerdict>;
  lifeRules(): Promise<readonly LifeRuleSetting[]>;
  /** Switches a rule on or off for what comes; what it decided stays decided. */
  switchLifeRule(wanted: Pick<LifeRuleSetting, 'rule' | 'setting'> & { readonly by: string }): Promise<void>;
  /** Reports in which no evidence was looked for yet, in the order of publication. */
  unweighed(limit: number): Promise<readonly ReportId[]>;
  /** Commitments that events may speak for, for each event those that share most of its pairs of a name and a word. */
  candidates(events: readonly (readonly string[])[]): Promise<readonly (readonly Candidate[])[]>;
  /** Later reports in which evidence was looked for and which may speak for a commitment, the first ones first. */
  laterWith(wanted: LaterWanted, limit: number): Promise<readonly ReportId[]>;
  /** Keeps what was found of a report in place of what was found of it before. */
  weigh(weighing: Weighing): Promise<void>;
  /** Who says or owes something. */
  actors(filter?: ActorFilter, page?: Page): Promise<ActorPage>;
  /** By a whole id, or by a name that one actor alone has. Throws `no-such-entry` or `ambiguous-entry`. */
  actor(idOrName: string): Promise<ActorDetail>;
  /** Counts of an actor's commitments; those that only repeat another are counted with it. */
  tally(filter: CommitmentFilter, asOf: string): Promise<Tally>;
  /** Reports by their whole ids with all that was derived of them, in the order of publication. */
  readings(ids: readonly ReportId[]): Promise<readonly Reading[]>;
  /** What reports say that somebody kept or broke: of the newest report first. */
  pastCommitmentsOf(wanted: PastWanted): Promise<PastPage>;
  /** Every reading that a filter keeps, some at a time. */
  walk(filter?: Filter, walk?: Walk): AsyncGenerator<KeptReading>;
  /** Keeps that statements are one, or that none of them is another. Throws `bad-query` for fewer than two, and as `statement`. */
  decideSame(wanted: SameWanted): Promise<readonly SameDecision[]>;
  /** What was decided of the statements of these reports. */
  sameDecisions(reports: readonly ReportId[]): Promise<readonly SameDecision[]>;
  /** Newest activity first. */
  stories(filter?: StoryFilter, page?: Page): Promise<StoryPage>;
  /** By the id of the story or of any of its reports, or first digits of either. Throws as `report`. */
  story(idOrPrefix: string): Promise<StoryDetail>;
  /** Another one after every change, by whichever process; of this open ledger alone. */
  version(): Promise<string>;
  /** The hash of the last entry of the log; empty where there is none. */
  head(): Promise<string>;
  /** Keeps commitments of the reader's own, all or none. */
  addOwnCommitments(commitments: readonly OwnCommitment[], by: string): Promise<readonly OwnAddition[]>;
  /** In the order of adding. */
  ownCommitments(): Promise<readonly KeptOwnCommitment[]>;
  /** Takes in what was decided in another ledger. What is about nothing that this one has is kept out and named. */
  takeJudgements(judgements: readonly Judgement[]): Promise<readonly TakenJudgement[]>;
  search(search: Search): Promise<readonly Hit[]>;
  /** How many hits of a search have which act, outlet, speaker and year. */
  facets(search: Omit<Search, 'limit'>): Promise<Facets>;
  /** Makes a token of access over the network; its secret is told once. Throws `bad-query` for an empty name. */
  newToken(wanted: Pick<Token, 'name' | 'role'>): Promise<NewToken>;
  tokens(): Promise<readonly Token[]>;
  /** Throws `no-such-entry`. */
  revokeToken(id: number): Promise<Token>;
  /** Whose token it is, by its secret or its id; null for what is none, or none any more. */
  token(secretOrId: string | number): Promise<Token | null>;
  /** The log after entry `after`, oldest first. */
  log(after?: number, limit?: number): Promise<readonly LogEntry[]>;
  /** The log, newest entry first. */
  logPage(filter?: LogFilter, page?: Page): Promise<LogPage>;
  /** The outlets that the reports name. */
  outlets(): Promise<readonly Outlet[]>;
  /** The entries that concern these reports, as they were hashed. */
  entriesOf(reports: readonly ReportId[]): Promise<readonly ChainedEntry[]>;
  /** Whether all of it is as it was written. `head`: the hash of an entry that was noted before. */
  verify(head?: string): Promise<Verified>;
  close(): void;
}

export interface LedgerOptions {
  /** Makes the file when it is not there; otherwise its absence throws `not-found`. True when absent. */
  readonly create?: boolean;
  /** What time it is, for the log. */
  readonly clock?: () => Date;
  /** How long to wait for another process that writes before `ledger-busy`, in milliseconds; 30,000 when absent. */
  readonly patience?: number;
}

/** A batch of reports takes another process some 100 ms. */
const PATIENCE = 30_000;

/**
 * Opens a ledger and brings it to the current schema.
 * Throws `not-found`, `ledger-unreadable`, `ledger-newer` or `ledger-busy`, as does every function of the ledger.
 */
export function openLedger(file: string, options: LedgerOptions = {}): Ledger {
  const { create = true, clock = () => new Date(), patience = PATIENCE } = options;
  const database = openDatabase(file, create, patience);
  const db = new Kysely<Schema>({ dialect: nodeSqliteDialect(database) });
  const guarded = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw asLedgerError(error, file);
    }
  };
  return {
    file,
    async add(derived, gathering) {
      const [addition] = await guarded(addAll(db, [derived], clock, gathering ?? null));
      return addition!;
    },
    async *addMany(source, gathering) {
      let batch: Derived[] = [];
      for await (const derived of source) {
        batch.push(derived);
        if (batch.length < BATCH) continue;
        yield* await guarded(addAll(db, batch, clock, gathering ?? null));
        batch = [];
      }
      if (batch.length > 0) yield* await guarded(addAll(db, batch, clock, gathering ?? null));
    },
    reports: (filter = {}, page = {}) => guarded(listReports(db, filter, page)),
    report: (idOrPrefix) => guarded(readReport(db, idOrPrefix)),
    async bytes(idOrPrefix) {
      const { mediaType, sha256, zstd } = await guarded(readBytes(db, idOrPrefix));
      return { mediaType, sha256, bytes: zstdDecompressSync(zstd) };
    },
    statements: (filter = {}, page = {}) => guarded(listStatements(db, filter, page)),
    statement: (idOrPrefix) => guarded(readStatement(db, idOrPrefix)),
    commitments: (filter = {}, page = {}) => guarded(listCommitments(db, filter, page)),
    commitment: (idOrPrefix) => guarded(readCommitment(db, idOrPrefix)),
    livesOf: (reports) => guarded(livesOf(db, reports)),
    statementReview: (id) => guarded(readStatementReview(db, id)),
    commitmentReview: (id) => guarded(readCommitmentReview(db, id)),
    reviewStatement: (wanted) => guarded(reviewStatement(db, wanted, clock)),
    reviewCommitment: (wanted) => guarded(reviewCommitment(db, wanted, clock)),
    addStatement: (wanted) => guarded(addStatement(db, wanted, clock)),
    addCommitment: (wanted) => guarded(addCommitment(db, wanted, clock)),
    reviewsOf: (reports) => guarded(reviewsOf(db, reports)),
    loggedNames: (ids) => guarded(namesOf(db, ids)),
    assign: (wanted) => guarded(assign(db, wanted, clock)),
    comment: (wanted) => guarded(comment(db, wanted, clock)),
    reviewQueue: (filter = {}, page = {}) => guarded(reviewQueue(db, filter, page)),
    foresee: (derived) => guarded(foresee(db, derived)),
    readByOthers: (version, filter = {}) => guarded(readByOthers(db, version, filter)),
    evidence: (id) => guarded(readCommitment(db, id).then(({ commitment }) => evidenceOf(db, commitment.id))),
    evidenceEntry: (id) => guarded(readEvidence(db, id)),
    verdicts: (evidence) => guarded(verdictsOf(db, evidence)),
    decisions: (id) => guarded(readCommitment(db, id).then(({ commitment }) => decisionsOf(db, commitment.id))),
    decideCommitment: (wanted) => guarded(decideCommitment(db, wanted, clock)),
    decideEvidence: (wanted) => guarded(decideEvidence(db, wanted, clock)),
    lifeRules: () => guarded(lifeRules(db)),
    switchLifeRule: (wanted) => guarded(switchRule(db, wanted, clock)),
    unweighed: (limit) => guarded(unweighed(db, limit)),
    candidates: (events) => guarded(candidatesOf(db, events)),
    laterWith: (wanted, limit) => guarded(laterWith(db, wanted, limit)),
    weigh: (weighing) => guarded(weigh(db, weighing, clock)),
    actors: (filter = {}, page = {}) => guarded(listActors(db, filter, page)),
    actor: (idOrName) => guarded(readActor(db, idOrName)),
    tally: (filter, asOf) => guarded(tallyOf(db, filter, asOf)),
    readings: (ids) => guarded(readReadings(db, ids)),
    pastCommitmentsOf: (wanted) => guarded(pastCommitmentsOf(db, wanted)),
    decideSame: (wanted) => guarded(decideSame(db, wanted, clock)),
    sameDecisions: (reports) => guarded(sameDecisions(db, reports)),
    gather: (gathering, most = Number.MAX_SAFE_INTEGER) => guarded(gatherRest(db, gathering, most)),
    stories: (filter = {}, page = {}) => guarded(listStories(db, filter, page)),
    story: (idOrPrefix) => guarded(readStory(db, idOrPrefix)),
    async *walk(filter = {}, walk = {}) {
      try {
        yield* walkReadings(db, filter, walk);
      } catch (error) {
        throw asLedgerError(error, file);
      }
    },
    addOwnCommitments: (commitments, by) => guarded(addOwnCommitments(db, commitments, by, clock)),
    ownCommitments: () => guarded(ownCommitments(db)),
    takeJudgements: (judgements) => guarded(takeJudgements(db, judgements, clock)),
    search: (wanted) => guarded(search(db, wanted)),
    facets: (wanted) => guarded(facets(db, wanted)),
    newToken: (wanted) => guarded(newToken(db, wanted, clock)),
    tokens: () => guarded(listTokens(db)),
    revokeToken: (id) => guarded(revokeToken(db, id, clock)),
    token: (key) => guarded(typeof key === 'number' ? tokenById(db, key) : tokenOf(db, key)),
    async log(after = 0, limit = 1000) {
      const rows = await guarded(
        db.selectFrom('entries').selectAll().where('seq', '>', after).orderBy('seq').limit(limit).execute(),
      );
      return rows.map((row) => ({ ...row, body: JSON.parse(row.body) as unknown }));
    },
    version: () => guarded(versionOf(db)),
    async head() {
      const last = db.selectFrom('entries').select('hash').orderBy('seq', 'desc').limit(1).executeTakeFirst();
      return (await guarded(last))?.hash ?? '';
    },
    logPage: (filter = {}, page = {}) => guarded(listLog(db, filter, page)),
    outlets: () => guarded(listOutlets(db)),
    entriesOf: (reports) => guarded(entriesOf(db, reports)),
    verify: (head) => guarded(verifyLedger(db, database, head)),
    close() {
      if (!database.isOpen) return;
      database.close();
    },
  };
}
