import { performance } from 'node:perf_hooks';
import { openLedger } from '../../src/ledger/ledger.ts';
import { mulberry } from '../compare/random.ts';
import { nameAt, WORDS } from './make.ts';

const CLIENTS = 16;
/** Of each client, for each kind. */
const REQUESTS = 60;
/** Answers that are not counted: the first ones meet cold code. */
const WARM = 10;
/** Rounds before all: threads that the server starts when many ask take some seconds to load. */
const STARTING = 200;
/** Reports that are asked for, spread over the ledger. */
const SAMPLE = 400;

export interface Asked {
  readonly what: string;
  /** Of each answer, from the question to its last byte, in milliseconds. */
  readonly times: readonly number[];
  readonly seconds: number;
}

type Question = () => string;

/** Asks a server of each kind in turn, then of all of them mixed, from 16 clients each of which waits for its answer. */
export async function askAll(url: string, file: string): Promise<readonly Asked[]> {
  const random = mulberry(3);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)];
  const { reports, actors } = await known(file, random);
  const kinds: Readonly<Record<string, Question>> = {
    'a report': () => `api/reports/${pick(reports)}`,
    'an actor': () => `api/actors/${encodeURIComponent(pick(actors))}`,
    'a search for a word': () => `api/search?q=${pick(WORDS)}`,
    'a search for two words': () => `api/search?q=${nameAt(Math.floor(random() * 150))}+${pick(WORDS)}`,
    commitments: () => `api/commitments?limit=50`,
    'commitments of somebody': () => `api/commitments?debtor=${encodeURIComponent(pick(actors))}`,
  };
  const asked: Asked[] = [];
  await ask(url, () => pick(Object.values(kinds))(), STARTING);
  for (const [what, question] of Object.entries(kinds)) asked.push({ what, ...(await ask(url, question)) });
  return [...asked, { what: 'all of them, mixed', ...(await ask(url, () => pick(Object.values(kinds))())) }];
}

async function ask(url: string, question: Question, warm = WARM): Promise<Omit<Asked, 'what'>> {
  const times: number[] = [];
  const client = async (requests: number): Promise<void> => {
    for (let i = 0; i < requests; i++) {
      const path = question();
      const start = performance.now();
      const answer = await fetch(`${url}${path}`);
      const body = await answer.text();
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${body}`);
      times.push(performance.now() - start);
    }
  };
  const clients = (requests: number) => Promise.all(Array.from({ length: CLIENTS }, () => client(requests)));
  await clients(warm);
  times.length = 0;
  const start = performance.now();
  await clients(REQUESTS);
  return { times, seconds: (performance.now() - start) / 1000 };
}

/** Reports spread over the ledger, and who speaks in them: who speaks often is asked for often. */
async function known(file: string, random: () => number) {
  const ledger = openLedger(file, { create: false });
  const { reports: newest } = await ledger.reports({}, { limit: 1 });
  const [reports, actors]: [string[], string[]] = [[], []];
  const last = Date.parse(newest[0]?.published ?? '');
  const { reports: oldest } = await ledger.reports({ until: '2031-01-01' }, { limit: 1 });
  const first = Date.parse(oldest[0]?.published ?? '');
  while (reports.length < SAMPLE) {
    const day = new Date(first + random() * (last - first)).toISOString();
    const { statements } = await ledger.statements({ since: day.slice(0, 10), until: day.slice(0, 10) }, { limit: 50 });
    const entry = statements[Math.floor(random() * statements.length)];
    if (entry === undefined) continue;
    reports.push(entry.report.id);
    if (entry.statement.speaker?.id) actors.push(entry.statement.speaker.id);
  }
  ledger.close();
  return { reports, actors };
}
