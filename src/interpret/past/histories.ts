import { hasFinite, PUNCT } from '../../grammar/tags.ts';
import { COLON, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import { clauseOf, type Finding, trimmed } from './finding.ts';
import { BREACHES, BROKEN, HISTORIES, KEEPING_VERBS } from './lexicon.ts';
import { holderOf } from './owners.ts';
import { told } from './told.ts';
import { isUndertaking } from './undertakings.ts';

const [OF, ING_END] = ['of', 'ing'].map(wordCode);
const BULLETS = wordSet('-', '–', '—', '•', '*', '·', '‣', '▪');
const DIGIT = wordSet('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12');
/** Words from "of" to what the history is one of, at most; and items of a list. */
const LONGEST = 10;
const MOST_ITEMS = 20;

/**
 * Somebody's history of breaking what he undertook; where a list follows behind a colon, each of its items instead:
 *
 *   Dorane has a history of breaking promises.     Critics recall Dorane’s history of violating treaties, which includes:
 *                                                           - Denying plans to seize the lock before the 2014 raid
 *   not: a history of the treaty   the party’s record on promises
 */
export function historyOf(analysis: Analysis, at: number, sentence: TokenRange): Finding[] {
  const { tokens } = analysis;
  const last = breachBehind(analysis, at, sentence.to);
  if (last < 0 || told(analysis, at, sentence) !== 'so') return [];
  const debtor = holderOf(analysis, at, sentence);
  if (debtor < 0) return [];
  const found = { at, debtor, sentence, state: 'violated' } as const;
  const items = tokens.words[sentence.to - 1] === COLON ? itemsBehind(analysis, sentence) : [];
  if (items.length > 0)
    return items.map((item) => ({
      ...found,
      at: item.from,
      ranges: [item],
      lead: sentence,
      rule: 'an item of a history',
    }));
  const clause = clauseOf(
    analysis,
    hasFinite(tokens.tags, { from: debtor, to: at }) ? analysis.heads[at] : at,
    debtor,
    sentence,
  );
  return [
    {
      ...found,
      ranges: [{ from: clause.from, to: Math.max(clause.to, last + 1) }],
      rule: 'a history of breaking promises',
    },
  ];
}

/**
 * An item that begins with what somebody did, in a list under a line that speaks of his history:
 *
 *   The note recalled Dorane’s “history of signatures”. Among them:
 *   Breaching the 2009 accord    Promising in 2016 to reopen the mine
 *   not: Breaching whales were seen.
 */
export function listedIn(analysis: Analysis, at: number, sentence: TokenRange): Finding | null {
  const { sentences, tokens } = analysis;
  if (at !== sentence.from || tokens.suffixes3[at] !== ING_END) return null;
  const place = sentences.findIndex(({ from }) => from === sentence.from);
  let lead = place - 1;
  while (lead >= 0 && lead > place - MOST_ITEMS && isItem(tokens, sentences[lead])) lead--;
  if (lead < 0 || tokens.words[sentences[lead].to - 1] !== COLON) return null;
  for (const led of [sentences[lead], ...(lead > 0 ? [sentences[lead - 1]] : [])]) {
    for (let noun = led.from; noun < led.to; noun++) {
      if (!HISTORIES.has(tokens.words[noun])) continue;
      const debtor = holderOf(analysis, noun, led);
      const ranges = [trimmed(tokens.tags, sentence)];
      if (debtor >= 0) return { at, debtor, sentence: led, ranges, state: 'violated', rule: 'an item of a history' };
    }
  }
  return null;
}

const isItem = ({ suffixes3 }: Analysis['tokens'], { from }: TokenRange): boolean => suffixes3[from] === ING_END;

/** The word that ends "of violating treaties", "of broken promises", "of treaty violations"; -1 where a history is of something else. */
function breachBehind({ tokens }: Analysis, at: number, to: number): number {
  const { words } = tokens;
  if (words[at + 1] !== OF) return -1;
  let breaking = false;
  for (let i = at + 2; i < Math.min(to, at + LONGEST); i++) {
    if (breaking && isUndertaking(tokens, i, 'both')) return i;
    if (BREACHES.has(words[i]) && isUndertaking(tokens, i - 1, 'both')) return i;
    breaking ||= BROKEN.has(words[i]) || BREACHES.has(words[i]) || isBreaking(words[i]);
    if (words[i] === COLON) return -1;
  }
  return -1;
}

const isBreaking = (word: number): boolean => KEEPING_VERBS.get(word)?.some(({ keeps }) => !keeps) ?? false;

/** The sentences of the list behind a sentence, without their bullets. */
function itemsBehind({ sentences, tokens }: Analysis, lead: TokenRange): TokenRange[] {
  const first = sentences.findIndex(({ from }) => from === lead.to);
  const items: TokenRange[] = [];
  for (let s = first; s >= 0 && s < Math.min(sentences.length, first + MOST_ITEMS); s++) {
    const { from, to } = sentences[s];
    if (!BULLETS.has(tokens.words[from]) && !DIGIT.has(tokens.words[from])) break;
    let start = from + 1;
    while (start < to - 1 && tokens.tags[start] === PUNCT) start++;
    items.push(trimmed(tokens.tags, { from: start, to }));
  }
  return items;
}
