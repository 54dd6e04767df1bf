import { acquire, type FetchOptions, type Input } from '../acquire/acquire.ts';
import type { Actor } from '../model/actor.ts';
import type { Commitment, PastCommitment, Position } from '../model/commitment.ts';
import { OnRecordError } from '../model/error.ts';
import type { Issue } from '../model/issue.ts';
import type { Report } from '../model/report.ts';
import type { Statement } from '../model/statement.ts';
import type { Models } from '../pipeline/models.ts';
import { derive } from '../pipeline/pipeline.ts';

/** A report that was read, and what was derived of it. */
export interface ExtractedReport {
  readonly kind: 'report';
  /** The file, address or name that was asked for. */
  readonly input: string;
  readonly report: Report;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly statements: readonly Statement[];
  /** Everybody that the report speaks of. */
  readonly actors: readonly Actor[];
  readonly commitments: readonly Commitment[];
  readonly past: readonly PastCommitment[];
  readonly positions: readonly Position[];
  readonly issues: readonly Issue[];
  /** Names the version of the program and of its weights. */
  readonly derivedBy: string;
}

/** An input that could not be read. The others go on. */
export interface UnreadInput {
  readonly kind: 'unread';
  readonly input: string;
  readonly error: OnRecordError;
}

export type Extracted = ExtractedReport | UnreadInput;

/** Reads one input and derives its statements. Never throws: a mistake of the program on one report leaves the others. */
export async function extractOne(
  input: Input,
  models: Models,
  derivedBy: string,
  fetch: FetchOptions = {},
): Promise<Extracted> {
  const name = nameOf(input);
  try {
    const { report, bytes, mediaType, issues } = await acquire(input, fetch);
    const draft = derive(report, models);
    const { statements, commitments, past, positions } = draft;
    return {
      kind: 'report',
      input: name,
      ...{ report, bytes, mediaType, statements, commitments, past, positions },
      actors: draft.resolution?.actors ?? [],
      issues: [...issues, ...draft.issues],
      derivedBy,
    };
  } catch (error) {
    if (error instanceof OnRecordError) return { kind: 'unread', input: name, error };
    const message = `${name} met a mistake in onrecord; please report it, with the text if you may: ${error}`;
    return { kind: 'unread', input: name, error: new OnRecordError('fault', name, message, { cause: error }) };
  }
}

/** The input as its reader named it. */
export function nameOf(input: Input): string {
  switch (input.kind) {
    case 'file':
      return input.path;
    case 'address':
    case 'fetched':
      return input.url;
    case 'bytes':
      return input.name;
  }
}
