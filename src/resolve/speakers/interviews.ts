import { relationSet, SUBJECT } from '../../grammar/dependents.ts';
import { tagSet } from '../../grammar/tags.ts';
import { tokensIn } from '../../grammar/token-ranges.ts';
import { wordSet } from '../../grammar/words.ts';
import { SHAPE, type TokenRange, type Tokens } from '../../model/analysis.ts';
import type { Statement } from '../../model/statement.ts';
import { type Figure, type Found, newFigure, type Role } from '../figures.ts';
import { MEDIA, OFFICES } from '../lexicon/words.ts';
import type { Scene } from '../scene.ts';
import type { Mentions, Named } from './named.ts';

const LABEL = /^(?:[QA]\.?|\p{Lu}{2,3})$/u;
const QUESTION = /^Q/;
const ANSWER = /^A\.?$/;
/** What is done with, or by, somebody who is interviewed: "spoke to", "sat down with", "an interview with". */
const MEETING = wordSet(
  ...[
    'spoke',
    'speaks',
    'talked',
    'talks',
    'sat',
    'sits',
    'received',
    'receives',
    'met',
    'meets',
    'answered',
    'answers',
  ],
  ...[
    'interview',
    'interviewed',
    'conversation',
    'discussed',
    'discusses',
    'joined',
    'joins',
    'welcomed',
    'told',
    'tells',
  ],
);
/** Tags that the words of a name may be given. */
const IN_NAME = tagSet('PROPN', 'NOUN', 'ADJ');
const [THE] = wordSet('the');
const OBJECT = relationSet('obj', 'obl', 'nmod', 'nsubj:pass');

/** Somebody with the words that name him. */
type Met = TokenRange & { readonly figure: Figure };

/** Whom the letters before the turns of an interview stand for; null for letters that no rule is sure of, undefined for any other source. */
export type Turns = (source: TokenRange) => Named | null | undefined;

/**
 * Reads who asks and who answers where a transcript has letters for them. Who answers is the person that the words before the first question
 * say is interviewed, or the only one that they name; two or three letters are somebody's there with these initials; who asks is the outlet.
 *
 *   Ilse Varga, the foreign minister, spoke to the Velm Times.  Q: Will you sign?  A: I will.      A: Ilse Varga, Q: the Velm Times
 *   not: Ilse Varga met Bo Rask.  Q: Will you sign?  A: I will.
 */
export function turnsOf(
  scene: Scene,
  mentions: Mentions,
  statements: readonly Statement[],
  persons: readonly Found[],
): Turns | null {
  const { text, analysis, report } = scene;
  const labels = statements.flatMap(({ speaker, cue }) => {
    const isLabel = speaker !== null && (cue === null || cue.text === ':') && LABEL.test(speaker.text);
    return isLabel ? [tokensIn(analysis.tokens, speaker.spans[0])] : [];
  });
  const textAt = ({ from, to }: TokenRange): string =>
    text.slice(analysis.tokens.starts[from], analysis.tokens.ends[to - 1]);
  if (labels.length < LEAST) return null;
  const introduced = persons.filter(({ from, figure }) => from < labels[0].from && figure.named);
  const answers = answererOf(scene, mentions, introduced, labels[0].from);
  const outlet = report.outlet === null ? null : newFigure('organisation', report.outlet, labels[0].from);
  const asNamed = (figure: Figure, source: TokenRange, basis: TokenRange = source): Named => ({
    ...{ figure, name: figure.name, rule: 'interview', basis },
  });
  return (source) => {
    if (!labels.some(({ from }) => from === source.from)) return undefined;
    const label = textAt(source);
    if (QUESTION.test(label) && label.length < 3) return outlet && asNamed(outlet, source);
    if (ANSWER.test(label)) return answers && asNamed(answers.figure, source, answers);
    const own = introduced.filter(({ figure }) => initialsOf(figure.name) === label);
    return new Set(own.map(({ figure }) => figure)).size === 1 ? asNamed(own[0].figure, source, own[0]) : undefined;
  };
}

/** Turns with letters that an interview has at least. */
const LEAST = 2;

const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map(([first]) => first ?? '')
    .join('');

/** Who is said to be interviewed, by a full name; the only person so named, where nobody is. Null where these are several. */
function answererOf(scene: Scene, mentions: Mentions, introduced: readonly Found[], to: number): Met | null {
  const { tokens, heads, relations } = scene.analysis;
  const { author } = scene.report;
  const [speaking, spokenTo]: Met[][] = [[], []];
  for (let at = 0; at < to; at++) {
    const [relation, verb] = [relations[at], heads[at]];
    const list = SUBJECT.has(relation) ? speaking : OBJECT.has(relation) ? spokenTo : null;
    if (!list || verb < 0 || !MEETING.has(tokens.words[verb])) continue;
    const met = personAt(scene, mentions, at);
    if (met && met.figure.name !== author) list.push(met);
  }
  const full = introduced.filter(({ figure }) => figure.name !== author && figure.name.includes(' '));
  for (const found of [speaking, spokenTo, full])
    if (found.length > 0) return new Set(found.map(({ figure }) => figure.name)).size === 1 ? found[0] : null;
  return null;
}

/** The person that a word stands for, or heads the full name of where no name was found: "[Ilse Varga] received us". */
function personAt({ text, analysis: { tokens } }: Scene, mentions: Mentions, at: number): Met | null {
  const isPart = (token: number): boolean => IN_NAME.has(tokens.tags[token]) && tokens.shapes[token] === SHAPE.capital;
  const found = mentions.at(at);
  if (found?.figure.kind === 'person' && found.figure.named && found.figure.name.includes(' ')) return found;
  if (found || !isPart(at)) return null;
  let [from, to] = [at, at + 1];
  while (from > 0 && isPart(from - 1)) from--;
  while (to < tokens.length && isPart(to)) to++;
  for (let token = from; token < to; token++) if (mentions.at(token) || MEDIA.has(tokens.words[token])) return null;
  const name = text.slice(tokens.starts[from], tokens.ends[to - 1]);
  return to - from === 1
    ? null
    : { figure: newFigure('person', name, from, { roles: rolesIn(mentions, tokens, to) }), from, to };
}

/** What the words behind a name call who bears it: "[The foreign minister] poured the coffee herself." */
function rolesIn(mentions: Mentions, { words }: Tokens, from: number): Role[] {
  for (let at = from; at < from + INTRODUCED; at++) {
    const found = mentions.at(at);
    if (found?.head !== at || found.figure.named || words[found.from] !== THE || !OFFICES.has(words[at])) continue;
    const { name, of } = found.figure;
    return [{ from: found.from + 1, to: at + 1, text: name, noun: words[at], of }];
  }
  return [];
}
/** Words of an introduction in which a role is looked for. */
const INTRODUCED = 30;
