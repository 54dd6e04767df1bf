import { wordCode } from '../learn/hash.ts';
import { type Analysis, TAGS, type TokenRange, type Tokens } from '../model/analysis.ts';
import type { Growing } from './growing.ts';
import { isIng } from './verb-forms.ts';

const BE: ReadonlySet<number> = new Set(['am', 'are', 'be', 'been', 'being', 'is', 'was', 'were'].map(wordCode));
/** The tagger takes some participles for the past tense; behind "is" they are none. */
const PARTICIPLES: ReadonlySet<number> = new Set([TAGS.indexOf('VERB:participle'), TAGS.indexOf('VERB:past')]);
const OF = wordCode('of');
const TO = wordCode('to');
/** Participles that say how somebody feels, not what is done to him: "is determined to leave" is his own stance. */
const FELT: ReadonlySet<number> = new Set(
  [
    'committed',
    'dedicated',
    'delighted',
    'determined',
    'devoted',
    'disposed',
    'excited',
    'inclined',
    'pleased',
    'prepared',
  ]
    .concat(['relieved', 'resigned', 'resolved', 'shocked', 'tempted', 'thrilled', 'used'])
    .map(wordCode),
);

/**
 * Gives the subject of a passive to what is said of it: who expects, understands or says it is not told.
 *
 *   [The convoy] [is expected] [to reach Brask]     is expected: The convoy … to reach Brask
 *   [The mayor] [is accused of] [taking bribes]     is accused of: The mayor … taking bribes
 *   not: [Rask] [is determined] [to stay]      [Rask] [has offered] [to resign]      [Rask] [was quoted as saying] [it was late]
 */
export function giveSubjects({ tokens }: Analysis, items: readonly Growing[]): Growing[] {
  return items.map((item) => {
    const { source, cue, contents } = item;
    if (!source || !cue || source.to !== cue.from || contents.length !== 1 || contents[0].from !== cue.to) return item;
    const isOf = tokens.words[cue.to - 1] === OF;
    const last = isOf ? cue.to - 2 : cue.to - 1;
    const isDue = isOf ? isIng(tokens, cue.to) : tokens.words[cue.to] === TO;
    if (!isDue || !PARTICIPLES.has(tokens.tags[last]) || FELT.has(tokens.words[last])) return item;
    return hasBe(tokens, cue) ? { ...item, source: null, contents: [{ ...source }, ...contents] } : item;
  });
}

const hasBe = ({ words }: Tokens, { from, to }: TokenRange): boolean => words.subarray(from, to).some((w) => BE.has(w));
