import { gatheringBy } from '../compare/stories/gathering.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { StoryFilter, StorySummary } from '../ledger/stories.ts';
import type { Gathering } from '../model/story.ts';
import { loadWordVectors } from './load-models.ts';

/** Pages are read as they are needed, so that a listing of any length keeps little in memory. */
const PAGE = 200;

let loaded: Gathering | null = null;

/** How news gathers into stories. Loads the vectors of words once. Throws `bad-model` when they are missing or damaged. */
export function newsGathering(): Gathering {
  loaded ??= gatheringBy(loadWordVectors());
  return loaded;
}

/**
 * Puts the reports among the stories that a ledger holds and that are not there yet, because a version before stories added them or
 * other rules gathered them; gives how many they were. Some five milliseconds a report; what is done stays done if it is broken off.
 */
export async function gatherStories(ledger: Ledger): Promise<number> {
  return await ledger.gather(newsGathering());
}

/** Every story that a filter keeps, newest activity first. */
export async function* allStories(ledger: Ledger, filter: StoryFilter): AsyncGenerator<StorySummary> {
  let cursor: string | null = null;
  do {
    const page = await ledger.stories(filter, { cursor, limit: PAGE });
    yield* page.stories;
    cursor = page.next;
  } while (cursor !== null);
}
