import type { Carried } from '../../src/compare/carried.ts';
import type { ActType, Speaker } from '../../src/model/statement.ts';
import { ACT_TYPES } from '../../src/model/statement.ts';
import { mulberry } from './random.ts';
import templates from './templates.json' with { type: 'json' };

/** Statements of made-up reports, and for each the number of what it says: the same where they are one. */
export interface Synthetic {
  readonly carried: readonly Carried[];
  readonly truth: readonly number[];
}

/** Reports that one event has, and statements that a report carries. */
const REPORTS = 10;
const STATEMENTS = 8;

/** `reports` reports of as many events as it takes; every report tells most of what its event holds, in words of its own choice. */
export function synthetic(reports: number, seed = 1): Synthetic {
  const random = mulberry(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)];
  const carried: Carried[] = [];
  const truth: number[] = [];
  for (let report = 0; report < reports; report++) {
    const event = Math.floor(report / REPORTS);
    const own = mulberry(seed + 7 * event);
    const slots = eventSlots(event, own);
    const skipped = Math.floor(random() * templates.statements.length);
    templates.statements.forEach(([act, wordings], number) => {
      if ((number + skipped) % templates.statements.length >= STATEMENTS) return;
      if (typeof act !== 'string' || typeof wordings === 'string') return;
      const text = pick(wordings).replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '');
      truth.push(event * templates.statements.length + number);
      carried.push(statement(`${report}`, carried.length, act, text, speakerOf(event, number)));
    });
  }
  return { carried, truth };
}

function eventSlots(event: number, random: () => number): Readonly<Record<string, string>> {
  const { places, things, bodies } = templates;
  return {
    place: `${places[event % places.length]}${event < places.length ? '' : ` ${Math.floor(event / places.length)}`}`,
    thing: things[Math.floor(random() * things.length)],
    body: bodies[Math.floor(random() * bodies.length)],
    number: String(3 + Math.floor(random() * 900)),
  };
}

/** Two people speak in an event. */
function speakerOf(event: number, number: number): Speaker {
  const name = `Ida Marrow-${event * 2 + (number % 2)}`;
  return { text: name, spans: [{ start: 0, end: name.length }], name, id: null, kind: 'person', role: null, of: null };
}

function statement(report: string, number: number, act: string, text: string, speaker: Speaker): Carried {
  const type = ACT_TYPES.find((each): each is ActType => each === act) ?? 'assert';
  return {
    ...{ report, published: null, party: null, retold: false, debtors: [] },
    statement: {
      ...{ id: `${report}.${number}`, speaker, via: null, cue: null, form: 'indirect' },
      content: { text, spans: [{ start: 0, end: text.length }] },
      act: { type, confidence: 1, also: [], force: null, plover: null, mode: null, cameo: null, quad: null },
      ...{ to: null, condition: null, when: null, quantities: [] },
    },
  };
}
