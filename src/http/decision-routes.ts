import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { EVIDENCE_COLUMNS, RATING_COLUMNS, RULE_COLUMNS } from '../app/commitment-records.ts';
import { evidenceRecord, today } from '../app/life.ts';
import { expireByRule } from '../app/life-rules.ts';
import { meantBy, SCALES } from '../app/scales.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { COMMITMENT_STATES } from '../model/commitment.ts';
import { LIFE_RULES, type LifeRule, UNCLEAR_REASONS } from '../model/life.ts';
import { Decision, DecisionList, EvidenceDetail, EvidenceList, RuleList, ScaleList } from './commitment-contract.ts';
import { csvResponse } from './csv.ts';
import { CommitmentKey, ENTRY_PROBLEMS, EvidenceKey, file, json, PROBLEMS } from './parameters.ts';
import { By, whoDecides } from './who-decides.ts';

const Why = z.string().trim().min(1).max(2000);

const DecideBody = z
  .object({
    state: z
      .enum(COMMITMENT_STATES)
      .optional()
      .openapi({ description: 'What became of it; or give `scale` and `rating`.' }),
    reason: z.enum(UNCLEAR_REASONS).optional().openapi({ description: 'Of `unclear`, and of nothing else.' }),
    scale: z.string().min(1).max(100).optional().openapi({ description: 'The id of a scale.' }),
    rating: z.string().min(1).max(200).optional().openapi({ description: 'One of its ratings, in any case.' }),
    why: Why.openapi({ description: 'For which reason.' }),
    evidence: z.array(EvidenceKey.shape.id).max(100).optional().openapi({ description: 'What it rests on.' }),
    by: By,
  })
  .strict()
  .openapi('DecideCommitment');

const WRITE_PROBLEMS = { ...ENTRY_PROBLEMS, 403: PROBLEMS[403] } as const;
const body = <Of extends z.ZodType>(schema: Of) => ({
  required: true,
  content: { 'application/json': { schema } },
});

const decisions = createRoute({
  method: 'get',
  path: '/api/commitments/{id}/decisions',
  summary: 'What was decided of a commitment',
  request: { params: CommitmentKey },
  responses: { 200: json(DecisionList, 'The oldest first; the last stands.'), ...ENTRY_PROBLEMS },
});

const decide = createRoute({
  method: 'post',
  path: '/api/commitments/{id}/decisions',
  summary: 'Decides what became of a commitment',
  request: { params: CommitmentKey, body: body(DecideBody) },
  responses: { 201: json(Decision, 'What is kept now.'), ...WRITE_PROBLEMS },
});

const evidenceOf = createRoute({
  method: 'get',
  path: '/api/commitments/{id}/evidence',
  summary: 'What later reports say of a commitment',
  request: { params: CommitmentKey },
  responses: { 200: json(EvidenceList, 'In the order of publication.'), ...ENTRY_PROBLEMS },
});

const evidenceCsv = createRoute({
  method: 'get',
  path: '/api/commitments/{id}/evidence.csv',
  summary: 'The same as a table',
  request: { params: CommitmentKey },
  responses: { 200: file('text/csv', 'RFC 4180, with a header.'), ...ENTRY_PROBLEMS },
});

const evidence = createRoute({
  method: 'get',
  path: '/api/evidence/{id}',
  summary: 'One piece of evidence, with all that was decided of it',
  request: { params: EvidenceKey },
  responses: { 200: json(EvidenceDetail, 'The evidence.'), ...ENTRY_PROBLEMS },
});

const VerdictBody = z
  .object({ verdict: z.enum(['accepted', 'dismissed']), why: Why.optional(), by: By })
  .strict()
  .openapi('JudgeEvidence');

const judge = createRoute({
  method: 'post',
  path: '/api/evidence/{id}/verdict',
  summary: 'Accepts or dismisses evidence',
  request: { params: EvidenceKey, body: body(VerdictBody) },
  responses: { 201: json(EvidenceDetail, 'The evidence as it stands now.'), ...WRITE_PROBLEMS },
});

const rules = createRoute({
  method: 'get',
  path: '/api/rules',
  summary: 'The rules that may decide by themselves, and who switched them on',
  responses: { 200: json(RuleList, 'All of them; one that was never switched is off.') },
});

