import { DIRECTIVE_RULES, NEED, NOBODY_MAY } from './directive-rules.ts';
import { SETTLED, WILL_BE } from './future-rules.ts';
import { AS_A_BASIS, JUDGING_RULES, OUT_OF_THE_QUESTION } from './judging-rules.ts';
import { ILL_WISHED, OWN_DENIAL, OWN_RULES, UNDER_WAY } from './own-rules.ts';
import { ASKED, PERFORMED } from './performed.ts';
import type { ContentRule } from './reading.ts';

/** The rules for what somebody says in a clause, the first that holds deciding: what binds before what judges, what is sure before what is likely. */
export const CONTENT_RULES: readonly ContentRule[] = [
  NOBODY_MAY,
  OUT_OF_THE_QUESTION,
  ...OWN_RULES,
  ILL_WISHED,
  ...DIRECTIVE_RULES,
  PERFORMED,
  AS_A_BASIS,
  OWN_DENIAL,
  ...JUDGING_RULES,
  SETTLED,
  WILL_BE,
  UNDER_WAY,
  NEED,
  ASKED,
];
