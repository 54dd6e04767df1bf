import type { Act, Condition } from '../../model/statement.ts';
import type { Decided, Said } from '../said.ts';

/** What kind of act a statement is. */
export function actOf({ statement }: Said, _condition: Condition | null): Decided<Act> {
  const { spans } = statement.cue ?? statement.content;
  return {
    value: {
      ...{ type: 'assert', confidence: 0.4, also: [], force: null },
      ...{ plover: null, mode: null, cameo: null, quad: null },
    },
    ground: { field: 'act', rule: 'nothing said otherwise', spans },
  };
}
