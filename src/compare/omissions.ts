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
      answersLeft('denial', claim, against, shared, byId, groups, nameOf).filter(
        ({ left }) => !isAnsweredIn(byId.get(left), shared.contested, byId),
      ),
    ),
    ...shared.collisions.flatMap(({ demand, refusal }) =>
      answersLeft('reply', demand, refusal, shared, byId, groups, nameOf),
    ),
  ];
  const seen = new Set<string>();
  const days = (id: string): string => dayOf(byId.get(id));
  return found
    .toSorted((a, b) => (days(a.of) < days(b.of) ? -1 : days(a.of) > days(b.of) ? 1 : 0))
    .filter(({ kind, of, by, left }) => {
      const key = `${kind} ${by} ${kind === 'condition' ? of : left}`;
      const first = !seen.has(key);
      seen.add(key);
      return first;
    });
}

/** Whether a report sets something of its own against what it carries. */
const isAnsweredIn = (left: StatementRecord | undefined, contested: readonly Contested[], byId: ById): boolean =>
  left !== undefined &&
  contested.some(
    ({ claim, against }) => claim.includes(left.id) && against.some((id) => byId.get(id)?.report.id === left.report.id),
  );

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
  const having = members
    .filter(({ condition, act }) => condition !== null && act !== null && DEPENDS.has(act.type))
    .reduce<StatementRecord | null>((first, one) => (first === null || dayOf(one) < dayOf(first) ? one : first), null);
  if (!having) return [];
  const conditional = new Set(
    members
      .flatMap(({ id }) => [...(groups.get(id) ?? [])])
      .flatMap((id) => {
        const other = byId.get(id);
        return other?.condition ? [other.report.id] : [];
      }),
  );
  const own = ({ speaker }: StatementRecord): number => (speaker?.id === having.speaker?.id ? 0 : 1);
  return members
    .toSorted((a, b) => own(a) - own(b))
    .flatMap((member) =>
      conditional.has(member.report.id) || mentions(member, having) || isLater(having, member)
        ? []
        : [{ kind: 'condition', of: having.id, left: member.id, by: nameOf(member) } as const],
    );
}

/** In ISO 8601; what has no date comes last. */
const dayOf = (statement: StatementRecord | undefined): string => statement?.report.published?.slice(0, 10) ?? '9999';

/** Whether a report could not have had what came out more than a day after it. False where a date is unknown. */
function isLater(of: StatementRecord, left: StatementRecord): boolean {
  const days = (Date.parse(dayOf(of)) - Date.parse(dayOf(left))) / DAY;
  return of.report.published !== null && left.report.published !== null && days > 1;
}

const DAY = 86_400_000;

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
  const [answer] = answers.flatMap((id) => byId.get(id) ?? []);
  if (!answer) return [];
  const isAnswered = (left: StatementRecord): boolean =>
    statements.some(({ report: { id }, speaker, act, content }) => {
      if (id !== left.report.id || !speaker?.id || !speakers.has(speaker.id)) return false;
      const behind = content.spans[0].start - left.content.spans[0].start;
      return act !== null && ANSWERS.has(act.type) && behind > 0 && behind < NEAR;
    });
  const found = new Map<string, Omission>();
  for (const id of carrying) {
    const left = byId.get(id);
    if (!left || asked.includes(id) || answering.has(left.report.id) || isAnswered(left) || isLater(answer, left))
      continue;
    if (asked.some((each) => byId.get(each)?.report.id === left.report.id)) continue;
    if (!found.has(left.report.id)) found.set(left.report.id, { kind, of: answer.id, left: id, by: nameOf(left) });
  }
  return [...found.values()];
}

/** Units of text behind a claim in which an answer of the same speaker is to it. */
const NEAR = 600;
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
