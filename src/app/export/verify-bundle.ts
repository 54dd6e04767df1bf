import { type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import { reportIdOf } from '../../acquire/report-id.ts';
import { entryHash } from '../../ledger/chain.ts';
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
  readonly decisions: number;
  readonly entries: number;
}

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
      }),
    ),
    decisions: z.array(z.unknown()),
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
 * bytes, outlet and address make; that each statement is of its report; and that each entry of the log has its hash.
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
    ...{ decisions: content.decisions.length, entries: content.log.length },
  };
}

const NOTHING: VerifiedBundle = {
  faults: [{ place: 'file', message: 'the file is no bundle of onrecord, or has been cut or changed' }],
  ...{ made: null, program: null, reports: 0, statements: 0, decisions: 0, entries: 0 },
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
function disagreements({ reports, log }: Content): readonly BundleFault[] {
  const faults: BundleFault[] = [];
  for (const { id, outlet, url, bytes, statements } of reports) {
    if (reportIdOf(bytes.sha256, outlet, url) !== id)
      faults.push({ place: id, message: 'its bytes, outlet and address make another id' });
    for (const statement of statements)
      if (!statement.id.startsWith(`${id.slice(7, 23)}.`))
        faults.push({ place: statement.id, message: `the statement is none of ${id}` });
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
