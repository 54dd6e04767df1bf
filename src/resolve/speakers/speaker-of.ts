import { dependsOn, relationSet } from '../../grammar/dependents.ts';
import { ADP, CCONJ, NAMING, PUNCT } from '../../grammar/tags.ts';
import { GENITIVE, wordSet } from '../../grammar/words.ts';
import type { TokenRange } from '../../model/analysis.ts';
import { type Found, newFigure } from '../figures.ts';
import { FIRST, THIRD } from '../lexicon/pronouns.ts';
import { COLLECTIVES, PEOPLE } from '../lexicon/words.ts';
import { core, upToNoun } from '../phrases/noun-phrase.ts';
import { wordedName } from '../phrases/worded-name.ts';
import { headOf, type Scene, textOf } from '../scene.ts';
import { makerOf } from './makers.ts';
import type { Mentions, Named } from './named.ts';

const CONJ = relationSet('conj');
const BESIDE = relationSet('appos', 'flat', 'compound', 'nmod:desc', 'nmod:unmarked', 'nmod', 'list');
const APPOSED = relationSet('appos');
const RELATIVE_CLAUSE = relationSet('acl:relcl', 'acl');
const WHO = wordSet('who', 'which', 'that', 'whom');

const asNamed = ({ figure, rule, basis }: Found): Named => ({ figure, name: figure.name, rule, basis });

/**
 * Whom the words of a source stand for; null where no rule is sure. `before` is who spoke last: whose "the statement" may be.
 *
 *   [the foreign minister, Ilse Varga]: Ilse Varga      [two officials who fled]: two officials      [a harbour board poll]: the board
 */
export function speakerOf(scene: Scene, mentions: Mentions, source: TokenRange, before: Named | null): Named | null {
  const { analysis } = scene;
  const { words, tags } = analysis.tokens;
  if (source.to <= source.from) return null;
  const head = headOf(analysis, source);
  if (source.to - source.from === 1 && WHO.has(words[head])) return relativeOf(scene, mentions, head);
  const named = nameIn(scene, mentions, source, head);
  if (named) return asNamed(named);
  if (isSeveral(scene, source, head)) return worded(scene, mentions, source, head, 'several');
  const body = bodyIn(scene, mentions, source, head);
  if (body) return asNamed(body);
  const own = mentions.at(head);
  if (own && (own.head === head || own.figure.named)) return byMention(scene, mentions, source, own);
  const maker = makerOf(scene, mentions, source, head, before);
  if (maker) return maker;
  if (FIRST.has(words[head])) return authorOf(scene, source);
  if (APPOSED.has(analysis.relations[head])) {
    const apposed = analysis.heads[head] >= 0 ? mentions.at(analysis.heads[head]) : null;
    if (apposed?.figure.named) return { ...asNamed(apposed), rule: 'apposition' };
  }
  if (THIRD.has(words[head]) || tags[head] === PUNCT) return null;
  return worded(scene, mentions, source, head, 'as-worded');
}

/** The person that a source names: as its head, or beside it ("the foreign minister, Ilse Varga"); not as owner or place. */
function nameIn(scene: Scene, mentions: Mentions, { from, to }: TokenRange, head: number): Found | null {
  const { tokens, heads, relations } = scene.analysis;
  for (let at = from; at < to; at++) {
    const found = mentions.at(at);
    if (found?.figure.kind === 'person' && found.figure.named && isName(found) && found.from >= from) {
      const isOwner = found.to < to && GENITIVE.has(tokens.words[found.to]) && found.to < to - 1;
      const isTitled = found.from > from && mentions.inRole[found.from - 1] === 1;
      const isBehind = found.from > from && tokens.tags[found.from - 1] === ADP;
      const isHead = found.from <= head && head < found.to;
      const isBeside = BESIDE.has(relations[found.head]) && (heads[found.head] === head || mentions.inRole[head] === 1);
      if (
        !isOwner &&
        (isHead || isTitled || (isBeside && !isBehind) || (dependsOn(heads, head, found.head) && !isBehind))
      )
        return found;
    }
    if (found) at = Math.max(at, Math.min(found.to, to) - 1);
  }
  return null;
}

