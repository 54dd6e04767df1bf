import { type Analysis, SHAPE, type TokenRange } from '../model/analysis.ts';
import type { Form } from '../model/statement.ts';

/**
 * Direct when every word of the content stands between quotation marks, indirect when none does, else mixed.
 *
 *   direct:    “We will go,” he said.
 *   indirect:  He said they would go.
 *   mixed:     He said that “the only way” was to go. He called it “nonsense”.
 */
export function formOf({ tokens, quotations }: Analysis, contents: readonly TokenRange[]): Form {
  let quoted = 0;
  let plain = 0;
  let q = 0;
  for (const { from, to } of contents) {
    while (q > 0 && quotations[q - 1].end > tokens.starts[from]) q--;
    for (let i = from; i < to; i++) {
      if (tokens.shapes[i] >= SHAPE.mark) continue;
      while (q < quotations.length && quotations[q].end <= tokens.starts[i]) q++;
      if (q < quotations.length && quotations[q].start <= tokens.starts[i]) quoted++;
      else plain++;
    }
  }
  if (quoted === 0) return 'indirect';
  return plain === 0 ? 'direct' : 'mixed';
}
