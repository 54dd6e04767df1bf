import type { Input } from '../acquire/acquire.ts';
import type { ErrorCode } from '../model/error.ts';
import { type ExtractedReport, extractOne } from './extract-one.ts';
import { loadModels } from './load-models.ts';
import { derivedBy } from './version.ts';

/** What a worker answers for each input, in order: an error loses its class on the way between threads. */
export type Answer = ExtractedReport | { readonly kind: 'unread'; readonly input: string; readonly error: ErrorParts };

export interface ErrorParts {
  readonly code: ErrorCode;
  readonly input: string | null;
  readonly message: string;
  readonly cause: unknown;
}

/** Loads the weights, and gives what reads one input after the other with them. */
export function newAnswering(): (input: Input) => Promise<Answer> {
  const models = loadModels();
  const version = derivedBy(models);
  return async (input) => {
    const extracted = await extractOne(input, models, version);
    if (extracted.kind === 'report') return extracted;
    const { code, input: about, message, cause } = extracted.error;
    return { kind: 'unread', input: extracted.input, error: { code, input: about, message, cause } };
  };
}
