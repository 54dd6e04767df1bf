import { relationSet } from '../../grammar/dependents.ts';
import { FINITE, tagSet, VERB } from '../../grammar/tags.ts';
import { TO, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import { FAILING, MANAGING, UNSURE } from './lexicon.ts';

const MODALS = wordSet(
  ...[
    'will',
    'would',
    'shall',
    'should',
    'can',
    'could',
    'may',
    'might',
    'must',
    "'ll",
    "'d",
    'ca',
    'wo',
    'ought',
    'cannot',
  ],
);
const NEGATIONS = wordSet('not', "n't", 'never', 'hardly', 'barely', 'scarcely', 'neither', 'nor');
const OPEN_MARKS = wordSet(
  'if',
  'unless',
  'whether',
  'until',
  'till',
  'lest',
  'without',
  'provided',
  'once',
  'against',
);
const NO = wordSet('no', 'any', 'never', 'without', 'zero', 'neither', 'little', 'few');
const [HAVING, BEING] = ['having', 'being'].map(wordCode);
const NOMINAL = tagSet('NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM', 'DET');
const AUXILIARY = relationSet('aux', 'aux:pass', 'cop');
const MARK = relationSet('mark', 'advmod', 'case');
const CASE = [...relationSet('case')][0];
const RELATIVE = relationSet('acl:relcl', 'advcl:relcl');
const NOUN_CLAUSE = relationSet('acl', 'acl:relcl', 'ccomp');
const CONJOINED = relationSet('conj');
const BESIDE = relationSet('parataxis', 'root', 'list', 'discourse', 'appos');
const SAID = relationSet('ccomp', 'acl');
/** Steps up a tree, at most. */
const HIGHEST = 12;

/** What a text says of an event: that it was so, that it was not, or neither. */
export type Told = 'so' | 'not so' | 'open';

/**
 * Whether the words tell what a verb or a noun names as a fact: what would, may or shall be, what depends on an if, what is asked,
 * feared, denied or avoided is open.
 *
 *   so:     The bank reneged.   Dorane, accused of breaking the truce   the guild’s habit of breaking its word
 *   not so: They never honoured it.   The guild failed to honour it.
 *   open:   If they break it …   They would violate it.   She denied that they had broken it.   to avoid breaking it
 */
export function told(analysis: Analysis, at: number, sentence: TokenRange): Told {
  const { tokens, heads, relations } = analysis;
  const { words, tags } = tokens;
  const answer = (so: boolean): Told => (so ? 'so' : 'not so');
  let so = true;
  let token = at;
  for (let steps = 0; steps < HIGHEST; steps++) {
    const head = heads[token];
    const own = around(analysis, token, sentence);
    if (own.open || own.modal) return 'open';
    if (own.negated) {
      if (steps > 0 && !FAILING.has(words[token])) return 'open';
      so = !so;
    }
    const relation = relations[token];
    const bare = own.infinitive || (tags[token] === VERB && steps === 0 && !own.finite);
    if (head >= 0 && NOUN_CLAUSE.has(relation) && UNSURE.has(words[head])) return 'open';
    if (head < 0 || BESIDE.has(relation) || RELATIVE.has(relation)) return bare ? 'open' : answer(so);
    if (own.perfect) return answer(so);
    const finite = own.finite || FINITE.has(tags[token]);
    if (finite && !SAID.has(relation)) return answer(so);
    if (CONJOINED.has(relation)) {
      if (own.infinitive && !around(analysis, head, sentence).infinitive) return 'open';
      token = head;
      continue;
    }
    if (UNSURE.has(words[head])) return 'open';
    if (FAILING.has(words[head]) && !NOMINAL.has(tags[token])) so = !so;
    else if (own.infinitive && !MANAGING.has(words[head])) return 'open';
    token = head;
  }
  return answer(so);
}

interface Around {
  readonly modal: boolean;
  readonly negated: boolean;
  readonly open: boolean;
  readonly infinitive: boolean;
  readonly finite: boolean;
  /** Whether "having" helps it. */
  readonly perfect: boolean;
}

/** What the helping words say that depend on a token. */
function around({ tokens, heads, relations }: Analysis, token: number, { from, to }: TokenRange): Around {
  const { words } = tokens;
  let [modal, negated, open, infinitive, finite, perfect] = [false, false, false, false, false, false];
  for (let i = Math.max(from, token - 14); i < Math.min(to, token + 4); i++) {
    if (heads[i] !== token) continue;
    const word = words[i];
    if (AUXILIARY.has(relations[i])) {
      if (MODALS.has(word)) modal = true;
      if (word === HAVING) perfect = true;
      else if (word !== BEING) finite = true;
    } else if (MARK.has(relations[i])) {
      if (NEGATIONS.has(word)) negated ||= i < token || words[i + 1] !== TO;
      else if (OPEN_MARKS.has(word)) open = true;
      else if (word === TO && relations[i] !== CASE) infinitive = true;
    } else if (NO.has(word) && i < token) open = true;
  }
  return { modal, negated, open, infinitive, finite, perfect };
}
