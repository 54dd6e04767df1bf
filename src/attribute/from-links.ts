import { type Analysis, TAGS, type TokenRange } from '../model/analysis.ts';
import type { Growing } from './growing.ts';
import type { Link } from './link.ts';
import type { Passages } from './mark-parts.ts';
import { joinNames } from './names-in-marks.ts';
import type { Paragraphed } from './paragraphed.ts';
import type { Part } from './parts.ts';
import { overlaps } from './quoted-ranges.ts';

const PUNCT = TAGS.indexOf('PUNCT');

/** The links of a paragraph outside what the layout settles. */
export function fromLinks(analysis: Analysis, { passage, links, quoted, forms }: Paragraphed): Growing[] {
  const settled = (part: TokenRange): boolean => forms.some((f) => overlaps(f, part));
  return takeBeside(analysis, passage, joinCues(joinNames(analysis, quoted, links)))
    .filter((l) => !(l.cue ? settled(l.cue) : l.contents.some(settled)))
    .map(({ source, cue, contents }) => ({
      source,
      cue,
      verbatim: false,
      contents: contents.filter((c) => !settled(c)),
    }));
}

/** Makes two cues that touch one, where the first has no content and the second no source: [Rask] [neither] [confirmed] [the date]. */
function joinCues(links: readonly Link[]): Link[] {
  const joined: Link[] = [];
  for (const link of links) {
    const before = joined.at(-1);
    const touches = before?.cue && link.cue && before.cue.to === link.cue.from;
    if (!touches || before.contents.length > 0 || link.source) joined.push(link);
    else joined[joined.length - 1] = { ...link, source: before.source, cue: { ...link.cue!, from: before.cue!.from } };
  }
  return joined;
}

/**
 * Gives a cue without a content the one that stands right before its source, of a cue in a sentence before that has more:
 *
 *   [“It is late,”] [Rask] [said]. [“It is always late,”] [his wife] [added].
 */
function takeBeside({ tokens }: Analysis, { sentences }: Passages, links: readonly Link[]): Link[] {
  const taken = new Map<Link, Part>();
  for (const link of links) {
    if (!link.cue || !link.source || link.contents.length > 0) continue;
    const from = Math.min(link.cue.from, link.source.from);
    const start = sentences.findLast((s) => s.from < from)?.from ?? from;
    const owner = links.find(
      (l) => l.cue && l.cue.to <= start && l.contents.length > 1 && l.contents.some((c) => c.to === from),
    );
    const content = owner?.contents.find((c) => c.to === from);
    if (content && tokens.tags[from - 1] === PUNCT) taken.set(link, content);
  }
  const moved = new Set(taken.values());
  return links.map((link) => {
    const own = taken.get(link);
    return own ? { ...link, contents: [own] } : { ...link, contents: link.contents.filter((c) => !moved.has(c)) };
  });
}
