import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { addCommitment, addStatement, reviewCommitment, reviewStatement } from '../app/review.ts';
import {
  allOfReview,
  commitmentReviewRecord,
  REVIEW_COLUMNS,
  reviewQueueRecord,
  statementReviewRecord,
} from '../app/review-records.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { OnRecordError } from '../model/error.ts';
import { REVIEW_VERDICTS, type Subject } from '../model/review.ts';
import { ActType } from './contract.ts';
import { csvResponse } from './csv.ts';
import {
  CommitmentKey,
  ENTRY_PROBLEMS,
  file,
  json,
  PageQuery,
  PROBLEMS,
  ReportKey,
  StatementKey,
} from './parameters.ts';
import {
  Assignment,
  Comment,
  CommitmentReview,
  CommitmentVerdict,
  NewCommitment,
  NewStatement,
  ReviewQueue,
  StatementReview,
  StatementVerdict,
} from './review-contract.ts';
import { whoDecides } from './who-decides.ts';

const Text = z.string().min(1).max(200).optional();

const QueueFilter = z.object({
  state: z
    .enum(['waiting', ...REVIEW_VERDICTS])
    .default('waiting')
    .openapi({
      description: '`waiting`: what nobody has decided on, or the machine now reads otherwise; else the verdict.',
    }),
  kind: z.enum(['statement', 'commitment']).optional(),
  report: ReportKey.shape.id.optional(),
  story: Text.openapi({ description: 'The id of a story, or of one of its reports.' }),
  act: ActType.optional().openapi({ description: 'Of statements.' }),
  actor: Text.openapi({ description: 'Who speaks or owes: has this in the name, in any case, or has this id.' }),
  assigned: Text.openapi({ description: 'To whom.' }),
  proposal: z.enum(['true', 'false']).optional().openapi({
    description: 'Only what the machine now reads otherwise than it was decided, or cannot be placed any more.',
  }),
});

const QueueQuery = QueueFilter.extend(PageQuery.pick({ cursor: true, limit: true }).shape);

const IfMatch = z.object({
  'if-match': z
    .string()
    .max(200)
    .optional()
    .openapi({ description: 'The `ETag` of the review that it is decided by.' }),
});

const DECIDED = { ...ENTRY_PROBLEMS, 403: PROBLEMS[403], 409: PROBLEMS[409] } as const;

const body = <Schema extends z.ZodType>(schema: Schema) =>
  ({ required: true, content: { 'application/json': { schema } } }) as const;

const queue = createRoute({
  method: 'get',
  path: '/api/review',
  summary: 'What waits for a person, the most worth looking at first',
  request: { query: QueueQuery },
  responses: { 200: json(ReviewQueue, 'A page of the queue.'), ...ENTRY_PROBLEMS },
});

const queueCsv = createRoute({
  method: 'get',
  path: '/api/review.csv',
  summary: 'All that waits as a table',
  request: { query: QueueFilter },
  responses: { 200: file('text/csv', 'RFC 4180, with a header.'), ...ENTRY_PROBLEMS },
});

const statement = createRoute({
  method: 'get',
  path: '/api/statements/{id}/review',
  summary: 'What was decided of a statement, and what the machine reads; also of one that was rejected',
  request: { params: StatementKey },
  responses: { 200: json(StatementReview, 'The review.'), ...ENTRY_PROBLEMS },
});

const decideStatement = createRoute({
  method: 'post',
  path: '/api/statements/{id}/review',
  summary: 'Accepts, corrects or rejects a statement, or withdraws what was decided of it',
  request: { params: StatementKey, headers: IfMatch, body: body(StatementVerdict) },
  responses: { 200: json(StatementReview, 'The review as it stands now.'), ...DECIDED },
});

const assignStatement = createRoute({
  method: 'post',
  path: '/api/statements/{id}/assignment',
  summary: 'Gives a statement to somebody who is to look at it, or to nobody',
  request: { params: StatementKey, headers: IfMatch, body: body(Assignment) },
  responses: { 200: json(StatementReview, 'The review as it stands now.'), ...DECIDED },
});

const commentStatement = createRoute({
  method: 'post',
  path: '/api/statements/{id}/comments',
  summary: 'Comments on a statement',
  request: { params: StatementKey, body: body(Comment) },
  responses: { 200: json(StatementReview, 'The review as it stands now.'), ...DECIDED },
});

const add = createRoute({
  method: 'post',
  path: '/api/reports/{id}/statements',
  summary: 'Adds a statement that the machine missed',
  request: { params: ReportKey, body: body(NewStatement) },
  responses: { 201: json(StatementReview, 'The statement, with its review.'), ...DECIDED },
});

const addOwed = createRoute({
  method: 'post',
  path: '/api/reports/{id}/commitments',
  summary: 'Adds a commitment that the machine missed',
  request: { params: ReportKey, body: body(NewCommitment) },
  responses: { 201: json(CommitmentReview, 'The commitment, with its review.'), ...DECIDED },
});

const commitment = createRoute({
  method: 'get',
  path: '/api/commitments/{id}/review',
  summary: 'What was decided of how a commitment was read; also of one that was rejected',
  request: { params: CommitmentKey },
  responses: { 200: json(CommitmentReview, 'The review.'), ...ENTRY_PROBLEMS },
});

const decideCommitment = createRoute({
  method: 'post',
  path: '/api/commitments/{id}/review',
  summary: 'Accepts, corrects or rejects a commitment as it was read, or withdraws what was decided of that',
  request: { params: CommitmentKey, headers: IfMatch, body: body(CommitmentVerdict) },
  responses: { 200: json(CommitmentReview, 'The review as it stands now.'), ...DECIDED },
});

