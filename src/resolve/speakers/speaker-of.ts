import { dependsOn, relationSet } from '../../grammar/dependents.ts';
import { ADP, CCONJ, NAMING, PUNCT } from '../../grammar/tags.ts';
import { GENITIVE, wordSet } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import { type Affiliation, type Figure, type Found, newFigure } from '../figures.ts';
import { FIRST } from '../lexicon/pronouns.ts';
import { COLLECTIVES, DOCUMENTS, PEOPLE } from '../lexicon/words.ts';
import type { NameIndex } from '../names/name-index.ts';
import { headOf, type Scene } from '../scene.ts';
import { wordedName } from './worded.ts';

const CONJ = relationSet('conj');
const BESIDE = relationSet('appos', 'flat', 'compound', 'nmod:desc', 'nmod:unmarked', 'nmod', 'dep' as 'list');
const RELATIVE_CLAUSE = relationSet('acl:relcl', 'acl');
const WHO = wordSet('who', 'which', 'that', 'whom');

/** Who a source stands for. */
export interface Named {
  readonly figure: Figure;
  /** As the source words it where it has no name of its own; the figure's name otherwise. */
  readonly name: string;
  readonly rule: string;
  readonly basis: TokenRange;
}

export interface Mentions {
  /** The mention that holds a token, the shortest; null where none does. */
  readonly at: (token: number) => Found | null;
  readonly index: NameIndex;
}

/** Whom the words of a source stand for; null where no rule is sure. */
export function speakerOf(scene: Scene, mentions: Mentions, source: TokenRange): Named | null {
  const { analysis } = scene;
  const { tokens, heads, relations } = analysis;
  if (source.to <= source.from) return null;
  const head = headOf(analysis, source);
  if (source.to - source.from === 1 && WHO.has(tokens.words[head])) return relativeOf(scene, mentions, head);
  if (isSeveral(scene, source, head)) return worded(scene, mentions, source, head, 'several');
  const own = nameIn(scene, mentions, source, head) ?? mentions.at(head);
  if (own && (own.head === head || own.figure.named)) return namedBy(scene, mentions, source, own);
  const document = makerOf(scene, mentions, source, head);
  if (document) return document;
  if (FIRST.has(tokens.words[head])) return authorOf(scene, source);
  if (!NAMING.has(tokens.tags[head]) && relations.length > 0 && heads[head] < -1) return null;
  return worded(scene, mentions, source, head, 'as-worded');
}

/** The person that a source names beside its head: "the foreign minister, Ilse Varga"; not whose or where. */
function nameIn(scene: Scene, mentions: Mentions, { from, to }: TokenRange, head: number): Found | null {
  const { tokens, heads, relations } = scene.analysis;
  for (let at = from; at < to; at++) {
    const found = mentions.at(at);
    if (!found) {
      if (tokens.tags[at] === ADP && at > head) return null;
      continue;
    }
    if (
      found.figure.kind === 'person' &&
      found.figure.named &&
      !GENITIVE.has(tokens.words[found.to]) &&
      found.from >= from
    ) {
      const before = found.from > from && tokens.tags[found.from - 1] === ADP;
      const isHead = found.from <= head && head < found.to;
      const isBeside =
        BESIDE.has(relations[found.head]) || heads[head] === found.head || dependsOn(heads, head, found.head);
      if (isHead || (isBeside && !before)) return found;
    }
    at = Math.max(at, Math.min(found.to, to) - 1);
  }
  return null;
}

function namedBy(
  scene: Scene,
  mentions: Mentions,
  source: TokenRange,
  { figure, rule, basis, from, to }: Found,
): Named {
  if (figure.named) return { figure, name: figure.name, rule, basis };
  const isPhrase = source.from <= from && to <= source.to;
  return { figure, name: isPhrase ? wordedName(scene, source, mentions.at) : figure.name, rule, basis };
}

/** Whether a source names two or more at once: "Velm and its partners". */
function isSeveral({ analysis }: Scene, { from, to }: TokenRange, head: number): boolean {
  const { heads, relations, tokens } = analysis;
  for (let at = head + 1; at < to; at++)
    if (CONJ.has(relations[at]) && heads[at] === head && NAMING.has(tokens.tags[at])) {
      for (let joint = head + 1; joint < at; joint++) if (tokens.tags[joint] === CCONJ) return from >= 0;
    }
  return false;
}

/** The noun that "who" or "which" begins a clause about. */
function relativeOf(scene: Scene, mentions: Mentions, pronoun: number): Named | null {
  const { heads, relations } = scene.analysis;
  let verb = heads[pronoun];
  for (let steps = 0; steps < 4 && verb >= 0 && !RELATIVE_CLAUSE.has(relations[verb]); steps++) verb = heads[verb];
  const noun = verb >= 0 ? heads[verb] : -1;
  const found = noun >= 0 && noun < pronoun ? mentions.at(noun) : nearestBefore(scene, mentions, pronoun);
  if (!found) return null;
  return { figure: found.figure, name: found.figure.name, rule: 'relative-pronoun', basis: found };
}

function nearestBefore({ analysis: { tokens } }: Scene, mentions: Mentions, at: number): Found | null {
  const before = at > 0 && tokens.tags[at - 1] === PUNCT ? at - 2 : at - 1;
  return before >= 0 ? mentions.at(before) : null;
}

/** Who made a document: "a poll by the harbour board", "Tann’s statement", "a Velm Times count". */
function makerOf(
  { analysis: { tokens } }: Scene,
  mentions: Mentions,
  { from, to }: TokenRange,
  head: number,
): Named | null {
  if (!DOCUMENTS.has(tokens.words[head])) return null;
  for (let at = from; at < to; at++) {
    const found = at === head ? null : mentions.at(at);
    if (!found?.figure.named || found.head === head) continue;
    const isOwner = GENITIVE.has(tokens.words[found.to]) || (found.to <= head && found.figure.kind === 'organisation');
    const isBehind = at > head && tokens.tags[found.from - 1] === ADP && MAKING.has(tokens.words[found.from - 1]);
    const isTheirs = at > head && MAKING.has(tokens.words[found.from - 2]);
    if (isOwner || isBehind || isTheirs)
      return { figure: found.figure, name: found.figure.name, rule: 'maker', basis: found };
  }
  return null;
}
const MAKING = wordSet('by', 'from');

/** "I" and "we" of a report's own voice: its author where he is known. */
function authorOf({ report, text, analysis: { tokens } }: Scene, source: TokenRange): Named {
  const words = text.slice(tokens.starts[source.from], tokens.ends[source.to - 1]);
  const name = report.author ?? words;
  return {
    figure: newFigure('person', name, source.from, { named: report.author !== null }),
    name,
    rule: 'author',
    basis: source,
  };
}

function worded(scene: Scene, mentions: Mentions, source: TokenRange, head: number, rule: string): Named {
  const { words } = scene.analysis.tokens;
  const name = wordedName(scene, source, mentions.at);
  const found = mentions.at(head);
  const of: Affiliation | null = found?.figure.of ?? mentions.index.affiliationIn(source);
  const kind =
    rule === 'several' || PEOPLE.has(words[head]) ? 'group' : COLLECTIVES.has(words[head]) ? 'organisation' : 'group';
  return {
    figure: newFigure(kind, name, source.from, { named: false, plural: kind === 'group', of }),
    name,
    rule,
    basis: source,
  };
}
