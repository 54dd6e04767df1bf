import { dependsOn, SUBJECT } from '../../grammar/dependents.ts';
import { CCONJ, hasVerb, ING, NUM, PUNCT, SCONJ, VERB } from '../../grammar/tags.ts';
import { THAT, TO, wordSet } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import { clauseHeads } from '../acts/clause.ts';
import { readCue } from '../acts/cue.ts';
import { type Branch, conditionsOf } from '../conditions/branches.ts';
import type { Said } from '../said.ts';

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
}

/** The clauses of a content that stand by themselves, each with its condition; the content as a whole where it has none. */
export function unitsOf(said: Said): Unit[] {
  const { analysis } = said;
  const found = readCue(said).found;
  const all = isParted(said) ? said.contents.slice(1) : said.contents;
  const contents = found && found.sense !== 'tell' ? all.slice(0, found.kind === 'noun' ? 1 : MOST) : all;
  const branches = said.statement.condition ? conditionsOf(said) : [];
  const { condition } = said.statement;
  const isOutside = !said.statement.content.spans.some(
    ({ start, end }) => condition && start <= condition.span.start && condition.span.end <= end,
  );
  const units: Unit[] = [];
  for (const content of contents) {
    for (const sentence of sentencesIn(said, content)) {
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
        units.push({ range: shorn(said, range), head, branch, isAlone: isOutside });
      });
    }
  }
  if (units.length === 0) return [{ range: contents[0], head: -1, branch: branches[0] ?? null, isAlone: true }];
  return units.length === 1 ? [{ ...units[0], isAlone: true }] : units;
}

function sentencesIn({ analysis: { sentences } }: Said, content: TokenRange): TokenRange[] {
  const found: TokenRange[] = [];
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].to > content.from) high = middle;
    else low = middle + 1;
  }
  for (let s = low; s < sentences.length && sentences[s].from < content.to; s++)
    found.push({ from: Math.max(sentences[s].from, content.from), to: Math.min(sentences[s].to, content.to) });
  return found;
}

/** Whether the cue parts a noun from its clause: "[Dorane], he said, was ready to talk", "gave [an assurance], she said, that it would stay". */
export function isParted({ analysis: { tokens }, contents, sentence }: Said): boolean {
  const [first, second] = contents;
  if (!second || second.from >= sentence.to || hasVerb(tokens.tags, first)) return false;
  return first.from >= sentence.from && hasVerb(tokens.tags, second);
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
  const { words, tags } = said.analysis.tokens;
  const start = startOf(said, head, sentence);
  if (start <= sentence.from) return false;
  if (WHEN.has(words[start]) && tags[head] === ING) return true;
  return words[start] === THAT && tags[start] === SCONJ;
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
