import { dependsOn, relationSet, SUBJECT } from '../../grammar/dependents.ts';
import { sentenceAt } from '../../grammar/ranges.ts';
import { CCONJ, hasFinite, hasVerb, ING, NUM, PUNCT, SCONJ } from '../../grammar/tags.ts';
import { COLON, POSSESSIVE, THAT, wordSet } from '../../grammar/words.ts';
import type { TokenRange, Tokens } from '../../model/analysis.ts';
import { clauseHeads } from '../acts/clause.ts';
import { readCue } from '../acts/cue.ts';
import { type Branch, conditionsOf } from '../conditions/branches.ts';
import { PROMISE_NOUNS } from '../past/lexicon.ts';
import type { Said } from '../said.ts';

const [WORD] = wordSet('word');
const MARK = relationSet('mark');
const WHEN = wordSet('before', 'after', 'while', 'when', 'by', 'without');
/** Clauses of a content that are looked at. */
const MOST = 24;

/** A stretch of a content with a force of its own. */
export interface Unit {
  readonly range: TokenRange;
  readonly head: number;
  readonly branch: Branch | null;
  /** Whether no other clause of the content can bear the statement's condition. */
  readonly isAlone: boolean;
  /** Whether it stands behind a colon that gives the speaker's word: "I make you this promise: [nobody will be sent home]". */
  readonly isPledged: boolean;
}

/** The clauses of a content that stand by themselves, each with its condition; the content as a whole where it has none. */
export function unitsOf(said: Said): Unit[] {
  const { analysis } = said;
  const found = readCue(said).found;
  const all = isParted(said) ? said.contents.slice(1) : said.contents;
  const contents = found && found.sense !== 'tell' ? all.slice(0, found.kind === 'noun' ? 1 : MOST) : all;
  const branches = said.statement.condition || isSpeech(said) ? conditionsOf(said) : [];
  const { condition } = said.statement;
  const isOutside = !said.statement.content.spans.some(
    ({ start, end }) => condition && start <= condition.span.start && condition.span.end <= end,
  );
  const units: Unit[] = [];
  for (const content of contents) {
    for (const { isPledged, ...sentence } of sentencesIn(said, content)) {
      const isOfCondition = (head: number): boolean =>
        branches.some(({ antecedent: { from, to } }) => head >= from && head < to);
      const heads = clauseHeads(analysis, sentence)
        .filter((head) => !isOfCondition(head))
        .filter((head, i) => i === 0 || !isPartOfBefore(said, head, sentence));
      heads.forEach((head, i) => {
        const range = {
          from: i === 0 ? sentence.from : startOf(said, head, sentence),
          to: i + 1 < heads.length ? startOf(said, heads[i + 1], sentence) : sentence.to,
        };
        if (range.from >= range.to || units.length >= MOST) return;
        const branch = branches.find(({ consequent }) => head >= consequent.from && head < consequent.to) ?? null;
        units.push({ range: shorn(said, range), head, branch, isAlone: isOutside, isPledged });
      });
    }
  }
  if (units.length === 0)
    return [{ range: contents[0], head: -1, branch: branches[0] ?? null, isAlone: true, isPledged: false }];
  return units.length === 1 ? [{ ...units[0], isAlone: true }] : units;
}

function sentencesIn({ analysis: { sentences, tokens, relations } }: Said, content: TokenRange): Piece[] {
  const found: Piece[] = [];
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].to > content.from) high = middle;
    else low = middle + 1;
  }
  for (let s = low; s < sentences.length && sentences[s].from < content.to; s++) {
    let from = Math.max(sentences[s].from, content.from);
    const to = Math.min(sentences[s].to, content.to);
    // "that it was a trap | and that she would reply by Friday"
    for (let at = from + 1; at < to - 1; at++) {
      if (tokens.tags[at] !== CCONJ || tokens.words[at + 1] !== THAT || !MARK.has(relations[at + 1])) continue;
      found.push(...atColon(tokens, { from, to: at }));
      from = at + 1;
    }
    found.push(...atColon(tokens, { from, to }));
  }
  return found;
}

