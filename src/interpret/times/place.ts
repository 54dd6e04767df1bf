import { relationSet } from '../../grammar/dependents.ts';
import { sentenceAt } from '../../grammar/ranges.ts';
import { ADP, NOUN, PROPN, tagSet, VERB } from '../../grammar/tags.ts';
import { GENITIVE, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import { type Analysis, RELATIONS, SHAPE, type TokenRange } from '../../model/analysis.ts';
import type { Said } from '../said.ts';
import type { Time } from './times-in.ts';

/** Relations that a clause of its own hangs by. */
const CLAUSE = relationSet('ccomp', 'advcl', 'acl', 'parataxis', 'csubj', 'list');
const RELATIVE = relationSet('acl:relcl', 'advcl:relcl');
const JOINED = relationSet('conj');
const ATTRIBUTE = relationSet('compound', 'nummod', 'amod', 'nmod:unmarked', 'det');
const [CCOMP, POSSESSIVE_OF] = [RELATIONS.indexOf('ccomp'), RELATIONS.indexOf('nmod:poss')];
const [THAN, LIKE] = ['than', 'like'].map(wordCode);
const DESCRIBING = tagSet('ADJ', 'DET');
/** Words before a year that make it a time of its own. */
const DATING = wordSet('year', 'fiscal', 'and', 'or', 'than', 'early', 'late', 'circa', 'to', '-', '–');
const HIGHEST = 40;

/** Where in a statement a time stands. */
export interface Place {
  /** Clauses between it and the main clause of the content. */
  readonly depth: number;
  /** Outside the content, on a word of it. */
  readonly outside: boolean;
  /** Before what it dates: "Monday's vote", "the 2040 games". */
  readonly attribute: boolean;
}

const holds = ({ from, to }: TokenRange, token: number): boolean => from <= token && token < to;

/** The times that belong to the telling itself: "said on Thursday". */
export function cueTimes(said: Said, times: readonly Time[]): readonly Time[] {
  const { cue, contents, sentence } = said;
  if (!cue) return [];
  return times.filter(
    (time) =>
      holds(sentence, time.from) &&
      !contents.some((content) => holds(content, time.core)) &&
      firstMet(said, time.core) === 'cue',
  );
}

/** What a token hangs on first on its way up: the cue or the content; null where neither. */
function firstMet({ analysis, cue, contents }: Said, token: number): 'cue' | 'content' | null {
  let at = analysis.heads[token];
  for (let steps = 0; at >= 0 && steps < HIGHEST; steps++) {
    if (cue && holds(cue, at)) return 'cue';
    if (contents.some((content) => holds(content, at))) return 'content';
    at = analysis.heads[at];
  }
  return null;
}

/**
 * Where a time stands in what is said; null where it is no part of it, or beside the point: in a relative clause, unless that passes on what
 * somebody said ("the notice, which said that …"), in a comparison ("less than in July", "like today"), or before a word that is no part of the main clause.
 */
export function placeOf(said: Said, { core, from, to, spot }: Time): Place | null {
  const { analysis, cue, contents, sentence } = said;
  const { heads, relations, tokens } = analysis;
  const at = contents.findIndex((content) => holds(content, core));
  const outside = at < 0;
  if (outside && !(holds(sentence, core) && firstMet(said, core) === 'content')) return null;
  if ((tokens.words[from - 2] === THAN && !spot.fixed) || tokens.words[from - 1] === LIKE) return null;
  const content = contents[Math.max(0, at)];
  const attribute = isAttribute(analysis, { core, from, to }, spot.fixed);
  let depth = sentencesBefore(analysis, contents[0], core);
  let told = false;
  let token = core;
  for (let steps = 0; steps < HIGHEST; steps++) {
    const above = heads[token];
    if (above < 0 || (cue && holds(cue, above)) || (!holds(content, above) && holds(content, token))) {
      if (attribute && (depth >= 1 || steps !== 2)) return null;
      return { depth: depth + (attribute ? 1 : 0), outside, attribute };
    }
    if (RELATIVE.has(relations[token]) && !told) return null;
    if (CLAUSE.has(relations[token])) depth += 1;
    else if (JOINED.has(relations[token])) depth += 0.25;
    if (relations[token] === CCOMP) told = true;
    token = above;
  }
  return null;
}

function isAttribute(
  { heads, relations, tokens }: Analysis,
  { core, from, to }: TokenRange & { readonly core: number },
  fixed: boolean,
): boolean {
  const { tags, words, shapes, ends, starts } = tokens;
  if (to < tokens.length && GENITIVE.has(words[to])) return true;
  const above = heads[core];
  if (above > core && (ATTRIBUTE.has(relations[core]) || (tags[above] < VERB && relations[core] === POSSESSIVE_OF)))
    return true;
  if (from === 0 || to - from > 1) return false;
  const before = tags[from - 1];
  const isYear = fixed && shapes[core] === SHAPE.number && ends[core] - starts[core] === 4;
  if (isYear) return before !== ADP && !DATING.has(words[from - 1]);
  return DESCRIBING.has(before) && to < tokens.length && (tags[to] === NOUN || tags[to] === PROPN);
}

function sentencesBefore({ sentences }: Analysis, content: TokenRange, token: number): number {
  let count = 0;
  for (const { to } of sentences) if (to > content.from && to <= token) count++;
  return count;
}

/** The sentence of a token, or the last one. */
export const sentenceOf = ({ sentences }: Analysis, token: number): TokenRange =>
  sentenceAt(sentences, token) ?? sentences[sentences.length - 1];
