import type { Commitment } from '../model/commitment.ts';
import type { Party, Statement } from '../model/statement.ts';
import { lastDayOf } from '../model/time.ts';
import { fold } from './listing.ts';

/** What listings and search need of a statement. */
export function columns(statement: Statement) {
  const { id, form, speaker, cue, content, act } = statement;
  return {
    ...{ id, form, speaker: speaker?.text ?? null, cue: cue?.text ?? null, content: content.text },
    ...{ act: act?.type ?? null, actor: speaker?.id ?? null },
    doubt: MOST_DOUBT - Math.round((act?.confidence ?? 0) * MOST_DOUBT),
    speaker_key:
      speaker === null ? '' : fold(speaker.name === null ? speaker.text : `${speaker.text}\n${speaker.name}`),
  };
}

/** Where nothing is known of the act. */
const MOST_DOUBT = 1_000_000;

/** What listings need of a commitment. */
export function owedColumns({ id, debtor, creditor, antecedent, consequent, force, state, due }: Commitment) {
  return {
    ...{ id, debtor: debtor.id, creditor: creditor?.id ?? null, force, state, due },
    debtor_key: partyKey(debtor),
    creditor_key: creditor === null ? '' : partyKey(creditor),
    due_last: due === null ? null : lastDayOf(due),
    owed_key: fold(antecedent === null ? consequent.text : `${consequent.text}\n${antecedent.text}`),
  };
}

const partyKey = ({ name, text }: Party): string => fold(name === null ? text : `${text}\n${name}`);
