import type { Act, Statement } from '../../src/http/contract.ts';
import type { ActType } from '../../web/reading/acts.ts';

const ACT: Omit<Act, 'type'> = {
  confidence: 0.9,
  also: [],
  force: null,
  plover: null,
  mode: null,
  cameo: null,
  quad: null,
};

/** A statement as the API gives it, of which a test needs to say only what it is about. */
export function statementOf(given: {
  readonly id?: string;
  readonly who?: string | null;
  readonly name?: string;
  readonly at?: number;
  readonly length?: number;
  readonly form?: Statement['form'];
  readonly act?: ActType;
}): Statement {
  const { id = 'aa.1', who = 'she', name = null, at = 10, length = 20, form = 'direct', act } = given;
  const speaker = { text: who ?? '', spans: [{ start: at, end: at + (who?.length ?? 0) }] };
  return {
    id,
    report: { id: 'sha256:aa', path: null, title: null, outlet: null, published: null, place: null },
    speaker: who === null ? null : { ...speaker, name, id: null, kind: null, role: null, of: null },
    via: null,
    cue: null,
    content: { text: '', spans: [{ start: at + 5, end: at + 5 + length }] },
    form,
    act: act ? { ...ACT, type: act } : null,
    to: null,
    condition: null,
    when: null,
    quantities: [],
    review: null,
  };
}
