import type { Condition } from '../../model/statement.ts';
import type { Decided, Said } from '../said.ts';
import { type Branch, conditionsOf } from './branches.ts';
import { isModal } from './modals.ts';

/**
 * What the act depends on; null when it depends on nothing. Of several conditions the first of the first sentence; one of a later
 * sentence only where that binds or looks ahead and none before it does, for then the later one makes the act:
 *
 *   “[If they leave], we will stop. If they do not, we will go on.” · “We want peace. [If they fire], we will answer.”
 *   not: “We will leave in May. If the road is wet, take care.”
 */
export function conditionOf(said: Said): Decided<Condition> | null {
  const branches = conditionsOf(said);
  const branch = branches.find(({ sentence }) => sentence === branches[0].sentence && decides(said, branches[0]));
  if (!branch) return null;
  const { condition, rule } = branch;
  return { value: condition, ground: { field: 'condition', rule, spans: [condition.span] } };
}

/** Kinds of conditions that bind by themselves, if only the sentence before is bare of one: "I will sign it. The port stays open [as long as …]." */
const BINDING: ReadonlySet<string> = new Set(['as long as', 'provided']);

/** Whether nothing before the branch's sentence binds or looks ahead by itself. */
function decides(
  { analysis: { tokens, sentences }, contents }: Said,
  { sentence, antecedent, consequent, condition }: Branch,
): boolean {
  if (sentence === 0 || (sentence === 1 && BINDING.has(condition.kind))) return true;
  const start = sentences.findLast(({ from }) => from <= Math.min(antecedent.from, consequent.from))?.from ?? 0;
  const binds = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (isModal(tokens, i)) return true;
    return false;
  };
  return binds(consequent.from, consequent.to) && !contents.some((c) => binds(c.from, Math.min(c.to, start)));
}
