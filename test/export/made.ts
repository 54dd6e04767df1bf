import { reportId } from '../../src/acquire/report-id.ts';
import { type ExportRequest, exportFrom } from '../../src/app/export/export.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { Derived } from '../../src/ledger/prepare.ts';
import type { Commitment } from '../../src/model/commitment.ts';
import type { Report } from '../../src/model/report.ts';
import { derived } from '../ledger/derived.ts';

interface Owed {
  readonly due?: string | null;
  readonly state?: Commitment['state'];
}

/** `derived`, under the id that its bytes make, with the lighthouse promised: what an export can be read back from. */
export function made(
  number: number,
  changes: Partial<Report> = {},
  { due = null, state = 'active' }: Owed = {},
): Derived {
  const plain = derived(number, changes);
  const id = changes.id ?? reportId(plain.bytes, plain.report.outlet, plain.report.url);
  const statements = plain.statements.map((statement) => ({
    ...statement,
    id: `${id.slice(7, 23)}.${statement.id.split('.')[1]}`,
  }));
  const promise = statements[1]!;
  const commitment: Commitment = {
    ...{ id: `${promise.id}.c1`, statements: [promise.id], creditor: null, antecedent: null, otherwise: null },
    debtor: { text: 'Ilse Varga', span: null, name: 'Ilse Varga', id: 'person:ilse-varga' },
    ...{ consequent: promise.content, force: 'guarantee', state, due, grounds: [] },
  };
  return { ...plain, report: { ...plain.report, id }, statements, commitments: [commitment] };
}

/** A whole export in memory. */
export async function exported(ledger: Ledger, format: string, request: ExportRequest = {}): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of await exportFrom(ledger, format, request)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

export const text = async (...of: Parameters<typeof exported>): Promise<string> => (await exported(...of)).toString();
