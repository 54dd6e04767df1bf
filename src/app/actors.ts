import type { ActorDetail, ActorFilter, ActorSummary } from '../ledger/actors.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Page } from '../ledger/listing.ts';
import type { StorySummary } from '../ledger/stories.ts';
import type { IssuePositions } from '../model/comparison.ts';
import type { ReportId } from '../model/report.ts';
import type { StatementRecord } from '../model/statement.ts';
import type { Compared } from './compare.ts';
import type { Columns } from './tables.ts';
import { type ActorRecord, actorRecord } from './track-record.ts';

/** An actor with what became of what he owes. */
export interface ActorProfile extends ActorDetail {
  /** Null where he owes nothing. */
  readonly trackRecord: ActorRecord | null;
}

/** `asOf`: an ISO 8601 date. Throws as `Ledger.actor`. */
export async function actorProfile(ledger: Ledger, idOrName: string, asOf: string): Promise<ActorProfile> {
  const detail = await ledger.actor(idOrName);
  const { id, commitments } = detail.actor;
  return { ...detail, trackRecord: commitments === 0 ? null : await actorRecord(ledger, id, asOf) };
}

/** How an actor stands to the issues of a story. */
export interface StoryStand {
  readonly story: StorySummary;
  /** Of each issue his party alone, or the one that he speaks for. */
  readonly issues: readonly IssuePositions[];
  /** What `issues` names by id. */
  readonly statements: readonly StatementRecord[];
}

export interface StandPage {
  readonly stories: readonly StoryStand[];
  /** Stories on all pages. */
  readonly total: number;
  readonly next: string | null;
}

/**
 * How an actor stands to the issues of the stories in which he speaks or owes, and how that moved: a page of stories, the one that was told
 * of last first. `compared` gives the comparison of a story. Throws as `Ledger.actor`.
 */
export async function actorPositions(
  ledger: Ledger,
  idOrName: string,
  page: Page,
  compared: (story: string) => Promise<Omit<Compared, 'unread'>>,
): Promise<StandPage> {
  const { actor } = await ledger.actor(idOrName);
  const { stories, total, next } = await ledger.stories({ actor: actor.id }, page);
  const stands: StoryStand[] = [];
  for (const story of stories) stands.push(await standIn(ledger, actor, story, await compared(story.id)));
  return { stories: stands, total, next };
}

async function standIn(
  ledger: Ledger,
  { id, name }: ActorSummary,
  story: StorySummary,
  { reports, comparison }: Omit<Compared, 'unread'>,
): Promise<StoryStand> {
  const his = await statementsOf(
    ledger,
    id,
    reports.map((report) => report.id),
  );
  const issues = comparison.positions.flatMap((issue) => {
    const parties = issue.parties.filter(
      ({ party, stances }) =>
        party === name || stances.some(({ statements }) => statements.some((one) => his.has(one))),
    );
    return parties.length === 0 ? [] : [{ ...issue, parties }];
  });
  const named = new Set(issues.flatMap(namedIn));
  return { story, issues, statements: comparison.statements.filter((statement) => named.has(statement.id)) };
}

/** Ids of statements of which some issues tell. */
export function namedIn({ parties, collisions }: IssuePositions): readonly string[] {
  const stances = parties.flatMap((party) => party.stances);
  return [
    ...stances.flatMap(({ statements, answers }) => [...statements, ...answers]),
    ...collisions.flatMap(({ demand, refusal }) => [...demand, ...refusal]),
  ];
}

/** By the id that each report gives him, whatever one across reports he has in their comparison. */
async function statementsOf(ledger: Ledger, actor: string, reports: readonly ReportId[]): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const { statements } of ledger.walk({ speaker: actor }, { reports }))
    for (const { id } of statements) ids.add(id);
  return ids;
}

/** Pages are read as they are needed. */
const PAGE = 200;

/** Every actor that a filter keeps, those who have most first. */
export async function* allActors(ledger: Ledger, filter: ActorFilter): AsyncGenerator<ActorSummary> {
  let cursor: string | null = null;
  do {
    const page = await ledger.actors(filter, { cursor, limit: PAGE });
    yield* page.actors;
    cursor = page.next;
  } while (cursor !== null);
}

export const ACTOR_COLUMNS: Columns<ActorSummary> = [
  ['id', ({ id }) => id],
  ['name', ({ name }) => name],
  ['kind', ({ kind }) => kind],
  ['statements', ({ statements }) => statements],
  ['reports', ({ reports }) => reports],
  ['commitments', ({ commitments }) => commitments],
];
