import { reportOf } from '../../../src/acquire/acquire.ts';
import { analyse } from '../../../src/analyse/analyse.ts';
import { loadModels } from '../../../src/app/load-models.ts';
import { actOf } from '../../../src/interpret/acts/act.ts';
import { conditionOf } from '../../../src/interpret/conditions/condition.ts';
import { saidOf } from '../../../src/interpret/said.ts';
import type { Act, Form, Statement } from '../../../src/model/statement.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { passageOf } from '../../../src/text/passage.ts';
import { marked, marksOf } from '../../marked.ts';

const { reader } = loadModels();

/** The act of a statement whose parts are marked by hand, `[speaker]`, `<cue>` and `{content}`, and the rule that decided it. */
export function acted(text: string): Act & { readonly rule: string } {
  const marks = marked(text);
  const { plain } = marks;
  const { report } = reportOf({ bytes: new TextEncoder().encode(plain), path: 'a.txt' });
  const analysis = analyse(report, reader);
  const source = marksOf(marks, marks.sources);
  const content = passageOf(plain, marks.contents);
  const unknown = { name: null, id: null, kind: null, role: null, of: null };
  const statement: Statement = {
    ...{ id: 'a.0', via: null, act: null, to: null, condition: null, when: null, quantities: [], grounds: [] },
    speaker: source && { ...source, ...unknown },
    cue: marksOf(marks, marks.cues),
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
