import { createHash, sign } from 'node:crypto';
import type { ChainedEntry } from '../../ledger/entries-of.ts';
import type { Lives } from '../../ledger/lives.ts';
import type { KeptReading } from '../../ledger/walk.ts';
import type { Commitment, PastCommitment } from '../../model/commitment.ts';
import type { SameDecision } from '../../model/comparison.ts';
import { OnRecordError } from '../../model/error.ts';
import type { CommitmentDecision, Evidence, EvidenceVerdict } from '../../model/life.ts';
import type { Report, ReportId } from '../../model/report.ts';
import type { ReportReference, Statement } from '../../model/statement.ts';
import { reportReference } from '../records.ts';
import { canonicalJson } from './canonical-json.ts';
import { type ExportWork, isNarrowed, readingsOf } from './format.ts';
import { fingerprint } from './keys.ts';

/** More are no bundle for a reader, and would be held in memory. */
const MOST = 1_000;

/** A report by the hashes of its bytes and text, and what was derived of it. */
export interface BundledReport extends Omit<Report, 'text' | 'paragraphs' | 'path'> {
  /** Of the document as it was read. `sha256` in hexadecimal. */
  readonly bytes: KeptReading['bytes'];
  /** Of the canonical text in UTF-8, in which the spans are offsets; `units` of UTF-16. */
  readonly text: { readonly sha256: string; readonly units: number };
  readonly added: string;
  readonly derivedBy: string;
  readonly derivedAt: string;
  readonly statements: readonly Statement[];
  /** As the report tells them; what was decided stands beside. */
  readonly commitments: readonly Commitment[];
  readonly past: readonly PastCommitment[];
}

/** What is signed. */
export interface BundleContent {
  readonly kind: 'onrecord-bundle';
  readonly version: 1;
  /** ISO 8601 instant. */
  readonly made: string;
  readonly program: string;
  /** Which key signs: see `fingerprint`. */
  readonly key: string;
  /** In the order of publication. */
  readonly reports: readonly BundledReport[];
  /** That statements are one, or are not. */
  readonly decisions: readonly SameDecision[];
  /** What was decided of the commitments, the oldest first: of each the last stands. */
  readonly commitmentDecisions: readonly CommitmentDecision[];
  /** What reports, here or not, say of the commitments, in whose words; and what was decided of it. */
  readonly evidence: readonly Evidence[];
  readonly verdicts: readonly EvidenceVerdict[];
  /** Reports that are not here and of which evidence quotes words. */
  readonly quoted: readonly ReportReference[];
  /** The names under which the log knows what had another id when it was decided on, by the id that it has now. */
  readonly names: Readonly<Record<string, string>>;
  readonly log: readonly ChainedEntry[];
}

/** A file of it is its canonical JSON and a line break, so that no byte can change unseen. */
export interface Bundle {
  readonly content: BundleContent;
  /** Ed25519 over the canonical JSON of the content in UTF-8; 128 hexadecimal digits. */
  readonly signature: string;
}

/** Throws `bad-query` for more reports than a bundle holds, or none. */
export async function* writeBundle(work: ExportWork): AsyncGenerator<string> {
  const { key, ledger, now, program } = work;
  if (key === null) throw new OnRecordError('bad-query', 'bundle', 'A bundle is signed: name a private key');
  const reports: BundledReport[] = [];
  for await (const reading of readingsOf(work, 'oldest')) {
    if (reports.length === MOST) {
      const message = `A bundle holds ${MOST} reports at most; name its reports, or narrow it down`;
      throw new OnRecordError('bad-query', 'bundle', message);
    }
    reports.push(bundled(reading));
  }
  if (reports.length === 0) throw new OnRecordError('bad-query', 'bundle', 'No report is left to bundle');
  const ids: readonly ReportId[] = reports.map(({ id }) => id);
  const said = new Set(reports.flatMap(({ statements }) => statements.map(({ id }) => id)));
  const owed = new Set(reports.flatMap(({ commitments }) => commitments.map(({ id }) => id)));
  const { decisions, evidence, verdicts } = await livesIn(work, ids, owed);
  const quoted = [...new Set(evidence.map(({ report }) => report))].filter((id) => !ids.includes(id));
  const merged = (await ledger.sameDecisions(ids)).filter(
    ({ statements }) => !isNarrowed(work) || statements.some((id) => said.has(id)),
  );
  const judged = [
    ...merged.flatMap(({ statements }) => statements),
    ...[...decisions, ...evidence].map(({ commitment }) => commitment),
  ];
  const content: BundleContent = {
    ...{ kind: 'onrecord-bundle', version: 1, made: now.toISOString(), program, key: fingerprint(key) },
    reports,
    decisions: merged,
    ...{ commitmentDecisions: decisions, evidence, verdicts },
    quoted: (await ledger.readings(quoted)).map(({ report }) => reportReference(report)),
    names: Object.fromEntries(await ledger.loggedNames(judged)),
    log: await ledger.entriesOf([...ids, ...quoted]),
  };
  const signature = sign(null, Buffer.from(canonicalJson(content)), key).toString('hex');
  yield `${canonicalJson({ content, signature } satisfies Bundle)}\n`;
}

/** Where only some statements are wanted, of their commitments alone. */
async function livesIn(work: ExportWork, ids: readonly ReportId[], owed: ReadonlySet<string>): Promise<Lives> {
  const lives = await work.ledger.livesOf(ids);
  if (!isNarrowed(work)) return lives;
  const evidence = lives.evidence.filter(({ commitment }) => owed.has(commitment));
  const kept = new Set(evidence.map(({ id }) => id));
  return {
    evidence,
    decisions: lives.decisions.filter(({ commitment }) => owed.has(commitment)),
    verdicts: lives.verdicts.filter((verdict) => kept.has(verdict.evidence)),
  };
}

function bundled(reading: KeptReading): BundledReport {
  const { report, statements, past, bytes, added, derivedBy, derivedAt } = reading;
  const commitments = reading.commitments.map(({ commitment }) => commitment);
  const { id, url, title, outlet, author, place, published, language, text } = report;
  return {
    ...{ id, url, title, outlet, author, place, published, language, bytes },
    text: { sha256: createHash('sha256').update(text).digest('hex'), units: text.length },
    ...{ added, derivedBy, derivedAt, statements, commitments, past },
  };
}