const isName = ({ rule }: Found): boolean => rule === 'name' || rule === 'short-name';

/** The body that a common noun of media or offices is put before or behind: "the Velm Times newspaper", "the news agency VNS". */
function bodyIn({ analysis }: Scene, mentions: Mentions, { from, to }: TokenRange, head: number): Found | null {
  const { tokens, heads, relations } = analysis;
  if (!COLLECTIVES.has(tokens.words[head])) return null;
  const before = head > from ? mentions.at(head - 1) : null;
  const behind = head + 1 < to ? mentions.at(head + 1) : null;
  for (const found of [before, behind])
    if (found?.figure.kind === 'organisation' && isName(found) && found.head !== head && heads[found.head] === head)
      if (found === behind ? BESIDE.has(relations[found.head]) : MEDIA.has(tokens.words[head])) return found;
  return null;
}
const MEDIA = wordSet(
  'newspaper',
  'paper',
  'daily',
  'weekly',
  'magazine',
  'agency',
  'newswire',
  'website',
  'site',
  'broadcaster',
  'network',
  'channel',
  'station',
  'outlet',
  'group',
  'organisation',
  'organization',
  'company',
  'party',
);

function byMention(scene: Scene, mentions: Mentions, source: TokenRange, found: Found): Named {
  const { figure, head, from, to } = found;
  if (figure.named || THIRD.has(scene.analysis.tokens.words[head])) return asNamed(found);
  const isPhrase = source.from <= from && to <= source.to;
  return { ...asNamed(found), name: isPhrase ? wordedName(scene, source, mentions.at) : figure.name };
}

/** Whether a source names two or more at once: "Velm and its partners". */
function isSeveral({ analysis }: Scene, { to }: TokenRange, head: number): boolean {
  const { heads, relations, tokens } = analysis;
  for (let at = head + 1; at < to; at++)
    if (CONJ.has(relations[at]) && heads[at] === head && NAMING.has(tokens.tags[at]))
      for (let joint = head + 1; joint < at; joint++) if (tokens.tags[joint] === CCONJ) return true;
  return false;
}

/** The noun that "who" or "which" begins a clause about. */
function relativeOf(scene: Scene, mentions: Mentions, pronoun: number): Named | null {
  const { heads, relations, tokens } = scene.analysis;
  let verb = heads[pronoun];
  for (let steps = 0; steps < 4 && verb >= 0 && !RELATIVE_CLAUSE.has(relations[verb]); steps++) verb = heads[verb];
  const before = pronoun > 0 && tokens.tags[pronoun - 1] === PUNCT ? pronoun - 2 : pronoun - 1;
  const noun = verb >= 0 && heads[verb] >= 0 && heads[verb] < pronoun ? heads[verb] : before;
  if (noun < 0) return null;
  const found = mentions.at(noun) ?? mentions.at(before);
  if (found) return { ...asNamed(found), rule: 'relative-pronoun' };
  return NAMING.has(tokens.tags[noun])
    ? worded(scene, mentions, upToNoun(scene, noun), noun, 'relative-pronoun')
    : null;
}

/** "I" and "we" of a report's own voice: its author where he is known. */
function authorOf(scene: Scene, source: TokenRange): Named {
  const { author } = scene.report;
  const name = author ?? textOf(scene, source);
  const figure = newFigure('person', name, source.from, { named: author !== null });
  return { figure, name, rule: scene.quoted[source.from] ? 'first-person' : 'author', basis: source };
}

function worded(scene: Scene, mentions: Mentions, source: TokenRange, head: number, rule: string): Named {
  const { words } = scene.analysis.tokens;
  const name = wordedName(scene, source, mentions.at);
  const kind =
    rule !== 'several' && COLLECTIVES.has(words[head]) && !PEOPLE.has(words[head]) ? 'organisation' : 'group';
  const of = mentions.at(head)?.figure.of ?? mentions.index.affiliationIn(core(scene, source));
  const figure = newFigure(kind, name, source.from, { named: false, plural: kind === 'group', of });
  return { figure, name, rule, basis: source };
}