const assignCommitment = createRoute({
  method: 'post',
  path: '/api/commitments/{id}/assignment',
  summary: 'Gives a commitment to somebody who is to look at it, or to nobody',
  request: { params: CommitmentKey, headers: IfMatch, body: body(Assignment) },
  responses: { 200: json(CommitmentReview, 'The review as it stands now.'), ...DECIDED },
});

const commentCommitment = createRoute({
  method: 'post',
  path: '/api/commitments/{id}/comments',
  summary: 'Comments on a commitment',
  request: { params: CommitmentKey, body: body(Comment) },
  responses: { 200: json(CommitmentReview, 'The review as it stands now.'), ...DECIDED },
});

export function addReviewRoutes(app: OpenAPIHono, ledger: Ledger): void {
  const ofStatement = async (c: Context, id: string) => {
    const record = await statementReviewRecord(ledger, await ledger.statementReview(id));
    c.header('etag', etagOf(record.mark?.entry));
    return StatementReview.parse(record);
  };
  const ofCommitment = async (c: Context, id: string) => {
    const record = await commitmentReviewRecord(ledger, await ledger.commitmentReview(id));
    c.header('etag', etagOf(record.mark?.entry));
    return CommitmentReview.parse(record);
  };
  const assigned = async (c: Context, kind: Subject, id: string, given: Assignment): Promise<string> => {
    const { to, why } = given;
    const by = whoDecides(c.get('caller'), given.by);
    return await ledger.assign({ kind, id, to, why, by, expects: expectedOf(c, given.expects) });
  };
  const commented = async (c: Context, kind: Subject, id: string, given: Comment): Promise<string> =>
    await ledger.comment({ kind, id, text: given.text, by: whoDecides(c.get('caller'), given.by) });

  app.openapi(queue, async (c) => {
    const { cursor, limit, proposal, ...filter } = c.req.valid('query');
    const page = await ledger.reviewQueue({ ...filter, proposal: proposal === 'true' }, { cursor, limit });
    return c.json(ReviewQueue.parse(reviewQueueRecord(page)), 200);
  });
  app.openapi(queueCsv, async (c) => {
    const { proposal, ...rest } = c.req.valid('query');
    const filter = { ...rest, proposal: proposal === 'true' };
    // A mistake in the filter is met here, while it can still be answered.
    await ledger.reviewQueue(filter, { limit: 1 });
    return csvResponse('review.csv', REVIEW_COLUMNS, allOfReview(ledger, filter));
  });
  app.openapi(statement, async (c) => c.json(await ofStatement(c, c.req.valid('param').id), 200));
  app.openapi(decideStatement, async (c) => {
    const { by, expects, ...given } = c.req.valid('json');
    const { id } = await reviewStatement(ledger, {
      ...given,
      id: c.req.valid('param').id,
      ...{ by: whoDecides(c.get('caller'), by), expects: expectedOf(c, expects) },
    });
    return c.json(await ofStatement(c, id), 200);
  });
  app.openapi(assignStatement, async (c) => {
    const id = await assigned(c, 'statement', c.req.valid('param').id, c.req.valid('json'));
    return c.json(await ofStatement(c, id), 200);
  });
  app.openapi(commentStatement, async (c) => {
    const id = await commented(c, 'statement', c.req.valid('param').id, c.req.valid('json'));
    return c.json(await ofStatement(c, id), 200);
  });
  app.openapi(add, async (c) => {
    const { by, statement: given, why } = c.req.valid('json');
    const report = c.req.valid('param').id;
    const added = await addStatement(ledger, { report, statement: given, why, by: whoDecides(c.get('caller'), by) });
    c.header('location', `/api/statements/${added.id}`);
    return c.json(await ofStatement(c, added.id), 201);
  });
  app.openapi(addOwed, async (c) => {
    const { by, ...given } = c.req.valid('json');
    const report = c.req.valid('param').id;
    const added = await addCommitment(ledger, { report, ...given, by: whoDecides(c.get('caller'), by) });
    c.header('location', `/api/commitments/${added.id}`);
    return c.json(await ofCommitment(c, added.id), 201);
  });
  app.openapi(commitment, async (c) => c.json(await ofCommitment(c, c.req.valid('param').id), 200));
  app.openapi(decideCommitment, async (c) => {
    const { by, expects, ...given } = c.req.valid('json');
    const { id } = await reviewCommitment(ledger, {
      ...given,
      id: c.req.valid('param').id,
      ...{ by: whoDecides(c.get('caller'), by), expects: expectedOf(c, expects) },
    });
    return c.json(await ofCommitment(c, id), 200);
  });
  app.openapi(assignCommitment, async (c) => {
    const id = await assigned(c, 'commitment', c.req.valid('param').id, c.req.valid('json'));
    return c.json(await ofCommitment(c, id), 200);
  });
  app.openapi(commentCommitment, async (c) => {
    const id = await commented(c, 'commitment', c.req.valid('param').id, c.req.valid('json'));
    return c.json(await ofCommitment(c, id), 200);
  });
}

const etagOf = (entry: number | undefined): string => `"${entry ?? 0}"`;

/** Which entry a decision is made by: as the body says, else `If-Match`. Throws `bad-query` for what is no ETag of a review. */
function expectedOf(c: Context, expects: number | undefined): number | undefined {
  const header = c.req.header('if-match');
  if (expects !== undefined || header === undefined || header === '*') return expects;
  const [, entry] = /^(?:W\/)?"(\d{1,15})"$/.exec(header.trim()) ?? [];
  if (entry === undefined)
    throw new OnRecordError('bad-query', header, 'If-Match takes the ETag of a review, such as "12"');
  return Number(entry);
}
