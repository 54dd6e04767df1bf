import { type Analysis, TAGS, type TokenRange } from '../model/analysis.ts';

/** As far as nesting looks at an attribution. */
interface Nestable {
  readonly source: TokenRange | null;
  readonly cue: TokenRange | null;
  readonly contents: readonly TokenRange[];
}

/** Tokens of a subject: "that Dorane", "the alliance’s navy". */
const LONGEST_SUBJECT = 5;
const NAMING: ReadonlySet<number> = new Set([TAGS.indexOf('NOUN'), TAGS.indexOf('PROPN'), TAGS.indexOf('PRON')]);
const [SCONJ, CCONJ] = [TAGS.indexOf('SCONJ'), TAGS.indexOf('CCONJ')];

/**
 * Mends a content that was cut short by a cue within it. The words before that cue are its source, and the outer content
 * goes on to the end of the inner one:
 *
 *   [Tann] [declared] [that Dorane] | [is prepared to offer] [guarantees]
 *   gives  Tann declared: that Dorane is prepared to offer guarantees.   Dorane is prepared to offer: guarantees.
 */
export function nest<Item extends Nestable>({ tokens }: Analysis, items: readonly Item[]): Item[] {
  const nested = new Map<Item, Item>();
  for (const outer of items) {
    const last = outer.contents.at(-1);
    if (!outer.cue || !last || last.to - last.from > LONGEST_SUBJECT || !NAMING.has(tokens.tags[last.to - 1])) continue;
    const inner = items.find((item) => item.cue?.from === last.to && item.source === null && item.contents.length > 0);
    if (!inner?.cue || inner === outer) continue;
    const end = inner.contents[inner.contents.length - 1].to;
    let from = last.from;
    while (from < last.to - 1 && (tokens.tags[from] === SCONJ || tokens.tags[from] === CCONJ)) from++;
    nested.set(inner, { ...(nested.get(inner) ?? inner), source: { from, to: last.to } });
    const contents = [...outer.contents.slice(0, -1), { from: last.from, to: Math.max(end, last.to) }];
    nested.set(outer, { ...(nested.get(outer) ?? outer), contents });
  }
  return items.map((item) => nested.get(item) ?? item);
}
