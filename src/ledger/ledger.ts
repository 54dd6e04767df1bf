import { zstdDecompressSync } from 'node:zlib';
import { Kysely } from 'kysely';
import type { SameDecision } from '../model/comparison.ts';
import type { ReportId } from '../model/report.ts';
import type { Gathering } from '../model/story.ts';
import { type Addition, addAll, type Derived } from './add.ts';
import { decideSame, type SameWanted, sameDecisions } from './decisions.ts';
import { nodeSqliteDialect } from './dialect.ts';
import { type Facets, facets } from './facets.ts';
import { gatherRest } from './gather.ts';
import type { Filter, Page, StatementEntry } from './listing.ts';
import { asLedgerError, openDatabase } from './open.ts';
import { type Reading, readReadings } from './readings.ts';
import { listReports, type ReportDetail, type ReportPage, readBytes, readReport } from './reports.ts';
import type { Schema } from './schema.ts';
import { type Hit, type Search, search } from './search.ts';
import { listStatements, readStatement, type StatementPage } from './statements.ts';
import { listStories, readStory, type StoryDetail, type StoryFilter, type StoryPage } from './stories.ts';
import { listTokens, type NewToken, newToken, revokeToken, type Token, tokenById, tokenOf } from './tokens.ts';
import { type Verified, verifyLedger } from './verify.ts';

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
  /** `report-added`, `report-derived`, `statements-merged`, `statements-split`, `token-made`, `token-revoked`. */
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
  /** Puts the reports among the stories that are not there yet, or by other rules, and gives how many they were. */
  gather(gathering: Gathering): Promise<number>;
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
  /** Reports by their whole ids with all that was derived of them, in the order of publication. */
  readings(ids: readonly ReportId[]): Promise<readonly Reading[]>;
  /** Keeps that statements are one, or that none of them is another. Throws `bad-query` for fewer than two, and as `statement`. */
  decideSame(wanted: SameWanted): Promise<readonly SameDecision[]>;
  /** What was decided of the statements of these reports. */
  sameDecisions(reports: readonly ReportId[]): Promise<readonly SameDecision[]>;
  /** Newest activity first. */
  stories(filter?: StoryFilter, page?: Page): Promise<StoryPage>;
  /** By the id of the story or of any of its reports, or first digits of either. Throws as `report`. */
  story(idOrPrefix: string): Promise<StoryDetail>;
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
  /** The hash of the last entry of the log; empty where there is none. */
  head(): Promise<string>;
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
    readings: (ids) => guarded(readReadings(db, ids)),
    decideSame: (wanted) => guarded(decideSame(db, wanted, clock)),
    sameDecisions: (reports) => guarded(sameDecisions(db, reports)),
    gather: (gathering) => guarded(gatherRest(db, gathering)),
    stories: (filter = {}, page = {}) => guarded(listStories(db, filter, page)),
    story: (idOrPrefix) => guarded(readStory(db, idOrPrefix)),
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
    async head() {
      const last = db.selectFrom('entries').select('hash').orderBy('seq', 'desc').limit(1).executeTakeFirst();
      return (await guarded(last))?.hash ?? '';
    },
    verify: (head) => guarded(verifyLedger(db, database, head)),
    close() {
      if (!database.isOpen) return;
      database.close();
    },
  };
}
