import type { Ledger } from '../ledger/ledger.ts';
import type { LogFilter, LoggedEntry } from '../ledger/log.ts';
import type { Columns } from './tables.ts';

/** An entry of the log as people read it. */
export interface LogRecord extends LoggedEntry {
  /** Who decided, or which version of the program did it; null where the entry does not say. */
  readonly by: string | null;
  /** What was done, in words. */
  readonly what: string;
}

export function logRecord(entry: LoggedEntry): LogRecord {
  const body = new Body(entry.body);
  return { ...entry, by: body.text('by'), what: whatOf(entry.kind, body) };
}

/** Every entry that a filter keeps, the newest first. */
export async function* allLogRecords(ledger: Ledger, filter: LogFilter): AsyncGenerator<LogRecord> {
  let cursor: string | null = null;
  do {
    const page = await ledger.logPage(filter, { cursor, limit: 200 });
    yield* page.entries.map(logRecord);
    cursor = page.next;
  } while (cursor !== null);
}

export const LOG_COLUMNS: Columns<LogRecord> = [
  ['entry', ({ seq }) => seq],
  ['at', ({ at }) => at],
  ['kind', ({ kind }) => kind],
  ['subject', ({ subject }) => subject],
  ['report', ({ report }) => report?.id ?? null],
  ['by', ({ by }) => by],
  ['what', ({ what }) => what],
  ['hash', ({ hash }) => hash],
];

/** The content of an entry, which each version of the program that wrote it gave its own form. */
class Body {
  readonly #fields: Readonly<Record<string, unknown>>;

  constructor(body: unknown) {
    this.#fields = typeof body === 'object' && body !== null ? { ...body } : {};
  }

  text(name: string): string | null {
    const value = this.#fields[name];
    return typeof value === 'string' && value !== '' ? value : null;
  }

  /** A number, or how many a list or an object has; 0 for what is none. */
  count(name: string): number {
    const value = this.#fields[name];
    if (Array.isArray(value)) return value.length;
    if (typeof value === 'object' && value !== null) return Object.keys(value).length;
    return typeof value === 'number' ? value : 0;
  }

  inside(name: string): Body {
    return new Body(this.#fields[name]);
  }

  names(): readonly string[] {
    return Object.keys(this.#fields);
  }
}

/** `2 statements`; null for none. */
function counted(count: number, noun: string): string | null {
  return count === 0 ? null : `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

const joined = (parts: readonly (string | null)[], mark = ', '): string =>
  parts.filter((part) => part !== null).join(mark);

function whatOf(kind: string, body: Body): string {
  const why = body.text('why');
  switch (kind) {
    case 'report-added': {
      const bytes = body.inside('bytes');
      return joined([bytes.text('mediaType'), counted(bytes.count('size'), 'byte')]);
    }
    case 'report-derived':
      return (
        joined([counted(body.count('statements'), 'statement'), counted(body.count('commitments'), 'commitment')]) ||
        'No statements'
      );
    case 'statements-merged':
      return joined([`${body.count('statements')} statements are one`, why], ': ');
    case 'statements-split':
      return joined([`${body.count('statements')} statements are not one`, why], ': ');
    case 'evidence-proposed':
      return joined([
        counted(body.count('proposed'), 'passage'),
        body.count('dropped') === 0 ? null : `${body.count('dropped')} dropped`,
      ]);
    case 'commitment-decided':
      return joined([joined([body.text('state'), body.text('reason')]), why], ': ');
    case 'commitment-stated':
      return joined([body.text('debtor'), body.text('consequent')], ': ');
    case 'rule-switched':
      return body.text('setting') === 'on' ? 'Switched on' : 'Switched off';
    case 'token-made':
    case 'token-revoked':
      return joined([body.text('name'), body.text('role')]);
    case 'statement-corrected':
    case 'commitment-corrected':
      return joined([body.inside('values').names().join(', ') || null, why], ': ');
    case 'statement-noted':
      return body.inside('read').inside('content').text('text') ?? '';
    case 'commitment-noted':
      return body.inside('read').inside('consequent').text('text') ?? '';
    default:
      return joined([body.text('text'), why], ': ');
  }
}
