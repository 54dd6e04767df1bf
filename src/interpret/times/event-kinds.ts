import { wordCode } from '../../learn/hash.ts';
import events from './events.json' with { type: 'json' };

/** Words that name what is held on a day or tell that it is held, by code, with the number of their kind. */
export const EVENT_KINDS: ReadonlyMap<number, number> = new Map(
  events.kinds.flatMap((words, kind) => words.map((word) => [wordCode(word), kind] as const)),
);
