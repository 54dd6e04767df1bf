import { wordSet } from '../../grammar/words.ts';
import type { ActType, Condition } from '../../model/statement.ts';
import type { Said } from '../said.ts';
import { type Clause, clauseAt, clauseHeads, clauseUnder } from './clause.ts';
import { CONTENT_RULES } from './content-rules.ts';
import { VERBS } from './lexicon/words.ts';
import { isExpert, isQuoted, type Side, sideOf } from './sides.ts';

/** What the content alone says that it is, by which rule, and the clause that says so. */
export interface ContentAct {
  readonly type: ActType;
  readonly also: readonly ActType[];
  readonly rule: string;
  readonly clause: Clause | null;
}

const PERSONAL = wordSet('i', 'we', 'he', 'she', 'they', 'it');
const SAYING_DEPTH = 2;
export const PLAIN = 'says that something is so';

/** The act of the first clause of a content that any rule knows; `assert` where none does. */
export function contentAct(said: Said, condition: Condition | null): ContentAct {
  const { analysis } = said;
  const expert = isExpert(said);
  for (const range of said.contents) {
    for (const head of clauseHeads(analysis, range)) {
      const start = analysis.tokens.starts[head];
      if (condition && start >= condition.span.start && start < condition.span.end) continue;
      let clause = clauseAt(analysis, head, range);
      let side = sideOfClause(said, clause);
      for (let depth = 0; depth < SAYING_DEPTH; depth++) {
        const under = saysMerely(said, clause, side) ? clauseUnder(analysis, clause.predicate, range) : null;
        if (under === null) break;
        clause = clauseAt(analysis, under, range);
        side = sideOfClause(said, clause);
      }
      const { subject } = clause;
      const isPersonal = subject < 0 ? side === 'own' : PERSONAL.has(analysis.tokens.words[subject]);
      const reading = { said, clause, condition, side, isExpert: expert, isQuoted: isQuoted(said, clause.predicate), isPersonal };
      for (const { name, read } of CONTENT_RULES) {
        const verdict = read(reading);
        if (!verdict) continue;
        const [type, ...also] = verdict;
        if (type === 'assert') break;
        return { type, also, rule: name, clause };
      }
    }
  }
  return { type: 'assert', also: [], rule: PLAIN, clause: null };
}

/** What has no subject is done by the speaker: "to close the port". */
const sideOfClause = (said: Said, { subject }: Clause): Side => (subject < 0 ? 'own' : sideOf(said, subject));

/** "I think", "we know": what follows is what is said. */
const saysMerely = ({ analysis: { tokens } }: Said, { predicate, negated, copular }: Clause, side: Side): boolean =>
  side === 'own' && !negated && !copular && VERBS.saying.has(tokens.words[predicate]);
