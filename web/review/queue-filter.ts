/** What of the queue is worked through, as the address holds it. */
export interface QueueFilter {
  readonly kind?: 'statement' | 'commitment' | undefined;
  /** Only what the machine now reads otherwise than it was decided. */
  readonly proposal?: 'true' | undefined;
  /** To whom it is assigned. */
  readonly assigned?: string | undefined;
  /** Ids, of a report or a story, or their first digits. */
  readonly report?: string | undefined;
  readonly story?: string | undefined;
}

export interface QueueSearch extends QueueFilter {
  /** The id of the item that is looked at: the place in the queue. */
  readonly at?: string | undefined;
}

export function readQueueSearch(search: Readonly<Record<string, unknown>>): QueueSearch {
  const text = (name: string): Readonly<Record<string, string>> => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? { [name]: value } : {};
  };
  return {
    ...(search.kind === 'statement' || search.kind === 'commitment' ? { kind: search.kind } : {}),
    ...(search.proposal === 'true' ? { proposal: search.proposal } : {}),
    ...{ ...text('report'), ...text('story'), ...text('assigned'), ...text('at') },
  };
}