/** A sentence of a content, or a part of one that stands by itself. */
interface Piece extends TokenRange {
  readonly isPledged: boolean;
}

/** "Let me repeat it: | the strait will stay open": what a colon leads up to stands by itself where both are clauses; alone, behind one's word. */
function atColon({ words, tags }: Tokens, { from, to }: TokenRange): Piece[] {
  const colon = words.subarray(from, to).indexOf(COLON) + from;
  const behind = { from: colon + 1, to };
  if (colon <= from || !hasFinite(tags, behind) || !hasVerb(tags, { from, to: colon }))
    return [{ from, to, isPledged: false }];
  const isPledged = words
    .subarray(from, colon)
    .some((word, i) => (word === WORD ? POSSESSIVE.has(words[from + i - 1]) : PROMISE_NOUNS.has(word)));
  return isPledged
    ? [{ ...behind, isPledged }]
    : [
        { from, to: colon, isPledged },
        { ...behind, isPledged },
      ];
}

/** Whether somebody's own words run on over several sentences, of which a later one may have a condition that the statement has not. */
const isSpeech = ({ analysis: { sentences }, contents, statement: { form } }: Said): boolean =>
  form === 'direct' && contents.some(({ from, to }) => (sentenceAt(sentences, from)?.to ?? to) < to - 1);

/** Whether the cue parts a noun from its clause: "[Dorane], he said, was ready to talk", "gave [an assurance], she said, that it would stay". */
export function isParted({ analysis: { tokens }, contents, sentence }: Said): boolean {
  const [first, second] = contents;
  if (!second || second.from >= sentence.to || hasVerb(tokens.tags, first)) return false;
  return first.from >= sentence.from && hasFinite(tokens.tags, second);
}

/**
 * Where the words of a joined clause begin: at its first dependent behind the clause before it; at the conjunction before its subject,
 * whatever the tree hangs on it of what stands further left.
 *
 *   will leave by 3 October [and Velmora will stop]
 */
function startOf({ analysis }: Said, head: number, { from }: TokenRange): number {
  const { heads, relations, tokens } = analysis;
  let start = head;
  for (let at = head - 1; at >= from; at--) if (heads[at] === head) start = at;
  for (let at = start + 1; tokens.tags[start] === NUM && at <= start + 2; at++)
    if (tokens.tags[at] === CCONJ) return at;
  let subject = head - 1;
  while (subject > start && !(heads[subject] === head && SUBJECT.has(relations[subject]))) subject--;
  if (subject <= start) return start;
  let first = subject;
  while (first > start && dependsOn(heads, first - 1, subject)) first--;
  return first > start && tokens.tags[first - 1] === CCONJ ? first - 1 : start;
}

/**
 * Whether a clause is part of what the one before it undertakes: said under it with "that", or when to do it.
 *
 *   ready to guarantee [that Dorane will not close the strait]   to ask its neighbour [before joining a pact]
 */
function isPartOfBefore(said: Said, head: number, sentence: TokenRange): boolean {
  const { relations, tokens } = said.analysis;
  const { words, tags } = tokens;
  let start = startOf(said, head, sentence);
  if (start <= sentence.from) return false;
  while (start < head && tags[start] === PUNCT) start++;
  if (WHEN.has(words[start]) && tags[head] === ING) return true;
  return words[start] === THAT && MARK.has(relations[start]);
}

/** Without marks at its ends, and without the conjunctions that it begins and ends with. */
export function shorn({ analysis: { tokens } }: Said, { from, to }: TokenRange): TokenRange {
  const { tags, words } = tokens;
  const isLoose = (at: number): boolean => tags[at] === PUNCT || tags[at] === CCONJ;
  let [first, end] = [from, to];
  while (end - first > 1 && (isLoose(first) || (words[first] === THAT && tags[first] === SCONJ))) first++;
  while (end - first > 1 && isLoose(end - 1)) end--;
  return { from: first, to: end };
}
