import { type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import { reportIdOf } from '../../acquire/report-id.ts';
import { entryHash } from '../../ledger/chain.ts';
import { evidenceId } from '../../ledger/life.ts';
import { canonicalJson } from './canonical-json.ts';
import { fingerprint } from './keys.ts';

/** Something of a bundle that is not as it was signed, or does not agree with itself. */
export interface BundleFault {
  readonly place: string;
  readonly message: string;
}

export interface VerifiedBundle {
  readonly faults: readonly BundleFault[];
  /** ISO 8601 instant; null where the file is no bundle. */
  readonly made: string | null;
  readonly program: string | null;
  readonly reports: number;
  readonly statements: number;
  /** On statements, commitments and evidence. */
  readonly decisions: number;
  readonly evidence: number;
  readonly entries: number;
}

const decided = { by: z.string(), at: z.string(), why: z.string().nullable() };

/** As much of a bundle as is checked; what else it holds is under the signature too. */
const Bundle = z.looseObject({
  signature: z.string(),
  content: z.looseObject({
    kind: z.literal('onrecord-bundle'),
    version: z.literal(1),
    made: z.string(),
    program: z.string(),
    key: z.string(),
    reports: z.array(
      z.looseObject({
        id: z.string(),
        outlet: z.string().nullable(),
        url: z.string().nullable(),
        bytes: z.object({ sha256: z.string(), size: z.number(), mediaType: z.string() }),
        statements: z.array(z.looseObject({ id: z.string() })),
        commitments: z.array(z.looseObject({ id: z.string(), statements: z.array(z.string()) })),
      }),
    ),
    decisions: z.array(
      z.object({ ...decided, statements: z.tuple([z.string(), z.string()]), verdict: z.enum(['same', 'different']) }),
    ),
    commitmentDecisions: z.array(
      z.object({
        ...{ ...decided, commitment: z.string(), state: z.string(), reason: z.string().nullable() },
        ...{ evidence: z.array(z.string()), rule: z.string().nullable() },
      }),
    ),
    evidence: z.array(
      z.looseObject({
        ...{ id: z.string(), commitment: z.string(), kind: z.string(), report: z.string() },
        spans: z.array(z.object({ start: z.int(), end: z.int() })),
      }),
    ),
    verdicts: z.array(z.object({ ...decided, evidence: z.string(), verdict: z.enum(['accepted', 'dismissed']) })),
    /** Absent in bundles of earlier versions. */
    names: z.record(z.string(), z.string()).optional(),
    log: z.array(
      z.object({
        ...{ seq: z.int(), at: z.string(), kind: z.string(), subject: z.string(), body: z.string() },
        ...{ before: z.string(), hash: z.string() },
      }),
    ),
  }),
});

type Content = z.infer<typeof Bundle>['content'];

/**
 * Checks a bundle by itself and the public key: that the file is, byte for byte, what was signed; that each report has the id that its
 * bytes, outlet and address make; that each statement is of its report, and each commitment of its statements; that evidence has the id that its words make; that the log has
 * what was decided, by whom, when and why; and that each entry of the log has its hash.
 */
export function verifyBundle(bytes: Uint8Array, publicKey: KeyObject): VerifiedBundle {
  const parsed = Bundle.safeParse(parsedJson(bytes));
  if (!parsed.success) return NOTHING;
  const { content, signature } = parsed.data;
  const faults: BundleFault[] = [];
  const fault = (place: string, message: string): void => void faults.push({ place, message });
  if (!Buffer.from(`${canonicalJson(parsed.data)}\n`).equals(bytes))
    fault('file', 'the file is not written as it was signed');
  if (content.key !== fingerprint(publicKey))
    fault('key', `it was signed with the key ${content.key}, not with this one`);
  if (!isSigned(content, signature, publicKey)) fault('signature', 'the content is not what was signed');
  faults.push(...disagreements(content));
  return {
    ...{ faults, made: content.made, program: content.program, reports: content.reports.length },
    statements: content.reports.reduce((sum, { statements }) => sum + statements.length, 0),
    decisions: content.decisions.length + content.commitmentDecisions.length + content.verdicts.length,
    ...{ evidence: content.evidence.length, entries: content.log.length },
  };
}

const NOTHING: VerifiedBundle = {
  faults: [{ place: 'file', message: 'the file is no bundle of onrecord, or has been cut or changed' }],
  ...{ made: null, program: null, reports: 0, statements: 0, decisions: 0, evidence: 0, entries: 0 },
};

/** Undefined where it is no JSON in UTF-8. */
function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function isSigned(content: Content, signature: string, publicKey: KeyObject): boolean {
  if (!/^[0-9a-f]{128}$/.test(signature)) return false;
  return verify(null, Buffer.from(canonicalJson(content)), publicKey, Buffer.from(signature, 'hex'));
}

/** What a signature alone does not show: that who signed it did not put together what does not belong together. */
function disagreements(content: Content): readonly BundleFault[] {
  const { reports, log } = content;
  const faults: BundleFault[] = [...unlogged(content)];
  for (const { id, outlet, url, bytes, statements, commitments } of reports) {
    if (reportIdOf(bytes.sha256, outlet, url) !== id)
      faults.push({ place: id, message: 'its bytes, outlet and address make another id' });
    for (const statement of statements)
      if (!statement.id.startsWith(`${id.slice(7, 23)}.`))
        faults.push({ place: statement.id, message: `the statement is none of ${id}` });
    const said = new Set(statements.map((statement) => statement.id));
    for (const commitment of commitments)
      if (!commitment.statements.some((one) => said.has(one)))
        faults.push({ place: commitment.id, message: 'no statement here voices the commitment' });
    const written = log.some(
      ({ kind, subject, body }) => kind === 'report-added' && subject === id && body.includes(bytes.sha256),
    );
    if (!written) faults.push({ place: id, message: 'the log does not say that these bytes were added' });
  }
  for (const entry of log)
    if (entryHash(entry.before, entry) !== entry.hash)
      faults.push({ place: `entry ${entry.seq}`, message: 'the entry is not the one that was written' });
  return faults;
}

/** What is said to have been decided or found, and is not in the log so. */
function unlogged({
  reports,
  decisions,
  commitmentDecisions,
  evidence,
  verdicts,
  names = {},
  log,
}: Content): readonly BundleFault[] {
  const faults: BundleFault[] = [];
  const entries = log.map((entry) => ({ entry, body: bodyOf(entry.body) }));
  const logged = (kind: string, fits: (subject: string, body: Body) => boolean): boolean =>
    entries.some(({ entry, body }) => entry.kind === kind && fits(entry.subject, { at: entry.at, ...body }));
  const alike = (one: Readonly<Record<string, unknown>>, body: Body): boolean =>
    Object.entries(one).every(([name, value]) => canonicalJson(body[name] ?? null) === canonicalJson(value));
  const missing = (place: string): void => void faults.push({ place, message: 'the log does not say that it was so' });
  const nameOf = (id: string): string => (Object.hasOwn(names, id) ? (names[id] ?? id) : id);
  const own = new Set(reports.map(({ id }) => id.slice(7, 23)));
  for (const [id, name] of Object.entries(names)) {
    const [digits = '', of] = [name.split('.')[0], /\.c\d+$/.test(name) ? 'commitment' : 'statement'];
    const noted = log.some(({ kind, subject }) => subject === name && kind.startsWith(`${of}-`));
    if (!id.startsWith(`${digits}.`) || (own.has(digits) && !noted))
      faults.push({ place: id, message: `the log does not know it as ${name}` });
  }
  for (const { statements, verdict, ...rest } of decisions) {
    const both = (body: Body): boolean =>
      statements.every((id) => Array.isArray(body.statements) && body.statements.includes(nameOf(id)));
    if (!logged(`statements-${verdict === 'same' ? 'merged' : 'split'}`, (_, body) => both(body) && alike(rest, body)))
      missing(statements.join(' '));
  }
  for (const { commitment, ...rest } of commitmentDecisions)
    if (!logged('commitment-decided', (subject, body) => subject === nameOf(commitment) && alike(rest, body)))
      missing(commitment);
  for (const { evidence: id, verdict, ...rest } of verdicts)
    if (!logged(`evidence-${verdict}`, (subject, body) => subject === id && alike(rest, body))) missing(id);
  for (const one of evidence) {
    if (evidenceId({ ...one, commitment: nameOf(one.commitment) }) !== one.id)
      faults.push({ place: one.id, message: 'its words make another id' });
    if (!logged('evidence-proposed', (_, { proposed }) => Object.hasOwn(Object(proposed), one.id))) missing(one.id);
  }
  return faults;
}

type Body = Readonly<Record<string, unknown>>;

/** Empty where it is no JSON object. */
function bodyOf(json: string): Body {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
