import type { Generated } from 'kysely';

/** The tables as the last migration leaves them. JSON columns are text; instants are ISO 8601 in UTC. */
export interface Schema {
  readonly entries: EntryTable;
  readonly reports: ReportTable;
  readonly report_bytes: BytesTable;
  readonly derivations: DerivationTable;
  readonly statements: StatementTable;
  readonly commitments: CommitmentTable;
  readonly same_decisions: SameDecisionTable;
  readonly story_reports: StoryReportTable;
  readonly story_terms: StoryTermTable;
  readonly stories: StoryTable;
  readonly tokens: TokenTable;
  /** FTS5 over `reports.title`, `reports.text`. */
  readonly reports_fts: { readonly rowid: number };
  /** FTS5 over `statements.speaker`, `cue`, `content`. */
  readonly statements_fts: { readonly rowid: number };
}

/** The append-only log. Triggers refuse to change or delete a row. */
interface EntryTable {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  /** See `entryHash`. */
  readonly hash: string;
}

interface ReportTable {
  readonly seq: Generated<number>;
  readonly id: string;
  readonly path: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly place: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly text: string;
  readonly paragraphs: string;
  readonly words: number;
  readonly added: string;
  /** `published` as an instant in UTC, for ordering; empty when unknown, so that it comes last. */
  readonly published_order: string;
  /** `outlet` folded for filters. */
  readonly outlet_key: string;
  /** The derivation whose statements the ledger shows. */
  readonly derivation: number | null;
}

interface BytesTable {
  readonly report: number;
  readonly media_type: string;
  readonly sha256: string;
  /** Bytes before compression. */
  readonly size: number;
  readonly zstd: Uint8Array;
}

interface DerivationTable {
  readonly seq: Generated<number>;
  readonly report: number;
  readonly version: string;
  readonly at: string;
  readonly issues: string;
  readonly statements: number;
  /** Actors, past commitments and positions; null where a version before them read the report. */
  readonly found: string | null;
}

interface StatementTable {
  readonly seq: Generated<number>;
  readonly id: string;
  readonly report: number;
  /** Place in the report's reading order, from 0. */
  readonly ordinal: number;
  readonly form: string;
  readonly speaker: string | null;
  readonly cue: string | null;
  readonly content: string;
  /** The speaker's words and name, folded for filters; empty when nobody is named. */
  readonly speaker_key: string;
  /** Null where nothing was decided, and in statements that a version before acts derived. */
  readonly act: string | null;
  /** The speaker's id; null as `act`. */
  readonly actor: string | null;
  /** The whole statement. */
  readonly body: string;
}

interface CommitmentTable {
  readonly seq: Generated<number>;
  readonly id: string;
  readonly report: number;
  /** Place in the report's reading order, from 0. */
  readonly ordinal: number;
  /** The debtor's id; null when it has none. */
  readonly debtor: string | null;
  /** The debtor's words and name, folded for filters. */
  readonly debtor_key: string;
  /** The creditor's id; null as `debtor`, or when nobody in particular is owed. */
  readonly creditor: string | null;
  readonly force: string;
  readonly state: string;
  readonly due: string | null;
  /** The whole commitment. */
  readonly body: string;
}

/** What a person decided of two statements; `a` is before `b`. */
interface SameDecisionTable {
  readonly a: string;
  readonly b: string;
  readonly verdict: 'same' | 'different';
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
}

/** Where each report stands among the stories. Reports without a row have not been gathered yet. */
interface StoryReportTable {
  readonly report: number;
  /** Of the rules that drew the keys. */
  readonly version: string;
  /** See `story-keys.ts`. */
  readonly keys: Uint8Array;
  /** Of publication, else of adding: days since 1970. */
  readonly day: number;
  /** The instant that orders reports: of publication, else the beginning of the day of adding. */
  readonly time: string;
  /** The report that this one goes on from; null when it begins a story. */
  readonly parent: number | null;
  /** To the parent; null without one. */
  readonly likeness: number | null;
  /** The report that begins the story; null when a later version of this one stands in its place. */
  readonly root: number | null;
}

/** In which reports a leading term is, by day. */
interface StoryTermTable {
  readonly term: number;
  readonly day: number;
  readonly report: number;
}

/** What is drawn from `story_reports` for listings. */
interface StoryTable {
  readonly root: number;
  readonly first: number;
  readonly last: number;
  /** `time` of its last report. */
  readonly active: string;
  readonly reports: number;
}

/** Who may ask over the network. */
interface TokenTable {
  readonly id: Generated<number>;
  /** Of the random part of the token, in hexadecimal. */
  readonly sha256: string;
  readonly name: string;
  readonly role: 'reader' | 'editor' | 'admin';
  readonly created: string;
  readonly revoked: string | null;
}
