import type { Generated } from 'kysely';
import type { Placing, ReviewVerdict, Subject } from '../model/review.ts';
import type { Force } from '../model/statement.ts';

/** The tables as the last migration leaves them. JSON columns are text; instants are ISO 8601 in UTC. */
export interface Schema {
  readonly entries: EntryTable;
  readonly reports: ReportTable;
  readonly report_bytes: BytesTable;
  readonly derivations: DerivationTable;
  readonly statements: StatementTable;
  readonly commitments: CommitmentTable;
  readonly actors: ActorTable;
  readonly actor_months: ActorMonthTable;
  readonly same_decisions: SameDecisionTable;
  readonly story_reports: StoryReportTable;
  readonly story_terms: StoryTermTable;
  readonly stories: StoryTable;
  readonly own_commitments: OwnCommitmentTable;
  readonly commitment_decisions: CommitmentDecisionTable;
  readonly evidence: EvidenceTable;
  readonly evidence_verdicts: EvidenceVerdictTable;
  readonly life_rules: LifeRuleTable;
  readonly commitment_terms: CommitmentTermTable;
  readonly commitment_sides: CommitmentSideTable;
  readonly tokens: TokenTable;
  readonly machine_readings: MachineReadingTable;
  readonly reviews: ReviewTable;
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

export interface ReportTable {
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
  /** Which version looked for evidence in it; null where none did yet. */
  readonly weighed: string | null;
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
  /** How unsure of its act the machine is, in millionths: all of them where it decided on none. */
  readonly doubt: number;
  /** The whole statement, as it stands. */
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
  /** The last day of `due`; null where it has none. */
  readonly due_last: string | null;
  /** The creditor's words and name, folded for filters; empty when nobody in particular is owed. */
  readonly creditor_key: string;
  /** What is owed and on which condition, folded for filters. */
  readonly owed_key: string;
  /** The whole commitment. */
  readonly body: string;
}

/** Who says or owes how much: see `countActors`. */
interface ActorTable {
  readonly id: string;
  readonly statements: number;
  /** In which he speaks. */
  readonly reports: number;
  readonly commitments: number;
  /** Days of publication of the first and the last of them, ISO 8601; null where none has one. */
  readonly first: string | null;
  readonly last: string | null;
}

/** What actors said by month. */
interface ActorMonthTable {
  readonly actor: string;
  /** `2031-05`, of publication; empty where the report has none. */
  readonly month: string;
  /** Empty where none was decided. */
  readonly act: string;
  readonly statements: number;
}

/** What was decided of commitments: the last decision of each stands. */
export interface CommitmentDecisionTable {
  /** The entry of the log. */
  readonly entry: number;
  readonly commitment: string;
  readonly state: string;
  /** Of `unclear`; null otherwise. */
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
  readonly why: string;
  /** JSON list of ids. */
  readonly evidence: string;
  /** The name of the rule that decided it; null where a person did. */
  readonly rule: string | null;
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

/** See `OwnCommitment`. */
interface OwnCommitmentTable {
  readonly seq: Generated<number>;
  readonly id: string;
  readonly debtor: string;
  readonly creditor: string | null;
  readonly consequent: string;
  readonly antecedent: string | null;
  readonly force: Force;
  readonly due: string | null;
  readonly source: string | null;
  readonly said_on: string | null;
  readonly by: string;
  readonly at: string;
}
/** What reports say of commitments that others voice. */
interface EvidenceTable {
  readonly id: string;
  readonly commitment: string;
  /** Whose words they are. */
  readonly report: number;
  readonly kind: string;
  /** The commitment that voices it again; null where none does. */
  readonly voiced: string | null;
  readonly score: number;
  /** The whole of it. */
  readonly body: string;
}

/** What was decided of evidence: the last verdict of each stands. */
interface EvidenceVerdictTable {
  /** The entry of the log. */
  readonly entry: number;
  readonly evidence: string;
  readonly verdict: 'accepted' | 'dismissed';
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
}

/** Which rules decide by themselves: the last setting of each stands; one that was never set is off. */
interface LifeRuleTable {
  /** The entry of the log. */
  readonly entry: number;
  readonly rule: string;
  readonly setting: 'on' | 'off';
  readonly by: string;
  readonly at: string;
}

/** By what commitments are found for an event: drawn from them anew with each reading, and no part of the record. */
interface CommitmentTermTable {
  readonly pair: string;
  readonly commitment: number;
}

interface CommitmentSideTable {
  readonly commitment: number;
  /** JSON list. */
  readonly keys: string;
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

/** What the machine read in reports of which people decided something: `statements` and `commitments` of the others. JSON Lines. */
interface MachineReadingTable {
  readonly report: number;
  readonly statements: string;
  readonly commitments: string;
  /** As `derivations.found`. */
  readonly found: string | null;
}

/** What people decided of statements and commitments, drawn from the log, and where it stands in the last reading. */
export interface ReviewTable {
  /** The id in the log. */
  readonly subject: string;
  readonly kind: Subject;
  readonly report: number;
  /** Null where nothing was decided, or it was withdrawn. */
  readonly verdict: ReviewVerdict | null;
  readonly by: string | null;
  readonly at: string | null;
  /** JSON: see `Decision`. */
  readonly decision: string;
  readonly assigned: string | null;
  readonly comments: number;
  /** Its last entry in the log. */
  readonly entry: number;
  /** JSON list: fields that are the person's. */
  readonly fields: string;
  /** The id that it stands under, or would. */
  readonly id: string;
  readonly placing: Placing;
  /** 1 or 0. */
  readonly stands: number;
  /** JSON: what the machine reads otherwise; null where it does not. */
  readonly proposal: string | null;
  /** What stands, or would. */
  readonly body: string;
}
