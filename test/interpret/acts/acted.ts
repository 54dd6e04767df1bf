import { reportOf } from '../../../src/acquire/acquire.ts';
import { analyse } from '../../../src/analyse/analyse.ts';
import { loadModels } from '../../../src/app/load-models.ts';
import { actOf } from '../../../src/interpret/acts/act.ts';
import { conditionOf } from '../../../src/interpret/conditions/condition.ts';
import { saidOf } from '../../../src/interpret/said.ts';
import type { Act, Form, Statement } from '../../../src/model/statement.ts';
import { resolve } from '../../../src/resolve/resolve.ts';

const { reader } = loadModels();

/** The act of a statement whose parts are marked by hand, `[speaker]`, `<cue>` and `{content}`, and the rule that decided it. */
export function acted(text: string): Act & { readonly rule: string } {
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
  const unknown = { name: null, id: null, kind: null, role: null, of: null };
  const content = passage(spans['{']);
  const statement: Statement = {
    ...{ id: 'a.0', via: null, act: null, to: null, condition: null, when: null, quantities: [], grounds: [] },
    speaker: spans['['].length > 0 ? { ...passage(spans['[']), ...unknown } : null,
    cue: spans['<'].length > 0 ? passage(spans['<']) : null,
    content,
    form: formOf(content.text),
  };
  const { resolution, statements } = resolve(report, analysis, [statement]);
  const said = saidOf(report, analysis, resolution, statements[0]);
  const { value, ground } = actOf(said, conditionOf(said)?.value ?? null);
  return { ...value, rule: ground.rule };
}

function formOf(content: string): Form {
  if (content.startsWith('“') && content.endsWith('”')) return 'direct';
  return content.includes('“') ? 'mixed' : 'indirect';
}
