import { sentenceAt } from '../../../grammar/ranges.ts';
import { hasVerb, NAMING } from '../../../grammar/tags.ts';
import { tokensIn } from '../../../grammar/token-ranges.ts';
import { wordSet } from '../../../grammar/words.ts';
import type { TokenRange } from '../../../model/analysis.ts';
import type { ActType, Condition } from '../../../model/statement.ts';
import type { Said } from '../../said.ts';
import { type Clause, clauseAt, clauseHeads, clauseUnder, SUBJECTLESS } from '../clause.ts';
import { ASKING } from '../lexicon/rule-words.ts';
import { VERBS } from '../lexicon/words.ts';
import { isExpert, isQuoted, sideOf } from '../sides.ts';
import { CONTENT_RULES } from './content-rules.ts';
import type { Reading } from './reading.ts';

/** What the content alone says that it is, by which rule, and the clause that says so. */
export interface ContentAct {
  readonly type: ActType;
  readonly also: readonly ActType[];
  readonly rule: string;
  readonly clause: Clause | null;
}

const PERSONAL = wordSet('i', 'we', 'he', 'she', 'they', 'it');
/** Words that say no more than yes or no, quotation mark and stop included. */
const SHORT = 5;
/** Units of the marks that a part of a content ends with, at most. */
const MARKS = 3;
const SAYING_DEPTH = 2;
export const PLAIN = 'says that something is so';

/** The act of the first clause of a content that any rule knows; `assert` where none does. */
export function contentAct(said: Said, condition: Condition | null): ContentAct {
  const content = firstSentence(said, condition);
  const act = actIn(said, content, condition);
  if (act.rule !== PLAIN) return act;
  // "“Half means half,” she said. “We will leave by May.”"
  const next = content.to - content.from <= BRIEF ? said.contents.find(({ from }) => from >= content.to) : null;
  const later = next && !condition ? actIn(said, sentenceWithin(said, next), condition) : null;
  if (later && BINDING.has(later.type) && later.type !== 'refuse') return later;
  if (!condition) return act;
  // "Half means half. We will leave, provided that they do."; and where the tree puts the clause below its condition.
  for (const range of aroundCondition(said, condition)) {
    const bound = actIn(said, range, null, condition);
    if (BINDING.has(bound.type)) return bound;
  }
  return act;
}

/** What stands behind a condition in its sentence of the content, and what stands before it. */
function aroundCondition({ analysis: { tokens, sentences }, contents }: Said, { span }: Condition): TokenRange[] {
  const { from, to } = tokensIn(tokens, span);
  const content = contents.find((range) => range.from <= from && from < range.to);
  const sentence = content && sentenceAt(sentences, from);
  if (!sentence) return [];
  const whole = { from: Math.max(content.from, sentence.from), to: Math.min(content.to, sentence.to) };
  return [
    { from: to, to: whole.to },
    { from: whole.from, to: from },
  ].filter((range) => hasVerb(tokens.tags, range));
}

/** Words of a motto before what is promised. */
const BRIEF = 7;
const BINDING: ReadonlySet<ActType> = new Set<ActType>(['promise', 'threaten', 'offer', 'refuse', 'demand']);

/** The first sentence of a part of a content. */
function sentenceWithin({ analysis: { sentences } }: Said, { from, to }: TokenRange): TokenRange {
  return { from, to: Math.min(to, sentenceAt(sentences, from + 1)?.to ?? to) };
}

/** The act of a content; `within` is the condition that stands in it, `condition` the one that the act depends on. */
function actIn(said: Said, content: TokenRange, within: Condition | null, condition = within): ContentAct {
  let weak: ContentAct | null = null;
  if (!asks(said, content)) {
    const expert = isExpert(said);
    let before = subjectBefore(said, content);
    for (const clause of clausesOf(said, content, within)) {
      const reading = readingOf(said, clause, condition, expert, before);
      before = reading.clause.subject;
      for (const { name, read } of CONTENT_RULES) {
        const verdict = read(reading);
        if (!verdict) continue;
        const [type, ...also] = verdict;
        const act: ContentAct = { type, also, rule: name, clause: reading.clause };
        // "It will stay open, and I will sign that.": what binds before what is only foreseen.
        if (type !== 'predict' && (!weak || BINDING.has(type))) return act;
        weak ??= act;
        break;
      }
    }
  }
  return weak ?? { type: 'assert', also: [], rule: PLAIN, clause: null };
}

