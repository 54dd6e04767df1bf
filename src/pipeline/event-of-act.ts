import { codeOf, eventOfAct, NO_EVENT } from '../interpret/acts/lexicon/events.ts';
import type { Act, ActType } from '../model/statement.ts';

/** The event code that an act has by itself: a demand is a REQUEST. Of one that may tell of any event, none. */
export function eventCodeOf(act: ActType): Pick<Act, 'plover' | 'mode' | 'cameo' | 'quad'> {
  const own = eventOfAct(act);
  return own ? codeOf(own.type, own.mode, () => false) : NO_EVENT;
}
