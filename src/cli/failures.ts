import type { OnRecordError } from '../model/error.ts';
import { printable } from './printable.ts';

/** One line on standard error: what could not be done, and its stable code. Where onrecord itself is to blame, also the stack. */
export function reportFailure(error: OnRecordError, input: string | null): void {
  const named = input !== null && !error.message.includes(input) ? `${input}: ` : '';
  process.stderr.write(`onrecord: ${printable(named + error.message)} (${error.code})\n`);
  if (error.code === 'fault' && error.cause instanceof Error) process.stderr.write(`${error.cause.stack}\n`);
}