/** The first sentence of what is said in a content with a verb, and the next where that is but a word or two: "Yes. We will." */
function firstSentence({ analysis: { sentences, tokens }, contents }: Said, condition: Condition | null): TokenRange {
  // "‘If they leave,’ he said, ‘we will stop.’": not the condition alone.
  const goesOn = ({ from, to }: TokenRange): boolean =>
    !condition ||
    tokens.ends[to - 1] > condition.span.end + MARKS ||
    tokens.starts[from] + MARKS < condition.span.start;
  const content =
    contents.find((range) => hasVerb(tokens.tags, range) && goesOn(range)) ??
    contents.find((range) => hasVerb(tokens.tags, range)) ??
    contents[0];
  const next = content.from + SHORT;
  if (next >= content.to) return content;
  const sentence = sentenceAt(sentences, next);
  return { from: content.from, to: Math.min(content.to, sentence?.to ?? content.to) };
}

/** The noun that a cue parts from its verb: "[Dorane], he said, {was ready}"; -1 where there is none. */
export function subjectBefore({ analysis: { tokens }, contents }: Said, content: TokenRange): number {
  const [first] = contents;
  if (first.from >= content.from || first.to > content.from || hasVerb(tokens.tags, first)) return -1;
  for (let at = first.to - 1; at >= first.from; at--) if (NAMING.has(tokens.tags[at])) return at;
  return -1;
}

/** Whether a content tells what is asked: "whether he will go", "how to mend it". */
const asks = (said: Said, { from }: TokenRange): boolean =>
  ASKING.has(said.analysis.tokens.words[from]) && !isQuoted(said, from);

/** The main clauses of a content, but those that the act depends on, and what is said under "I think". */
function clausesOf(said: Said, content: TokenRange, condition: Condition | null): readonly Clause[] {
  const { analysis } = said;
  const { starts } = analysis.tokens;
  const clauses: Clause[] = [];
  for (const head of clauseHeads(analysis, content)) {
    if (condition && starts[head] >= condition.span.start && starts[head] < condition.span.end) continue;
    const range = rangeOf(said, head, content, condition);
    let clause = clauseAt(analysis, head, range);
    for (let depth = 0; depth < SAYING_DEPTH && saysMerely(said, clause); depth++) {
      const under = clauseUnder(analysis, clause.predicate, range);
      if (under === null) break;
      clause = clauseAt(analysis, under, range);
    }
    clauses.push(clause);
  }
  return clauses;
}

/** A sentence of a content, without the condition that it begins or ends with. */
function rangeOf({ analysis }: Said, head: number, content: TokenRange, condition: Condition | null): TokenRange {
  const sentence = sentenceAt(analysis.sentences, head) ?? content;
  let [from, to] = [Math.max(content.from, sentence.from), Math.min(content.to, sentence.to)];
  if (condition) {
    const inside = tokensIn(analysis.tokens, condition.span);
    if (inside.to <= head && inside.to > from) from = inside.to;
    else if (inside.from > head && inside.from < to) to = inside.from;
  }
  return { from, to };
}

/** What has no subject is done by whom the clause before spoke of, or by the speaker: "to close the port". */
function readingOf(said: Said, own: Clause, condition: Condition | null, expert: boolean, before: number): Reading {
  const subject = own.subject < 0 && own.tense !== 'bare' ? before : own.subject;
  const clause = subject === own.subject ? own : { ...own, subject };
  const isBare = SUBJECTLESS.has(clause.tense);
  const side = subject >= 0 ? sideOf(said, subject) : isBare ? 'own' : 'other';
  return {
    ...{ said, clause, condition, side, isExpert: expert },
    isQuoted: isQuoted(said, clause.start),
    isPersonal: subject < 0 ? side === 'own' : PERSONAL.has(said.analysis.tokens.words[subject]),
  };
}

/** "I think", "we know": what follows is what is said. */
const saysMerely = (said: Said, { predicate, negated, copular, subject }: Clause): boolean =>
  !negated &&
  !copular &&
  VERBS.saying.has(said.analysis.tokens.words[predicate]) &&
  subject >= 0 &&
  sideOf(said, subject) === 'own';
