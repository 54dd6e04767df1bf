import { tokensIn } from '../../grammar/token-ranges.ts';
import { wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Statement } from '../../model/statement.ts';
import type { Found } from '../figures.ts';
import type { Scene } from '../scene.ts';
import type { Mentions } from './named.ts';

const CITING = wordSet('citing', 'quoting');
const TOLD = wordSet('told', 'tells', 'telling', 'tell', 'informed');
const INTERVIEW = wordSet('interview', 'interviewed', 'briefing');
const SHOWN = wordSet('on', 'to', 'with', 'by');
const THE = wordCode('the');
/** Tokens behind a cue that one who is cited, or who was told, is looked for in. */
const NEAR = 14;

/** The words behind a cue that name whose words an agency passes on: "VNS reported, citing [two officials]"; null where none do. */
export function citedBehind({ analysis, sentenceOf }: Scene, cue: TokenRange): TokenRange | null {
  const { tokens, sentences, heads } = analysis;
  const end = Math.min(sentences[sentenceOf[cue.from]].to, cue.to + NEAR);
  for (let at = cue.to; at < end; at++) {
    if (!CITING.has(tokens.words[at])) continue;
    let to = at + 1;
    while (to < end && hangsOn(heads, to, at)) to++;
    return to > at + 1 ? { from: at + 1, to } : null;
  }
  return null;
}

const hangsOn = (heads: Int32Array, token: number, on: number): boolean => {
  for (let at = token, steps = 0; at > on && steps < NEAR; at = heads[at], steps++) if (heads[at] === on) return true;
  return false;
};

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
