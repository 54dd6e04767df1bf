import type { CallToolResult } from '@modelcontextprotocol/server';
import { type ErrorCode, OnRecordError } from '../model/error.ts';

/** An error as an answer tells it. */
interface Failure {
  readonly code: ErrorCode;
  /** What it concerns; null when it concerns nothing that was asked for. */
  readonly input: string | null;
  readonly message: string;
}

/**
 * What an answer may say of what went wrong. What concerns the ledger's file or the program is told on standard error, and the
 * answer names no path.
 */
export function failureOf(error: unknown): Failure {
  const known = error instanceof OnRecordError ? error : null;
  if (known && !OWN.has(known.code)) return { code: known.code, input: known.input, message: known.message };
  process.stderr.write(`onrecord: ${error instanceof Error ? error.stack : error}\n`);
  if (known?.code === 'ledger-busy') {
    const message = 'The ledger is being written by another process; try again when it is done';
    return { code: known.code, input: null, message };
  }
  const message = 'The server failed; what happened is on its standard error';
  return { code: known?.code ?? 'fault', input: null, message };
}

/** Codes of what no argument of a tool brings about. */
const OWN: ReadonlySet<ErrorCode> = new Set(['ledger-busy', 'ledger-unreadable', 'ledger-newer', 'bad-model', 'fault']);

/** A tool's answer that it could not do what was asked. */
export function toolFailure(error: unknown): CallToolResult {
  const failure = failureOf(error);
  return {
    isError: true,
    content: [{ type: 'text', text: failureLine(failure) }],
    structuredContent: { error: { ...failure } },
  };
}

export function failureLine({ message, code }: Pick<Failure, 'message' | 'code'>): string {
  return `${message} (${code})`;
}
