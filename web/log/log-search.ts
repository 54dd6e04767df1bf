/** Which entries of the log are shown, as the address holds it. */
export interface LogSearch {
  readonly kind?: string | undefined;
  /** Id of what they concern, or how it begins. */
  readonly subject?: string | undefined;
}

export function readLogSearch({ kind, subject }: Readonly<Record<string, unknown>>): LogSearch {
  return {
    ...(typeof kind === 'string' && kind !== '' ? { kind } : {}),
    ...(typeof subject === 'string' && subject !== '' ? { subject } : {}),
  };
}
