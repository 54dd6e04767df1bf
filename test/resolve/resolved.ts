import { reportOf } from '../../src/acquire/acquire.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { loadModels } from '../../src/app/load-models.ts';
import type { Resolution } from '../../src/model/actor.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { Statement } from '../../src/model/statement.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { passageOf } from '../../src/text/passage.ts';

const { reader } = loadModels();

export interface Resolved {
  readonly text: string;
  readonly analysis: Analysis;
  readonly resolution: Resolution;
  readonly statements: readonly Statement[];
}

/** A report whose statements are marked by hand: `[source]`, `<cue>`, `{content}`, one of each a statement, in this or another order. */
export function resolved(marked: string): Resolved {
  const plain = marked.replace(/[[\]<>{}]/g, '');
  const { report } = reportOf({ bytes: new TextEncoder().encode(plain), path: 'a.txt' });
  const analysis = analyse(report, reader);
  const parts: Record<string, { start: number; end: number }[]> = { '[': [], '<': [], '{': [] };
  let shift = 0;
  for (const { 0: whole, index } of marked.matchAll(/\[[^\]]*\]|<[^>]*>|\{[^}]*\}/g)) {
    const start = index - shift;
    parts[whole[0]].push({ start, end: start + whole.length - 2 });
    shift += 2;
  }
  const statements = parts['['].map((source, s): Statement => {
    const cue = parts['<'][s];
    const content = parts['{'][s];
    return {
      id: `s${s}`,
      speaker: { ...passageOf(plain, [source]), name: null, id: null, kind: null, role: null, of: null },
      via: null,
      cue: cue ? passageOf(plain, [cue]) : null,
      content: passageOf(plain, [content]),
      form: 'indirect',
      ...{ act: null, to: null, condition: null, when: null, quantities: [], grounds: [] },
    };
  });
  const after = resolve(report, analysis, statements);
  return { text: plain, analysis, resolution: after.resolution, statements: after.statements };
}

/** The last speaker as `name`, `name, role`, `name, role, of`, and the rule that decided it behind a colon. */
export function lastSpeaker(marked: string): string {
  const last = resolved(marked).statements.at(-1);
  if (!last?.speaker?.name) return 'nobody';
  const { name, role, of } = last.speaker;
  const rule = last.grounds.find(({ field }) => field === 'speaker')?.rule;
  return `${[name, role, of].filter(Boolean).join(', ')}: ${rule}`;
}
