import { reportOf } from '../../src/acquire/acquire.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { loadModels } from '../../src/app/load-models.ts';
import { type Said, saidOf } from '../../src/interpret/said.ts';
import type { Act, Statement } from '../../src/model/statement.ts';

const { reader } = loadModels();

/** A statement of a text with its parts marked by hand: `[speaker]`, `<cue>` and each `{content}`; every mark at most once but contents. */
export function saidIn(text: string, act: Act | null = null): Said {
  const plain = text.replace(/[[\]<>{}]/g, '');
  const { report } = reportOf({ bytes: new TextEncoder().encode(plain), path: 'a.txt' });
  const analysis = analyse(report, reader);
  let shift = 0;
  const spans: Record<string, { start: number; end: number }[]> = { '[': [], '<': [], '{': [] };
  for (const m of text.matchAll(/\[(.*?)\]|<(.*?)>|\{(.*?)\}/gs)) {
    const start = m.index - shift;
    spans[m[0][0]].push({ start, end: start + m[0].length - 2 });
    shift += 2;
  }
  const passage = (found: { start: number; end: number }[]) => ({
    text: found.map(({ start, end }) => plain.slice(start, end)).join(' … '),
    spans: found,
  });
  const quoted = plain[spans['{'][0].start] === '“';
  const unknown = { name: null, id: null, kind: null, role: null, of: null };
  const statement: Statement = {
    ...{ id: 'a.0', via: null, act, to: null, condition: null, when: null, quantities: [], grounds: [] },
    speaker: spans['['].length > 0 ? { ...passage(spans['[']), ...unknown } : null,
    cue: spans['<'].length > 0 ? passage(spans['<']) : null,
    content: passage(spans['{']),
    form: quoted ? 'direct' : 'indirect',
  };
  return saidOf(report, analysis, { actors: [], mentions: [] }, statement);
}
