import { performance } from 'node:perf_hooks';
import { Pool } from 'undici';
import { openLedger } from '../../src/ledger/ledger.ts';
import { encodeCursor } from '../../src/ledger/listing.ts';
import { mulberry } from '../compare/random.ts';
import { nameAt, WORDS } from './make.ts';

const CLIENTS = 16;
/** Of each kind, the most that are asked: each is another one. */
const QUESTIONS = 1120;
/** Answers that are not counted: the first ones meet cold code. */
const WARM = 160;
/** Questions before all: threads that the server starts when many ask take some seconds to load. */
const STARTING = 3000;

export interface Asked {
  readonly what: string;
  /** Of each answer that was asked for the first time, from the question to its last byte, in milliseconds. */
  readonly first: readonly number[];
  /** Of the same questions, asked again. */
  readonly again: readonly number[];
}

/** Asks a server of each kind in turn, then of all of them mixed, from 16 clients each of which waits for its answer. */
export async function askAll(url: string, file: string): Promise<readonly Asked[]> {
  const random = mulberry(3);
  const below = (n: number): number => Math.floor(random() * n);
  const { reports, actors, days } = await known(file, below);
  const kinds: Readonly<Record<string, () => string>> = {
    'a report': () => `api/reports/${reports[below(reports.length)]}`,
    'an actor': () => `api/actors/${encodeURIComponent(actors[below(actors.length)] ?? '')}`,
    'a search for a word': () => `api/search?q=${WORDS[below(WORDS.length)]}`,
    'a search for two words': () => `api/search?q=${nameAt(below(150))}+${WORDS[below(WORDS.length)]}`,
    commitments: () =>
      `api/commitments?cursor=${encodeCursor([`${days[below(days.length)]}T00:00:00.000Z`, 0, below(20)])}`,
    'commitments of somebody': () => `api/commitments?debtor=${encodeURIComponent(actors[below(actors.length)] ?? '')}`,
  };
  await timed(
    url,
    Array.from({ length: STARTING }, (_, at) => `api/statements?limit=${1 + (at % 500)}`),
  );
  const asked: Asked[] = [];
  const mixed: string[] = [];
  for (const [what, question] of Object.entries(kinds)) {
    const questions = distinct(question);
    // A third for the mixture, which asks for the first time too.
    const own = questions.filter((_, at) => at % 3 > 0);
    mixed.push(...questions.filter((_, at) => at % 3 === 0));
    asked.push({ what, ...(await askedTwice(url, own)) });
  }
  const shuffled = mixed.map((question) => [random(), question] as const).sort(([a], [b]) => a - b);
  const all = await askedTwice(
    url,
    shuffled.map(([, question]) => question),
  );
  return [...asked, { what: 'all of them, mixed', ...all }];
}

function distinct(question: () => string): readonly string[] {
  const found = new Set<string>();
  for (let tries = 0; tries < 20 * QUESTIONS && found.size < QUESTIONS; tries++) found.add(question());
  return [...found];
}

async function askedTwice(url: string, questions: readonly string[]): Promise<Omit<Asked, 'what'>> {
  await timed(url, questions.slice(0, WARM));
  const counted = questions.slice(WARM);
  const first = await timed(url, counted);
  return { first, again: await timed(url, counted) };
}

async function timed(url: string, questions: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  const rest = questions.values();
  // The clients work on the server's own cores: this one takes less of them than `fetch`.
  const server = new Pool(url, { connections: CLIENTS });
  const client = async (): Promise<void> => {
    for (const path of rest) {
      const start = performance.now();
      const { statusCode, body } = await server.request({ method: 'GET', path: `/${path}` });
      const text = await body.text();
      if (statusCode !== 200) throw new Error(`${path}: ${statusCode} ${text}`);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  await server.close();
  return times;
}

/** Reports spread over the ledger, who speaks in them, so that who speaks often is likelier, and their days. */
async function known(file: string, below: (n: number) => number) {
  const ledger = openLedger(file, { create: false });
  const { reports: newest } = await ledger.reports({}, { limit: 1 });
  const { reports: oldest } = await ledger.reports({ until: '2031-01-01' }, { limit: 1 });
  const [first, last] = [Date.parse(oldest[0]?.published ?? ''), Date.parse(newest[0]?.published ?? '')];
  const [reports, actors, days] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (let tries = 0; tries < 3 * QUESTIONS && reports.size < QUESTIONS; tries++) {
    const day = new Date(first + below(last - first)).toISOString().slice(0, 10);
    const { statements } = await ledger.statements({ since: day, until: day }, { limit: 200 });
    const entry = statements[below(statements.length)];
    if (entry === undefined) continue;
    days.add(day);
    reports.add(entry.report.id);
    if (entry.statement.speaker?.id) actors.add(entry.statement.speaker.id);
  }
  ledger.close();
  return { reports: [...reports], actors: [...actors], days: [...days] };
}
