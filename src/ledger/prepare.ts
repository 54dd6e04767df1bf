import { createHash } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import type { Commitment } from '../model/commitment.ts';
import type { Issue } from '../model/issue.ts';
import type { Report } from '../model/report.ts';
import type { Statement } from '../model/statement.ts';
import { derivedDigest } from './chain.ts';
import { columns, owedColumns } from './columns.ts';
import type { Found } from './found.ts';
import { fold, instantOf } from './listing.ts';

/** A report, the bytes that it was read from, and what was derived of it. */
export interface Derived extends Found {
  readonly report: Report;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly statements: readonly Statement[];
  readonly commitments: readonly Commitment[];
  readonly issues: readonly Issue[];
  /** Names the version of the program and of its weights. */
  readonly derivedBy: string;
}

/** What is written of a report, made ready outside the transaction, so that no other process waits for it. */
export type Prepared = ReturnType<typeof prepare>;

export function prepare(derived: Derived) {
  const { report, bytes, mediaType, actors, past, positions } = derived;
  const row = drawn(report);
  const [found, issues] = [JSON.stringify({ actors, past, positions }), JSON.stringify(derived.issues)];
  const [said, owed] = [derived.statements.map(statementRow), derived.commitments.map(commitmentRow)];
  const digest = derivedDigest(row, found, issues);
  for (const { body } of [...said, ...owed]) digest.update(body);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    ...{ derived, row, found, issues, said, owed, digest: digest.value() },
    bytes: { media_type: mediaType, sha256, size: bytes.byteLength, zstd: zstdCompressSync(bytes) },
  };
}

const statementRow = (statement: Statement) => ({ ...columns(statement), body: JSON.stringify(statement) });
const commitmentRow = (commitment: Commitment) => ({ ...owedColumns(commitment), body: JSON.stringify(commitment) });

/** The columns that are read out of the report's bytes. */
export function drawn(report: Report) {
  const { url, title, outlet, author, place, published, language, text } = report;
  return {
    ...{ url, title, outlet, author, place, published, language, text },
    paragraphs: JSON.stringify(report.paragraphs),
    words: countWords(text),
    published_order: published === null ? '' : instantOf(published, 'published'),
    outlet_key: outlet === null ? '' : fold(outlet),
  };
}

/** Runs of anything but white space that hold a letter or a digit. Most of a text is ASCII, which needs no expression. */
function countWords(text: string): number {
  let [words, counted] = [0, false];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 128 ? isSpace(unit) : /\s/u.test(text[i]!)) counted = false;
    else if (!counted && (unit < 128 ? isWord(unit) : /^[\p{L}\p{N}]/u.test(text.slice(i, i + 2)))) {
      counted = true;
      words += 1;
    }
  }
  return words;
}

const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13);
const isWord = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
