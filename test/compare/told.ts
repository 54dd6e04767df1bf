import type { Carried } from '../../src/compare/carried.ts';
import type { ActType, Speaker } from '../../src/model/statement.ts';

/** Somebody who speaks: a name, and for whom. */
export function speaker(name: string, more: Partial<Speaker> = {}): Speaker {
  return {
    text: name,
    spans: [{ start: 0, end: name.length }],
    name,
    id: null,
    kind: 'person',
    role: null,
    of: null,
    ...more,
  };
}

export const VARGA = speaker('Ilse Varga', { role: 'harbour minister', of: 'Tirrany' });

let told = 0;

/** A statement as a report carries it, with as much as matching looks at. */
export function statement(
  report: string,
  who: Speaker | null,
  act: ActType | null,
  text: string,
  more: { readonly published?: string; readonly debtors?: readonly string[]; readonly via?: Speaker } = {},
): Carried {
  told++;
  return {
    report,
    published: more.published ?? null,
    party: null,
    retold: false,
    debtors: more.debtors ?? [],
    statement: {
      id: `${report}.${told}`,
      speaker: who,
      via: more.via ?? null,
      cue: null,
      content: { text, spans: [{ start: 0, end: text.length }] },
      form: 'indirect',
      act: act && {
        type: act,
        also: [],
        confidence: 1,
        force: null,
        plover: null,
        mode: null,
        cameo: null,
        quad: null,
      },
      to: null,
      condition: null,
      when: null,
      quantities: [],
    },
  };
}

/** What else two reports of one story carry. */
export const STORY: readonly Carried[] = [
  statement('one', VARGA, 'praise', 'the patience of the pilots'),
  statement('one', VARGA, 'assert', 'the channel had silted up by a third since spring'),
  statement('one', VARGA, 'predict', 'the dredging contract would be signed in autumn'),
  statement('one', speaker('Tirrany', { kind: 'state' }), 'criticise', 'the survey as amateurish'),
  statement('one', speaker('Jon Abeck'), 'doubt', 'there was any money left for the breakwater'),
  statement('one', speaker('Jon Abeck'), 'accuse', 'the ministry of hiding the tide tables'),
  statement('two', VARGA, 'agree', 'an invitation to address the pilots’ congress'),
  statement('two', VARGA, 'assert', 'insurance premiums had doubled in a year'),
  statement('two', VARGA, 'criticise', 'the mayor’s letter'),
  statement('two', speaker('Tirrany', { kind: 'state' }), 'confirm', 'a delegation had left for Lower Quay'),
  statement('two', speaker('Jon Abeck'), 'propose', 'a museum in the old customs house'),
  statement('two', speaker('Jon Abeck'), 'assert', 'crews were sleeping aboard'),
];
