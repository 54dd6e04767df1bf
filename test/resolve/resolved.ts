import { reportOf } from '../../src/acquire/acquire.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { loadModels } from '../../src/app/load-models.ts';
import type { Resolution } from '../../src/model/actor.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { Statement } from '../../src/model/statement.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { passageOf } from '../../src/text/passage.ts';
import { marked } from '../marked.ts';

const { reader } = loadModels();

export interface Resolved {
  readonly text: string;
  readonly analysis: Analysis;
  readonly resolution: Resolution;
  readonly statements: readonly Statement[];
}

/** A report whose statements are marked by hand: `[source]`, `<cue>`, `{content}`, one of each a statement, in this or another order. */
export function resolved(text: string): Resolved {
  const { plain, sources, cues, contents } = marked(text);
  const { report } = reportOf({ bytes: new TextEncoder().encode(plain), path: 'a.txt' });
  const analysis = analyse(report, reader);
  const statements = sources.map((source, s): Statement => {
    const cue = cues[s];
    return {
      id: `s${s}`,
      speaker: { ...passageOf(plain, [source]), name: null, id: null, kind: null, role: null, of: null },
      via: null,
      cue: cue ? passageOf(plain, [cue]) : null,
      content: passageOf(plain, [contents[s]]),
      form: 'indirect',
      ...{ act: null, to: null, condition: null, when: null, quantities: [], grounds: [] },
    };
  });
  const after = resolve(report, analysis, statements);
  return { text: plain, analysis, resolution: after.resolution, statements: after.statements };
}

/** The last speaker as `name`, `name, role`, `name, role, of`, and the rule that decided it behind a colon. */
export function lastSpeaker(text: string): string {
  const last = resolved(text).statements.at(-1);
  if (!last?.speaker?.name) return 'nobody';
  const { name, role, of } = last.speaker;
  const rule = last.grounds.find(({ field }) => field === 'speaker')?.rule;
  return `${[name, role, of].filter(Boolean).join(', ')}: ${rule}`;
}
