import type { QuotedRange } from '../grammar/ranges.ts';
import type { TokenRange } from '../model/analysis.ts';
import type { Link } from './link.ts';
import type { Passages } from './mark-parts.ts';
import type { Part } from './parts.ts';

/** An attribution that the layout tells, with the tokens that it settles: no other part is looked for there. */
export interface LayoutForm extends TokenRange {
  /** Null where the paragraph before holds it: a signature by itself, a turn that goes on. */
  readonly link: Link | null;
}

/** What is known of one paragraph before statements are made of it. */
export interface Paragraphed {
  readonly passage: Passages;
  readonly quoted: readonly QuotedRange[];
  readonly links: readonly Link[];
  readonly forms: readonly LayoutForm[];
}

/** Every part of the links of a paragraph. */
export function partsOfLinks(links: readonly Link[]): Part[] {
  const parts: Part[] = [];
  for (const { source, cue, contents } of links) {
    if (source) parts.push(source);
    if (cue) parts.push(cue);
    parts.push(...contents);
  }
  return parts;
}
