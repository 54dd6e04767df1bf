import { dependsOn, relationSet } from '../../grammar/dependents.ts';
import { ADP, CCONJ, DET, tagSet } from '../../grammar/tags.ts';
import { spanOf } from '../../grammar/token-ranges.ts';
import { GENITIVE, wordSet } from '../../grammar/words.ts';
import type { Actor, Resolution } from '../../model/actor.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Report } from '../../model/report.ts';
import type { Party, Speaker } from '../../model/statement.ts';

const RIGHT = relationSet(
  'flat',
  'conj',
  'cc',
  'compound',
  'nmod',
  'case',
  'det',
  'amod',
  'nummod',
  'nmod:poss',
  'appos',
);
const CLAUSES = relationSet('acl', 'acl:relcl', 'appos', 'parataxis', 'advcl');
const CONJOINED = relationSet('conj');
const NAMING = tagSet('NOUN', 'PROPN');
export const SELF = wordSet('i', 'me', 'my', 'myself', "i'll");
export const US = wordSet('we', 'us', 'our', 'ours', 'ourselves');

/** What naming a party looks at. */
export interface Reading {
  readonly report: Report;
  readonly analysis: Analysis;
  readonly resolution: Resolution;
}

/**
 * Who the phrase around a noun stands for: its actor where the report resolves it, else its own words; without a name for a pronoun that
 * stands for nobody known.
 */
export function partyAt({ report, analysis, resolution }: Reading, token: number, sentence: TokenRange): Party {
  const phrase = phraseAt(analysis, token, sentence);
  const mention = hasJoined(analysis, token, phrase) ? null : mentionAt(resolution, token);
  const span = spanOf(analysis.tokens, mention ?? withoutGenitive(analysis, phrase));
  const text = report.text.slice(span.start, span.end);
  const actor = mention && resolution.actors[mention.actor];
  if (actor) return { text, span, name: actor.name, id: actor.id };
  if (!NAMING.has(analysis.tokens.tags[token])) return { text, span, name: null, id: null };
  const from = analysis.tokens.tags[phrase.from] === DET && phrase.to - phrase.from > 1 ? phrase.from + 1 : phrase.from;
  return { text, span, name: report.text.slice(analysis.tokens.starts[from], span.end), id: null };
}

/** The state or organisation that a speaker speaks for; himself where the report does not say. The party has no words of its own. */
export function behind(speaker: Speaker, { actors }: Resolution): Party {
  const self: Party = {
    text: speaker.name ?? speaker.text,
    span: null,
    name: speaker.name ?? speaker.text,
    id: speaker.id,
  };
  const actor = actors.find(({ id }) => id === speaker.id);
  if (speaker.kind === 'state') return self;
  const name = actor?.of ?? speaker.of;
  return name && (actor?.ofId ?? '').startsWith('state:')
    ? { text: name, span: null, name, id: actor?.ofId ?? null }
    : self;
}

export const actorOf = (speaker: Speaker | null, { actors }: Resolution): Actor | null =>
  (speaker && actors.find(({ id }) => id === speaker.id)) ?? null;

/** The shortest mention that holds a token. */
export function mentionAt({ mentions }: Resolution, token: number): Resolution['mentions'][number] | null {
  let best: Resolution['mentions'][number] | null = null;
  for (const mention of mentions) {
    if (mention.from > token) break;
    if (mention.to > token && (!best || mention.to - mention.from < best.to - best.from)) best = mention;
  }
  return best;
}

/** A noun with what stands before it and names it, and what it is joined with; without its clauses. */
export function phraseAt(
  { heads, relations, tokens, names }: Analysis,
  token: number,
  sentence: TokenRange,
): TokenRange {
  const name = names.find((named) => named.from <= token && token < named.to);
  let from = name?.from ?? token;
  let to = name?.to ?? token + 1;
  const within = (at: number): boolean => {
    for (let i = at; i !== token && i >= 0; i = heads[i]) if (CLAUSES.has(relations[i])) return false;
    return dependsOn(heads, at, token);
  };
  while (from > sentence.from && within(from - 1)) from--;
  while (from < token && (tokens.tags[from] === ADP || tokens.tags[from] === CCONJ)) from++;
  while (to < sentence.to && RIGHT.has(relations[to]) && within(to)) to++;
  return { from, to };
}

const withoutGenitive = ({ tokens }: Analysis, { from, to }: TokenRange): TokenRange => ({
  from,
  to: to - from > 1 && GENITIVE.has(tokens.words[to - 1]) ? to - 1 : to,
});

function hasJoined({ heads, relations }: Analysis, token: number, { to }: TokenRange): boolean {
  for (let i = token + 1; i < to; i++) if (heads[i] === token && CONJOINED.has(relations[i])) return true;
  return false;
}
