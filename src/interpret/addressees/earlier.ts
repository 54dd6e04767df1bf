import { formsOf } from '../../grammar/inflect.ts';
import { tokensIn } from '../../grammar/token-ranges.ts';
import { wordSet } from '../../grammar/words.ts';
import type { ActType, Addressee, Statement } from '../../model/statement.ts';
import type { Said } from '../said.ts';
import { decided } from './addressee.ts';
import type { Found } from './by-cue.ts';
import { withWhom } from './side-frames.ts';
import { ANSWERED, ENCOUNTERS, PLEDGES } from './words.ts';

/** Statements looked back over. */
const BACK = 6;
const DEFINITE = wordSet('the', 'this', 'that', 'these', 'those', 'such', 'his', 'her', 'its', 'their');
const DEMONSTRATIVE = wordSet('the', 'this', 'that', 'these', 'those', 'such');
const OTHERS = wordSet('they', 'them', 'you', 'your', 'their', 'it');
const BINDING: ReadonlySet<ActType> = new Set([
  'promise',
  'offer',
  'threaten',
  'warn',
  'demand',
  'urge',
  'propose',
  'deny',
]);
const COMMISSIVE: ReadonlySet<ActType> = new Set(['promise', 'offer', 'threaten', 'warn', 'propose']);
const ANSWERING: ReadonlySet<ActType> = new Set(['praise', 'criticise', 'refuse', 'agree', 'doubt', 'deny']);

/**
 * Adds the addressees that only the statements before tell: whom the speaker addressed last where he comes back to it, and whose words a
 * statement answers. Requires acts, and the statements of a report in reading order.
 *
 *   Rask promised Dorane a truce. He offered to put [the pledge] in writing.      Dorane
 *   Tann demanded the islands. Dorane rejected [these demands].                   Tann
 */
export function withEarlierAddressees(all: readonly Said[]): readonly Said[] {
  const done: Said[] = [];
  for (const said of all) {
    const found =
      afterDemand(said, done.at(-1)) ??
      (isNamed(said) ? null : (sameAddressee(said, done) ?? (said.statement.to ? null : answered(said, done))));
    if (!found) {
      done.push(said);
      continue;
    }
    const { value, ground } = decided(said, found);
    const grounds = said.statement.grounds.filter(({ field }) => field !== 'to');
    done.push({ ...said, statement: { ...said.statement, to: value, grounds: [...grounds, ground] } });
  }
  return done;
}

/** Whether somebody is addressed by more than a pronoun: "if [they] do not" is against whom the speaker addressed before, if anybody. */
function isNamed({ statement: { to }, analysis: { tokens } }: Said): boolean {
  return to !== null && !(to.span && OTHERS.has(tokens.words[tokensIn(tokens, to.span).from]));
}

/** Of whom the speaker has just demanded it, or whom he has threatened should they not do it, where "they" are whom his threat or offer depends on: "If [they] do not, we will …". */
function afterDemand(said: Said, before: Said | undefined): Found | null {
  const { statement } = said;
  const { act, condition } = statement;
  const demanded = before?.statement;
  if (!act || !COMMISSIVE.has(act.type) || !condition || !demanded?.to || !isSameSpeaker(demanded, statement))
    return null;
  const demands = demanded.act?.type === 'demand' || demanded.act?.type === 'urge';
  if (!demands && !(demanded.act?.type === 'threaten' && demanded.condition)) return null;
  if (isNamed(said)) return null;
  return { party: inferred(demanded.to), rule: 'to: of whom the speaker has demanded it' };
}

/** Whom the speaker addressed before, where the content takes up his words, their encounter, or "they" in what it depends on. */
function sameAddressee(said: Said, before: readonly Said[]): Found | null {
  const { statement } = said;
  if (!statement.act || !COMMISSIVE.has(statement.act.type) || !takesUp(said)) return null;
  for (let i = before.length - 1; i >= 0 && i >= before.length - BACK; i--) {
    const other = before[i];
    if (!isSameSpeaker(other.statement, statement)) continue;
    const { to, act } = other.statement;
    const party = to && act && BINDING.has(act.type) ? to : dealtWith(other);
    if (party) return { party: inferred(party), rule: 'to: whom the speaker addressed before' };
  }
  return null;
}

function dealtWith(other: Said): Addressee | null {
  for (const range of other.contents) {
    const party = withWhom(other, range);
    if (party) return party;
  }
  return null;
}