// The keys of a constant object are all that it has.
const RULES = Object.keys(LIFE_RULES) as readonly LifeRule[];

const RuleBody = z
  .object({ rule: z.enum(RULES), setting: z.enum(['on', 'off']), by: By })
  .strict()
  .openapi('SwitchRule');

const switchRule = createRoute({
  method: 'put',
  path: '/api/rules',
  summary: 'Switches a rule on or off, for what comes',
  request: { body: body(RuleBody) },
  responses: { 200: json(RuleList, 'As they stand now.'), 400: PROBLEMS[400], 403: PROBLEMS[403] },
});

const rulesCsv = createRoute({
  method: 'get',
  path: '/api/rules.csv',
  summary: 'The rules as a table',
  responses: { 200: file('text/csv', 'RFC 4180, with a header.') },
});

const scales = createRoute({
  method: 'get',
  path: '/api/scales',
  summary: 'Rating scales, and what their ratings say of a commitment',
  responses: { 200: json(ScaleList, 'Those that onrecord has.') },
});

const scalesCsv = createRoute({
  method: 'get',
  path: '/api/scales.csv',
  summary: 'The ratings of all scales as a table',
  responses: { 200: file('text/csv', 'RFC 4180, with a header.') },
});

export function addDecisionRoutes(app: OpenAPIHono, ledger: Ledger): void {
  app.openapi(decisions, async (c) =>
    c.json(DecisionList.parse({ decisions: await ledger.decisions(c.req.valid('param').id) }), 200),
  );
  app.openapi(decide, async (c) => {
    const { by, evidence: on, ...said } = c.req.valid('json');
    const decision = await ledger.decideCommitment({
      ...{ commitment: c.req.valid('param').id, ...meantBy(said), evidence: on },
      by: whoDecides(c.get('caller'), by),
    });
    return c.json(Decision.parse(decision), 201);
  });
  app.openapi(evidenceOf, async (c) => {
    const found = await ledger.evidence(c.req.valid('param').id);
    return c.json(EvidenceList.parse({ evidence: found.map(evidenceRecord) }), 200);
  });
  app.openapi(evidenceCsv, async (c) => {
    const found = await ledger.evidence(c.req.valid('param').id);
    return csvResponse('evidence.csv', EVIDENCE_COLUMNS, found.map(evidenceRecord));
  });
  const detail = async (id: string): Promise<EvidenceDetail> => {
    const [entry, verdicts] = [await ledger.evidenceEntry(id), await ledger.verdicts(id)];
    return EvidenceDetail.parse({ evidence: evidenceRecord(entry), verdicts });
  };
  app.openapi(evidence, async (c) => c.json(await detail(c.req.valid('param').id), 200));
  app.openapi(judge, async (c) => {
    const { id } = c.req.valid('param');
    const { verdict, why, by } = c.req.valid('json');
    await ledger.decideEvidence({ evidence: id, verdict, why, by: whoDecides(c.get('caller'), by) });
    return c.json(await detail(id), 201);
  });
  const ruleList = async (decided: readonly string[]): Promise<RuleList> => {
    const settings = await ledger.lifeRules();
    return RuleList.parse({ rules: settings.map((one) => ({ ...one, does: LIFE_RULES[one.rule] })), decided });
  };
  app.openapi(rules, async (c) => c.json(await ruleList([]), 200));
  app.openapi(switchRule, async (c) => {
    const { rule, setting, by } = c.req.valid('json');
    await ledger.switchLifeRule({ rule, setting, by: whoDecides(c.get('caller'), by) });
    const expires = rule === 'time-expires' && setting === 'on';
    return c.json(await ruleList(expires ? await expireByRule(ledger, today()) : []), 200);
  });
  app.openapi(rulesCsv, async () => csvResponse('rules.csv', RULE_COLUMNS, (await ruleList([])).rules));
  app.openapi(scales, (c) => c.json(ScaleList.parse({ scales: SCALES }), 200));
  app.openapi(scalesCsv, () =>
    csvResponse(
      'scales.csv',
      RATING_COLUMNS,
      SCALES.flatMap(({ id, ratings }) => ratings.map((rating) => ({ scale: id, ...rating }))),
    ),
  );
}
