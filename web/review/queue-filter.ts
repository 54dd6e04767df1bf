/** What of the queue is worked through, as the address holds it. */
export interface QueueFilter {
  readonly kind?: 'statement' | 'commitment' | undefined;
  readonly waits?: 'proposal' | undefined;
}

export interface QueueSearch extends QueueFilter {
  /** The id of the item that is looked at: the place in the queue. */
  readonly at?: string | undefined;
}

export function readQueueSearch({ kind, waits, at }: Readonly<Record<string, unknown>>): QueueSearch {
  return {
    ...(kind === 'statement' || kind === 'commitment' ? { kind } : {}),
    ...(waits === 'proposal' ? { waits } : {}),
    ...(typeof at === 'string' && at !== '' ? { at } : {}),
  };
}
