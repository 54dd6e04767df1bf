import { dependsOn, SUBJECT } from '../grammar/dependents.ts';
import { overlaps } from '../grammar/ranges.ts';
import { NAMING, VERB } from '../grammar/tags.ts';
import { COMMA, wordSet } from '../grammar/words.ts';
import type { TokenRange } from '../model/analysis.ts';
import { readCue } from './acts/cue.ts';
import type { Said } from './said.ts';

const PARTICLES = wordSet('out', 'for', 'on', 'to', 'off', 'down', 'against', 'up', 'at');

/**
 * What somebody said whose words a carrier passes on, read by his own verb: the speaker stands in the content, as `resolve/` has it where an
 * outlet merely reports; the cue is then the verb behind him, and the content what follows that. The statement itself where it is not so.
 *
 *   [Rask] <ruled out> {talks}, according to Radio Velm.      not: Radio Velm said Rask ruled out talks to win time, Tann said.
 */
export function passedOn(said: Said): Said {
  const { analysis, contents, speaker, cue, statement } = said;
  if (!speaker || !cue || !statement.via) return said;
  const content = contents.find((range) => range.from <= speaker.from && speaker.to < range.to);
  if (!content || overlaps(cue, content)) return said;
  const verb = verbOf(said, speaker, content);
  if (verb === null) return said;
  const { words } = analysis.tokens;
  let to = verb + 1;
  while (to < content.to - 1 && PARTICLES.has(words[to]) && !isMark(words[to + 1])) to++;
  if (to >= content.to) return said;
  const inner: Said = {
    ...said,
    cue: { from: verb, to },
    contents: [{ from: to, to: content.to }, ...contents.filter((range) => range.from >= content.to)],
  };
  const { found } = readCue(inner);
  return found && found.sense !== 'tell' ? inner : said;
}

const isMark = (word: number): boolean => word === COMMA;

/** The verb that a speaker is the subject of: of the tree, or the first behind him that no other subject has. */
function verbOf({ analysis }: Said, speaker: TokenRange, { to }: TokenRange): number | null {
  const { tokens, heads, relations } = analysis;
  for (let at = speaker.from; at < speaker.to; at++) {
    const verb = heads[at];
    if (SUBJECT.has(relations[at]) && verb >= speaker.to && verb < to && tokens.tags[verb] >= VERB) return verb;
  }
  for (let at = speaker.to; at < to; at++) {
    if (tokens.tags[at] >= VERB) return at;
    if (NAMING.has(tokens.tags[at]) && !dependsOn(heads, at, speaker.from)) return null;
  }
  return null;
}
