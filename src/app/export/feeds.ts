import { Feed } from 'feed';
import { daysLater, daysOf } from './days.ts';
import type { ExportWork } from './format.ts';
import { type Owed, owedHeading, owedIn, owedLines } from './owed.ts';

/** How many of the newest are told. */
const NEWEST = 50;
/** How many days before it is due a commitment is told again, and how long after. */
const AHEAD = 30;
const SINCE = 7;

export async function* writeAtom(work: ExportWork): AsyncGenerator<string> {
  yield (await feedOf(work, 'atom', escapedForHtml)).atom1();
}

export async function* writeRss(work: ExportWork): AsyncGenerator<string> {
  yield (await feedOf(work, 'rss', escapedForHtml)).rss2();
}

export async function* writeJsonFeed(work: ExportWork): AsyncGenerator<string> {
  yield `${(await feedOf(work, 'json', (title) => title)).json1()}\n`;
}

/** Something that a feed tells. */
interface News {
  readonly kind: 'new' | 'due';
  readonly owed: Owed;
  /** ISO 8601 instant since which it is told; the same whenever it is asked for. */
  readonly since: string;
}

/** The newest commitments, and those that are due: within thirty days, or a week ago at most, and not ended yet. The latest first. */
async function newsOf(work: ExportWork): Promise<readonly News[]> {
  const today = work.now.toISOString().slice(0, 10);
  const due: News[] = [];
  let newest: News[] = [];
  for await (const owed of owedIn(work)) {
    newest.push({ kind: 'new', owed, since: owed.added });
    // Kept short while a ledger of any size goes by.
    if (newest.length > 2 * NEWEST) newest = newest.sort(latestFirst).slice(0, NEWEST);
    const days = owed.due === null || !OPEN.has(owed.state) ? null : daysOf(owed.due);
    if (days === null || days.after <= daysLater(today, -SINCE) || days.first > daysLater(today, AHEAD)) continue;
    due.push({ kind: 'due', owed, since: `${daysLater(days.first, -AHEAD)}T00:00:00.000Z` });
  }
  return [...newest.sort(latestFirst).slice(0, NEWEST), ...due].sort(latestFirst);
}

const OPEN: ReadonlySet<Owed['state']> = new Set(['conditional', 'active', 'unclear']);

/** What came at one time is told as it was published, the latest first. */
const latestFirst = (a: News, b: News): number => {
  const [one, other] = [a, b].map(({ since, owed }) => `${since} ${owed.said ?? ''} ${owed.id}`);
  return one === other ? 0 : one! < other! ? 1 : -1;
};

async function feedOf(work: ExportWork, kind: 'atom' | 'rss' | 'json', title: (text: string) => string): Promise<Feed> {
  const { home, now, program } = work;
  const news = await newsOf(work);
  const feed = new Feed({
    ...{ id: 'urn:onrecord:commitments', title: 'Commitments on the record', generator: program },
    description: 'Commitments that news reports tell of: the newest, and those that are due.',
    ...{ link: home, author: { name: 'On the Record' } },
    feedLinks: { [kind]: `${home}api/export/${kind === 'json' ? 'json-feed' : kind}` },
    updated: new Date(news[0]?.since ?? now),
  });
  for (const { kind: why, owed, since } of news) {
    const heading = plain(owedHeading(owed));
    feed.addItem({
      id: `urn:onrecord:commitment:${encodeURIComponent(owed.id)}:${why}`,
      title: title(why === 'new' ? heading : `Due ${owed.due}: ${heading}`),
      link: owed.link,
      date: new Date(since),
      published: new Date(since),
      description: owedLines(owed).map(plain).map(escapedForHtml).join('<br>'),
      category: [{ name: owed.force, term: owed.force }],
    });
  }
  return feed;
}

/** As much as XML 1.0 can hold. */
const plain = (text: string): string =>
  text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Titles and descriptions are HTML in both; a report's words never are. */
const escapedForHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
