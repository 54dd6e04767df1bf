import type { Collision, Contested, Omission, OnlyIn } from '../model/comparison.ts';
import type { ActType, StatementRecord } from '../model/statement.ts';
import type { GroupOrigins } from './origins.ts';

/** What the reports of a story have been found to share. */
export interface Shared {
  readonly statements: readonly StatementRecord[];
  readonly same: readonly (readonly string[])[];
  readonly origins: readonly GroupOrigins[];
  readonly contested: readonly Contested[];
  readonly collisions: readonly Collision[];
}

type ById = ReadonlyMap<string, StatementRecord>;

/**
 * Who left out what another report of the story has: the condition of a statement that both carry, what is set against a claim that both
 * carry, the refusal of a demand that both carry. A report whose own statement is quoted at less length leaves out; one that does not
 * carry the statement at all does not.
 *
 *   "We will leave by May, if the port is opened", here; "We will leave by May", there
 *   not: a condition that the other report gives in a statement of its own, of the same words
 */
export function omissionsIn(shared: Shared, nameOf: (statement: StatementRecord) => string): readonly Omission[] {
  const byId: ById = new Map(shared.statements.map((statement) => [statement.id, statement]));
  const groups = groupsById(shared.same);
  const found = [
    ...shared.same.flatMap((ids) => conditionsLeft(ids, byId, groups, nameOf)),
    ...shared.contested.flatMap(({ claim, against }) =>
      answersLeft('denial', claim, against, shared, byId, groups, nameOf),
    ),
    ...shared.collisions.flatMap(({ demand, refusal }) =>
      answersLeft('reply', demand, refusal, shared, byId, groups, nameOf),
    ),
  ];
  const seen = new Set<string>();
  return found.filter(({ kind, of, by, left }) => {
    const key = `${kind} ${by} ${kind === 'condition' ? left : of}`;
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}

/** For each statement, those that are one with it. */
function groupsById(same: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const ids of same)
    for (const id of ids) {
      const known = groups.get(id) ?? new Set<string>();
      for (const other of ids) known.add(other);
      groups.set(id, known);
    }
  return groups;
}

function conditionsLeft(
  ids: readonly string[],
  byId: ById,
  groups: ReadonlyMap<string, ReadonlySet<string>>,
  nameOf: (statement: StatementRecord) => string,
): readonly Omission[] {
  const members = ids.flatMap((id) => byId.get(id) ?? []);
  const having = members.find(({ condition, act }) => condition !== null && act !== null && DEPENDS.has(act.type));
  if (!having) return [];
  const conditional = new Set(
    members
      .flatMap(({ id }) => [...(groups.get(id) ?? [])])
      .flatMap((id) => {
        const other = byId.get(id);
        return other?.condition ? [other.report.id] : [];
      }),
  );
  return members.flatMap((member) =>
    conditional.has(member.report.id) || mentions(member, having)
      ? []
      : [{ kind: 'condition', of: having.id, left: member.id, by: nameOf(member) } as const],
  );
}

/** Acts that bind somebody under a condition. */
const DEPENDS: ReadonlySet<ActType> = new Set([
  ...(['promise', 'offer', 'threaten', 'agree', 'refuse', 'announce'] as const),
  ...(['demand', 'propose', 'warn', 'assert', 'predict'] as const),
]);

/** Whether a content gives the condition without its being found as one: half of its longer words. */
function mentions({ content }: StatementRecord, { condition }: StatementRecord): boolean {
  const words = longWords(condition?.text ?? '');
  const told = new Set(longWords(content.text));
  return words.length > 0 && words.filter((word) => told.has(word)).length * 2 > words.length;
}

const longWords = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}]{5,}/gu) ?? [];

/** Reports that carry one of `asked`, in their own statement of it, and none of its `answers`. */
function answersLeft(
  kind: 'denial' | 'reply',
  asked: readonly string[],
  answers: readonly string[],
  { statements }: Shared,
  byId: ById,
  groups: ReadonlyMap<string, ReadonlySet<string>>,
  nameOf: (statement: StatementRecord) => string,
): readonly Omission[] {
  const speakers = new Set(answers.flatMap((id) => byId.get(id)?.speaker?.id ?? []));
  const answering = new Set(
    answers.flatMap((id) => [id, ...(groups.get(id) ?? [])]).flatMap((id) => byId.get(id)?.report.id ?? []),
  );
  const carrying = new Set(asked.flatMap((id) => [...(groups.get(id) ?? [])]));
  const answeredIn = (report: string): boolean =>
    statements.some(
      ({ report: { id }, speaker, act }) =>
        id === report && speaker?.id != null && speakers.has(speaker.id) && act !== null && ANSWERS.has(act.type),
    );
  const found = new Map<string, Omission>();
  for (const id of carrying) {
    const left = byId.get(id);
    if (!left || asked.includes(id) || answering.has(left.report.id) || answeredIn(left.report.id)) continue;
    if (asked.some((each) => byId.get(each)?.report.id === left.report.id)) continue;
    if (!found.has(left.report.id)) found.set(left.report.id, { kind, of: answers[0], left: id, by: nameOf(left) });
  }
  return [...found.values()];
}

/** Acts by which somebody answers. */
const ANSWERS: ReadonlySet<ActType> = new Set(['deny', 'refuse', 'doubt']);

/** What weighs most in what only one has: who binds himself, who must act, what is denied, who is blamed. */
const WEIGHS: readonly (readonly ActType[])[] = [
  ['promise', 'offer', 'threaten', 'agree', 'refuse'],
  ['demand', 'urge', 'propose', 'warn'],
  ['deny'],
  ['accuse'],
];

/**
 * For each report, in their order, the statements that no other origin carries: those that weigh first, then in reading order. A report
 * whose every statement another origin carries is not listed; what copies alone carry is their origin's, and listed with the first.
 */
export function onlyIn(
  { statements, origins }: Pick<Shared, 'statements' | 'origins'>,
  nameOf: (statement: StatementRecord) => string,
): readonly OnlyIn[] {
  const elsewhere = new Set<string>();
  for (const group of origins) {
    if (group.corroborated) for (const id of group.statements) elsewhere.add(id);
    else for (const id of group.statements.slice(1)) elsewhere.add(id);
  }
  const alone = statements.filter(({ id }) => !elsewhere.has(id));
  return [...Map.groupBy(alone, nameOf)].map(([report, own]) => ({
    report,
    outlet: own[0].report.outlet,
    statements: own.toSorted((a, b) => weightOf(a) - weightOf(b)).map(({ id }) => id),
  }));
}

function weightOf({ act }: StatementRecord): number {
  const place = act ? WEIGHS.findIndex((types) => types.includes(act.type)) : -1;
  return place < 0 ? WEIGHS.length : place;
}
