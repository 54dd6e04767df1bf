import type { Report, Stated } from '../model/report.ts';
import type { Issue } from '../model/issue.ts';

/** Something to read, named but not read yet. */
export type Input =
  | { readonly kind: 'file'; readonly path: string; readonly stated: Stated }
  | { readonly kind: 'address'; readonly url: string; readonly stated: Stated }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string | null; readonly stated: Stated };

/** A report with the bytes that it was read from. */
export interface Acquired {
  readonly report: Report;
  readonly bytes: Uint8Array;
  /** `text/plain` or `text/html`. */
  readonly mediaType: string;
  readonly issues: readonly Issue[];
}

/** Reads one input. Throws `OnRecordError` naming the input when it cannot be read. */
export declare function acquire(input: Input): Promise<Acquired>;
