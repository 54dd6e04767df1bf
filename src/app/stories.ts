import type { Worker } from 'node:worker_threads';
import { gatheringBy } from '../compare/stories/gathering.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { StoryFilter, StorySummary } from '../ledger/stories.ts';
import type { Gathering } from '../model/story.ts';
import { loadWordVectors } from './load-models.ts';
import { startThread } from './start-thread.ts';

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
 * other rules gathered them; gives how many they were. Some ten milliseconds a report; what is done stays done if it is broken off.
 */
export async function gatherStories(ledger: Ledger): Promise<number> {
  return await ledger.gather(newsGathering());
}

/** Reports for which a server is worth waiting: a few seconds. */
const AT_ONCE = 300;

/** What the thread that gathers is started with. */
export interface GatherStart {
  readonly file: string;
}

/** As `gatherStories`, but of more than some hundred reports the rest in a thread of its own: null where nothing is left to it. */
export async function gatherMeanwhile(ledger: Ledger): Promise<Worker | null> {
  if ((await ledger.gather(newsGathering(), AT_ONCE)) < AT_ONCE) return null;
  const thread = startThread('./gather-worker.ts', import.meta.url, { file: ledger.file } satisfies GatherStart);
  thread.unref();
  return thread;
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
