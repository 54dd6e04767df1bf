import type { CommitmentState } from '../model/commitment.ts';
import type { GroundedField } from '../model/ground.ts';
import type { CommitmentDecision } from '../model/life.ts';
import type { Act, ActType, Force, Party, Speaker, Statement, When } from '../model/statement.ts';

/** The force that an act of the type has unless its words say otherwise: naming it adds nothing. */
const USUAL: Readonly<Partial<Record<ActType, Force>>> = {
  promise: 'promise',
  offer: 'offer',
  threaten: 'threat',
  refuse: 'refusal',
};

/** `promise (guarantee)`, `deny, also promise`. A force that an act has by its name alone is left out. */
export function actWords({ type, also, force }: Act): string {
  const named = force === null || [type, ...also].some((act) => USUAL[act] === force) ? '' : ` (${force})`;
  const others = also.length === 0 ? '' : `, also ${also.join(' and ')}`;
  return `${type}${named}${others}`;
}

/** The name once it is known, else the words: `Ilse Varga`, `two officials`. */
export function partyWords({ name, text }: Pick<Party, 'name' | 'text'>): string {
  return name ?? text;
}

/** `Ilse Varga (harbour minister, Tirrany)`. What is unknown is left out, and what name or role say already. */
export function speakerWords(speaker: Speaker): string {
  const said = [partyWords(speaker)];
  for (const part of [speaker.role, speaker.of]) {
    if (part !== null && !said.some((words) => words.includes(part))) said.push(part);
  }
  const [name, ...office] = said;
  return office.length === 0 ? `${name}` : `${name} (${office.join(', ')})`;
}

/** `2025-12-01/2025-12-07, “next week”`. */
export function whenWords({ value, text }: When): string {
  return text === value ? value : `${value}, “${text}”`;
}

/** The value of a field for people; null where the statement has none. */
export function fieldWords(statement: Statement, field: GroundedField): string | null {
  const { speaker, via, act, to, condition, when } = statement;
  switch (field) {
    case 'speaker':
      return speaker && partyWords(speaker);
    case 'via':
      return via && partyWords(via);
    case 'act':
      return act && actWords(act);
    case 'to':
      return to && partyWords(to);
    case 'condition':
      return condition && `${condition.kind}, ${condition.polarity}`;
    case 'when':
      return when?.value ?? null;
    case 'commitment':
      return null;
  }
}

/** `by R. Castell on 2031-06-04: the lamp burns; its report: active`. `told`: the state that the report alone tells. */
export function decidedWords({ by, at, why, rule, reason, state }: CommitmentDecision, told: CommitmentState): string {
  const who = rule === null ? by : `the rule ${rule}, switched on by ${by}`;
  const said = reason === null ? '' : ` (${reason})`;
  return `by ${who} on ${at.slice(0, 10)}${said}: ${why}${state === told ? '' : `; its report: ${told}`}`;
}
