import { subjectOf } from '../../grammar/dependents.ts';
import { overlaps, sentenceAt } from '../../grammar/ranges.ts';
import { hasFinite, IN_NAME, isIng, tagSet } from '../../grammar/tags.ts';
import { AS, BE, BY, RELATIVE, THAT, TO, wordSet } from '../../grammar/words.ts';
import { type Analysis, SHAPE, type TokenRange } from '../../model/analysis.ts';
import type { Attribution } from '../attribution.ts';
import { beforeSecondVerb } from '../contents/end-contents.ts';
import type { Paragraphed } from '../paragraph.ts';

/** What others do to the subject; "is determined to stay" and "is prepared to pay" are its own stance. */
const BY_OTHERS = wordSet(
  ...['alleged', 'asked', 'believed', 'expected', 'feared', 'forbidden', 'forced', 'instructed', 'known', 'ordered'],
  ...['reported', 'required', 'rumoured', 'said', 'scheduled', 'seen', 'supposed', 'thought', 'told', 'understood'],
  ...['urged'],
);

const QUOTED = wordSet('quoted', 'cited');

/** Makes the subject of "was quoted as saying" its speaker: [“We are ready,”] [Tann] [was quoted as saying]. */
export function quoteSubjects(
  analysis: Analysis,
  { passage }: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  const { tokens } = analysis;
  return attributions.map((found) => {
    const { source, cue, contents } = found;
    if (source || !cue || !BE.has(tokens.words[cue.from])) return found;
    let verb = cue.from + 1;
    while (verb < cue.to && !QUOTED.has(tokens.words[verb])) verb++;
    if (verb >= cue.to || tokens.words[verb + 1] !== AS) return found;
    const from = sentenceAt(passage.sentences, cue.from)?.from ?? passage.from;
    const subject = subjectOf(analysis, verb, { from, to: cue.from });
    const to = isIng(tokens, verb + 2) ? Math.max(cue.to, verb + 3) : cue.to;
    return subject
      ? {
          ...found,
          source: subject,
          cue: { from: cue.from, to },
          contents: contents.flatMap((content) => without(content, subject)),
        }
      : found;
  });
}

const TOLD = wordSet('told', 'warned', 'assured', 'promised', 'informed', 'reminded', 'advised', 'notified');
const IN_GROUP = tagSet('AUX', 'ADV', 'PART');
/** Tokens of a name behind "by", at most. */
const LONGEST_NAME = 8;

/**
 * Makes him who is behind "by" the speaker of what others were told, and ends that before the verb that they are the subject of:
 *
 *   Crews who [had been told by] [the harbour master] [that they could land] were sent home
 */
export function tellByAgents(
  analysis: Analysis,
  { passage }: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  const { words, tags, shapes } = analysis.tokens;
  return attributions.map((found) => {
    const [content, ...more] = found.contents;
    const sentence = content && sentenceAt(passage.sentences, content.from);
    if (!sentence || words[content.from] !== THAT) return found;
    let by = content.from - 1;
    const least = Math.max(sentence.from + 2, content.from - LONGEST_NAME);
    while (by > least && words[by] !== BY && (IN_NAME.has(tags[by]) || shapes[by] !== SHAPE.lower)) by--;
    if (words[by] !== BY || by + 1 === content.from || !TOLD.has(words[by - 1])) return found;
    let from = by - 1;
    while (from > sentence.from && IN_GROUP.has(tags[from - 1])) from--;
    if (!words.subarray(from, by).some((word) => BE.has(word))) return found;
    const isRelative = RELATIVE.has(words[from - 1]) && !hasFinite(tags, { from: sentence.from, to: from });
    const told = isRelative ? { from: content.from, to: beforeSecondVerb(tags, content) } : content;
    return {
      ...found,
      source: { from: by + 1, to: content.from },
      cue: { from, to: by + 1 },
      contents: [told, ...(isRelative ? [] : more)],
    };
  });
}

/** What is left of a range without the end that another one takes. */
function without(range: TokenRange, taken: TokenRange): TokenRange[] {
  if (!overlaps(range, taken)) return [range];
  return range.from < taken.from ? [{ from: range.from, to: taken.from }] : [];
}

/**
 * Gives the subject of a passive to what is said of it: who expects, understands or says it is not told.
 *
 *   [The convoy] [is expected] [to reach Brask]     is expected: The convoy … to reach Brask
 *   not: [Rask] [is determined] [to stay]           [Rask] [has offered] [to resign]
 */
export function giveSubjects(
  { tokens: { words } }: Analysis,
  _: Paragraphed,
  attributions: readonly Attribution[],
): Attribution[] {
  return attributions.map((found) => {
    const { source, cue, contents } = found;
    if (!source || !cue || source.to !== cue.from || contents.length !== 1 || contents[0].from !== cue.to) return found;
    const isPassive = BY_OTHERS.has(words[cue.to - 1]) && words.subarray(cue.from, cue.to).some((word) => BE.has(word));
    if (!isPassive || words[cue.to] !== TO) return found;
    return { ...found, source: null, contents: [{ ...source }, ...contents] };
  });
}
