import { expect, test } from 'vitest';
import { reportOf } from '../../src/acquire/acquire.ts';
import { loadModels } from '../../src/app/load-models.ts';
import { derive } from '../../src/pipeline/pipeline.ts';

const models = loadModels();

/** The names of the states that a report is found to speak of. */
function statesIn(text: string): string[] {
  const { report } = reportOf({ bytes: new TextEncoder().encode(text), path: 'a.txt' });
  const actors = derive(report, models).resolution?.actors ?? [];
  return actors.filter(({ kind }) => kind === 'state').map(({ name }) => name);
}

test.each<[string, string[]]>([
  ['The parliament of Velmora met at noon. Velmora denied the raid. Velmoran troops left the pass.', ['Velmora']],
  ['President Bo Rask of Ostrelia said so. Ostrelia denied it. Ostrelian ships sailed.', ['Ostrelia']],
  ['Velmora’s army crossed the river. Velmoran officials denied it, and Velmora closed the pass.', ['Velmora']],
  ['Bo Rask spoke at noon. Rask’s government fell. Rask’s army fled. Rask denied it.', []],
  ['The Velm Bridge closed. Velm is quiet in winter.', []],
])('states that no list has: %s', (text, expected) => expect(statesIn(text)).toEqual(expected));
