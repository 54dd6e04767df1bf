import { NAMING, upToMark } from '../../grammar/tags.ts';
import { tokensIn } from '../../grammar/token-ranges.ts';
import { wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Statement } from '../../model/statement.ts';
import type { Found } from '../figures.ts';
import { COLLECTIVES, DOCUMENTS, MEDIA, PEOPLE, ROLES } from '../lexicon/words.ts';
import type { Scene } from '../scene.ts';
import type { Mentions } from './named.ts';

const CITING = wordSet('citing', 'quoting');
const TOLD = wordSet('told', 'tells', 'telling', 'tell', 'informed');
const INTERVIEW = wordSet('interview', 'interviewed', 'briefing');
const SHOWN = wordSet('on', 'to', 'with', 'by');
const THE = wordCode('the');
/** Tokens behind a cue that one who is cited, or who was told, is looked for in. */
const NEAR = 14;

/** Verbs by which an outlet passes on what others say. */
const REPORTING = wordSet(
  ...[
    'said',
    'says',
    'say',
    'saying',
    'reported',
    'reports',
    'report',
    'reporting',
    'wrote',
    'writes',
    'added',
    'adds',
  ],
  ...['disclosed', 'revealed', 'announced', 'claimed', 'noted', 'quoted'],
);

/**
 * The words between a source and its cue, or behind the cue, that name whose words an agency passes on; null where none do.
 *
 *   VNS reported, citing [two officials]      VNS, quoting [the mayor], said …      not: Tann left, citing her health
 */
export function citedBeside(
  { analysis, sentenceOf }: Scene,
  mentions: Mentions,
  source: TokenRange,
  cue: TokenRange,
): TokenRange | null {
  const { tokens, sentences } = analysis;
  const sentence = sentences[sentenceOf[cue.from]];
  const end = Math.min(sentence.to, cue.to + NEAR);
  if (!tokens.words.subarray(cue.from, cue.to).some((word) => REPORTING.has(word))) return null;
  for (let at = Math.max(source.to, cue.from - NEAR); at < end; at++) {
    if (!CITING.has(tokens.words[at])) continue;
    const named = { from: at + 1, to: upToMark(tokens.tags, { from: at + 1, to: sentence.to }) };
    return speaks(analysis, mentions, named) ? named : null;
  }
  return null;
}

/** Whether a phrase is for somebody, or something written, that says: its first noun or name that is not before another one. */
function speaks({ tokens: { tags, words } }: Analysis, mentions: Mentions, { from, to }: TokenRange): boolean {
  let head = from;
  while (head < to && !NAMING.has(tags[head])) head++;
  while (head + 1 < to && NAMING.has(tags[head + 1])) head++;
  if (head >= to) return false;
  const word = words[head];
  return (
    ROLES.has(word) ||
    PEOPLE.has(word) ||
    COLLECTIVES.has(word) ||
    DOCUMENTS.has(word) ||
    MEDIA.has(word) ||
    mentions.at(from) !== null
  );
}

/** The outlet that somebody said something to: "told [VNS]", "in an interview with [the Velm Times]", "said on [VNS]"; null where none is named. */
export function toldOutlet({ analysis, sentenceOf }: Scene, mentions: Mentions, cue: TokenRange): Found | null {
  const { tokens, sentences } = analysis;
  const { words } = tokens;
  const end = Math.min(sentences[sentenceOf[cue.from]].to, cue.to + NEAR);
  const told = words.subarray(cue.from, cue.to).some((word) => TOLD.has(word));
  let interview = false;
  for (let at = cue.from; at < end; at++) {
    if (INTERVIEW.has(words[at])) interview = true;
    const found = mentions.at(at);
    if (!found?.figure.entry?.news) continue;
    const before = words[found.from - 1] === THE ? found.from - 2 : found.from - 1;
    const isHearer = told && before === cue.to - 1;
    const isChannel = SHOWN.has(words[before]) && (interview || before === cue.to);
    return isHearer || isChannel ? found : null;
  }
  return null;
}

/** For each statement, the place of the one whose content it stands in: a minister's words in an agency's; -1 where there is none. */
export function outerStatements({ analysis: { tokens } }: Scene, statements: readonly Statement[]): Int32Array {
  const inside = new Int32Array(tokens.length).fill(-1);
  const contents = statements.map(({ content }) => content.spans.map((span) => tokensIn(tokens, span)));
  const length = (ranges: readonly TokenRange[]): number => ranges.reduce((sum, { from, to }) => sum + to - from, 0);
  const byLength = [...contents.keys()].sort((a, b) => length(contents[b]) - length(contents[a]));
  for (const s of byLength) for (const { from, to } of contents[s]) inside.fill(s, from, to);
  return Int32Array.from(statements, ({ cue, speaker }, s) => {
    if (!cue || !speaker) return -1;
    const outer = inside[tokensIn(tokens, cue.spans[0]).from];
    return outer >= 0 && outer !== s && outer === inside[tokensIn(tokens, speaker.spans[0]).from] ? outer : -1;
  });
}