/** "the pledge", "leave the meeting", "if they do not"; any threat under a condition. */
function takesUp({ analysis: { tokens }, contents, statement }: Said): boolean {
  const { words, starts } = tokens;
  const { condition, act } = statement;
  // "Unless the boardings end, our ships will sail.": the threat goes on against whom he spoke before.
  if (condition && act?.type === 'threaten') return true;
  for (const { from, to } of contents) {
    for (let at = from + 1; at < to; at++) {
      if (DEFINITE.has(words[at - 1]) && (PLEDGES.has(words[at]) || ENCOUNTERS.has(words[at]))) return true;
      if (condition && OTHERS.has(words[at]) && starts[at] >= condition.span.start && starts[at] < condition.span.end)
        return true;
    }
  }
  return false;
}

/** Whose words or deeds the statement answers: "rejected [these demands]", "[the move] was not enough"; not "defended the move". */
function answered(said: Said, before: readonly Said[]): Found | null {
  const { statement, analysis, contents, cue } = said;
  if (!statement.act || !ANSWERING.has(statement.act.type)) return null;
  const { words } = analysis.tokens;
  for (let at = cue?.from ?? 0; cue && at < cue.to; at++) if (DEFENDING.has(words[at])) return null;
  const [{ from, to }] = contents;
  for (let at = from + 1; at < to && at < from + FIRST; at++) {
    const kind = DEMONSTRATIVE.has(words[at - 1]) && KINDS.find(({ nouns }) => nouns.has(words[at]));
    if (!kind || (statement.act.type === 'agree' && kind.nouns === ANSWERED.done)) continue;
    // "the comments made by Tann", "the request to leave": the words tell which themselves.
    if (at + 1 < to && SPECIFYING.has(words[at + 1])) return null;
    const answers = before
      .slice(-BACK)
      .findLast(
        ({ statement: { speaker, act, condition } }) =>
          speaker?.name &&
          act &&
          (!kind.acts || kind.acts.has(act.type) || (kind.nouns === ANSWERED.offered && condition !== null)),
      );
    if (!answers || isSameSpeaker(answers.statement, statement)) return null;
    return { party: partyOfSpeaker(answers, kind.bySide), rule: 'to: whose words it answers' };
  }
  return null;
}
const DEFENDING = new Set([
  ...wordSet(...formsOf('defend')),
  ...wordSet(...formsOf('justify')),
  ...wordSet(...formsOf('explain')),
]);
const SPECIFYING = wordSet('by', 'made', 'of', 'to', 'that', 'for', 'from', 'about', 'on');
/** Words within which a noun stands that names the content as a whole. */
const FIRST = 4;

interface Kind {
  readonly nouns: ReadonlySet<number>;
  /** Acts that the noun takes up; null for any. */
  readonly acts: ReadonlySet<ActType> | null;
  /** Whether it was the side that did it, for which the person spoke. */
  readonly bySide: boolean;
}
const KINDS: readonly Kind[] = [
  { nouns: ANSWERED.said, acts: null, bySide: false },
  { nouns: ANSWERED.done, acts: new Set<ActType>(['announce', 'promise', 'offer']), bySide: true },
  { nouns: ANSWERED.demanded, acts: new Set<ActType>(['demand', 'urge']), bySide: true },
  { nouns: ANSWERED.offered, acts: new Set<ActType>(['offer', 'promise']), bySide: true },
  { nouns: ANSWERED.claimed, acts: new Set<ActType>(['accuse', 'assert', 'criticise']), bySide: false },
  { nouns: ANSWERED.threatened, acts: new Set<ActType>(['threaten', 'warn']), bySide: true },
];

function isSameSpeaker(a: Statement, b: Statement): boolean {
  if (!a.speaker || !b.speaker) return false;
  if (a.speaker.id !== null && b.speaker.id !== null) return a.speaker.id === b.speaker.id;
  return (a.speaker.name ?? a.speaker.text) === (b.speaker.name ?? b.speaker.text);
}

const inferred = ({ name, id, text }: Addressee): Addressee => ({ text: name ?? text, span: null, name, id });

function partyOfSpeaker({ statement: { speaker }, resolution }: Said, bySide: boolean): Addressee {
  const side = bySide && speaker?.of ? speaker.of : (speaker?.name ?? speaker?.text ?? '');
  const actor = resolution.actors.find(({ name }) => name === side);
  return { text: side, span: null, name: side, id: actor?.id ?? null };
}
