import { posix } from 'node:path';
import { z } from 'zod';
import { OnRecordError } from '../model/error.ts';
import type { Stated } from '../model/report.ts';
import { misfitsOf } from './misfits.ts';
import { isStatedDate } from './stated.ts';

const line = z.string().trim().min(1).nullish();
const Entry = z.object({
  file: z.string().trim().min(1),
  outlet: line,
  author: line,
  title: line,
  place: line,
  published: line.refine((value) => value == null || isStatedDate(value), 'is no ISO 8601 date, such as 2031-05-04'),
  url: line.refine((value) => value == null || /^https?:\/\//iu.test(value), 'is no http or https address'),
});

export interface FolderMetadata {
  /** By path under the folder, with forward slashes. */
  readonly stated: ReadonlyMap<string, Stated>;
  /** Each `bad-metadata`, naming the file and the entry. */
  readonly faults: readonly OnRecordError[];
}

function fault(path: string, what: string, options?: ErrorOptions): OnRecordError {
  return new OnRecordError('bad-metadata', path, `${path}: ${what}`, options);
}

/** Reads `reports.json`. A bad entry is a fault of its own; the good ones hold. Unknown fields are passed over. */
export function readFolderMetadata(source: string, path: string): FolderMetadata {
  let entries: unknown;
  try {
    entries = JSON.parse(source);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {
      stated: new Map(),
      faults: [fault(path, `it is no JSON (${error.message}). Correct it or take it away.`, { cause: error })],
    };
  }
  if (!Array.isArray(entries)) {
    return {
      stated: new Map(),
      faults: [fault(path, 'it is no list. Write a list of { "file": …, "outlet": …, "published": … }.')],
    };
  }
  const stated = new Map<string, Stated>();
  const faults: OnRecordError[] = [];
  for (const [at, value] of entries.entries()) {
    const entry = Entry.safeParse(value);
    if (!entry.success) {
      const wrong = misfitsOf(entry.error.issues, 'the entry');
      faults.push(fault(path, `entry ${at + 1} is not understood (${wrong}).`));
      continue;
    }
    const { file, ...fields } = entry.data;
    const name = posix.normalize(file.replaceAll('\\', '/'));
    if (name.startsWith('../') || name.startsWith('/'))
      faults.push(fault(path, `entry ${at + 1} names ${file}, which is not in the folder.`));
    else if (stated.has(name))
      faults.push(fault(path, `entry ${at + 1} names ${file} a second time; the first entry holds.`));
    else stated.set(name, Object.fromEntries(Object.entries(fields).filter(([, field]) => field != null)));
  }
  return { stated, faults };
}
