import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import { namedIn } from '../app/actors.ts';
import type { Compared, Comparison } from '../app/compare.ts';
import {
  DISCREPANCY_COLUMNS,
  GROUP_COLUMNS,
  groupRows,
  OMISSION_COLUMNS,
  STANCE_COLUMNS,
  stanceRows,
} from '../app/story-tables.ts';
import { csvResponse } from './csv.ts';
import { pageOf } from './offset-page.ts';
import { ENTRY_PROBLEMS, file, json, PageQuery, StoryKey } from './parameters.ts';
import {
  CarriedList,
  CollisionList,
  ContestedList,
  DiscrepancyList,
  OmissionList,
  OnlyList,
  PositionList,
} from './story-section-contract.ts';

/** One part of a comparison: its entries, the statements that each names, and its table. */
interface Section<Entry> {
  readonly name: string;
  readonly summary: string;
  readonly schema: z.ZodObject;
  entries(comparison: Comparison): readonly Entry[];
  /** Ids of statements. */
  named(entry: Entry): readonly (string | null)[];
  table(comparison: Comparison): Response;
}

const said = ({ statements }: Comparison) => new Map(statements.map((statement) => [statement.id, statement]));

const groups = (name: string, comparison: Comparison, parts: readonly Readonly<Record<string, readonly string[]>>[]) =>
  csvResponse(`${name}.csv`, GROUP_COLUMNS, groupRows(parts, said(comparison)));

/** Of parts of `demand` and `refusal`, say. */
const allOf = (parts: object): readonly string[] => Object.values(parts).flat();

const CARRIED: Section<Comparison['carried'][number]> = {
  ...{
    name: 'carried',
    summary: 'What several reports of a story carry, and from how many origins',
    schema: CarriedList,
  },
  entries: ({ carried }) => carried,
  named: ({ statements }) => statements,
  table: (comparison) =>
    groups(
      'carried',
      comparison,
      comparison.carried.map(({ origins }) =>
        Object.fromEntries(origins.map(({ statements }, at) => [`origin ${at + 1}`, statements])),
      ),
    ),
};

const DISCREPANCIES: Section<Comparison['discrepancies'][number]> = {
  ...{ name: 'discrepancies', summary: 'In what the reports of a story differ', schema: DiscrepancyList },
  entries: ({ discrepancies }) => discrepancies,
  named: ({ statements }) => statements,
  table: ({ discrepancies }) => csvResponse('discrepancies.csv', DISCREPANCY_COLUMNS, discrepancies),
};

const POSITIONS: Section<Comparison['positions'][number]> = {
  name: 'positions',
  ...{ summary: 'How each party of a story stands to each issue, and how that moved', schema: PositionList },
  entries: ({ positions }) => positions,
  named: namedIn,
  table: ({ positions }) => csvResponse('positions.csv', STANCE_COLUMNS, stanceRows(positions)),
};

const CONTESTED: Section<Comparison['contested'][number]> = {
  ...{ name: 'contested', summary: 'Claims of a story, and what reports set against them', schema: ContestedList },
  entries: ({ contested }) => contested,
  named: allOf,
  table: (comparison) =>
    groups(
      'contested',
      comparison,
      comparison.contested.map(({ claim, against }) => ({ claim, against })),
    ),
};

const COLLISIONS: Section<Comparison['collisions'][number]> = {
  ...{ name: 'collisions', summary: 'Demands of a story, and what blocks them', schema: CollisionList },
  entries: ({ collisions }) => collisions,
  named: allOf,
  table: (comparison) =>
    groups(
      'collisions',
      comparison,
      comparison.collisions.map(({ demand, refusal }) => ({ demand, refusal })),
    ),
};

const OMISSIONS: Section<Comparison['omissions'][number]> = {
  ...{ name: 'omissions', summary: 'What reports of a story leave out and others have', schema: OmissionList },
  entries: ({ omissions }) => omissions,
  named: ({ of, left }) => [of, left],
  table(comparison) {
    const known = said(comparison);
    const rows = comparison.omissions.map((omission) => ({ omission, said: known }));
    return csvResponse('omissions.csv', OMISSION_COLUMNS, rows);
  },
};

const ONLY: Section<Comparison['only'][number]> = {
  ...{ name: 'only', summary: 'What one report of a story alone carries', schema: OnlyList },
  entries: ({ only }) => only,
  named: ({ statements }) => statements,
  table: (comparison) =>
    groups(
      'only',
      comparison,
      comparison.only.map(({ report, statements }) => ({ [report]: statements })),
    ),
};

/** `compared` gives the comparison of a story. */
export function addStorySectionRoutes(
  app: OpenAPIHono,
  compared: (story: string) => Promise<Omit<Compared, 'unread'>>,
): void {
  const add = <Entry>(section: Section<Entry>) => addSection(app, compared, section);
  add(CARRIED);
  add(DISCREPANCIES);
  add(POSITIONS);
  add(CONTESTED);
  add(COLLISIONS);
  add(OMISSIONS);
  add(ONLY);
}

function addSection<Entry>(
  app: OpenAPIHono,
  compared: (story: string) => Promise<Omit<Compared, 'unread'>>,
  { name, summary, schema, entries, named, table }: Section<Entry>,
): void {
  const list = createRoute({
    method: 'get',
    path: `/api/stories/{id}/${name}`,
    summary,
    request: { params: StoryKey, query: PageQuery.pick({ cursor: true, limit: true }) },
    responses: { 200: json(schema, 'A page of them.'), ...ENTRY_PROBLEMS },
  });
  const listCsv = createRoute({
    method: 'get',
    path: `/api/stories/{id}/${name}.csv`,
    summary: `${summary}, as a table`,
    request: { params: StoryKey },
    responses: { 200: file('text/csv', 'RFC 4180, with a header.'), ...ENTRY_PROBLEMS },
  });
  app.openapi(list, async (c) => {
    const { comparison } = await compared(c.req.valid('param').id);
    const { items, total, next } = pageOf(entries(comparison), name, c.req.valid('query'));
    const ids = new Set(items.flatMap(named));
    const statements = comparison.statements.filter(({ id }) => ids.has(id));
    return c.json(schema.parse({ [name]: items, statements, total, next }), 200);
  });
  app.openapi(listCsv, async (c) => table((await compared(c.req.valid('param').id)).comparison));
}
