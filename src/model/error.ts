export type ErrorCode =
  | 'not-found'
  | 'unreadable'
  | 'unsupported-kind'
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'no-article'
  | 'unreachable'
  | 'refused-address'
  | 'http-status'
  | 'not-signed-in'
  | 'not-allowed'
  | 'too-many-requests'
  | 'redirect-loop'
  | 'timeout'
  | 'bad-metadata'
  | 'bad-model'
  | 'ledger-unreadable'
  | 'ledger-newer'
  | 'ledger-busy'
  | 'no-such-entry'
  | 'ambiguous-entry'
  | 'bad-query'
  | 'address-in-use'
  | 'bad-row'
  | 'bad-correction'
  | 'review-changed'
  | 'bad-key'
  | 'unwritable'
  /** A mistake in this program, met while it read one input. */
  | 'fault';

/**
 * A fault, told apart by `code`. `message` names the input and says what to do;
 * `input` is the file, address or value that it concerns, null when it concerns none.
 */
export class OnRecordError extends Error {
  override readonly name = 'OnRecordError';
  readonly code: ErrorCode;
  readonly input: string | null;

  constructor(code: ErrorCode, input: string | null, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.input = input;
  }
}
