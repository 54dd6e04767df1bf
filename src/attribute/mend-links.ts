import { isMet, type QuotedRange } from '../grammar/ranges.ts';
import { PROPN, PUNCT } from '../grammar/tags.ts';
import type { Analysis, TokenRange } from '../model/analysis.ts';
import type { Attribution } from './attribution.ts';
import type { Link } from './link.ts';
import type { Passages } from './mark-parts.ts';
import type { Paragraphed } from './paragraph.ts';
import type { Part } from './parts.ts';

/** Tokens of a nickname, its marks included. */
const LONGEST_NICKNAME = 6;

/** The links of a paragraph as attributions, mended where two of them share one name, cue or content, outside what the layout settles. */
export function mendLinks(analysis: Analysis, { passage, links, quoted, forms }: Paragraphed): Attribution[] {
  const settled = (part: TokenRange): boolean => isMet(part, forms);
  return takeBeside(analysis, passage, joinCues(joinNames(analysis, quoted, links)))
    .filter(({ cue, contents }) => !(cue ? settled(cue) : contents.some(settled)))
    .map(({ source, cue, contents }) => ({
      source,
      cue,
      contents: contents.filter((c) => !settled(c)),
      verbatim: false,
    }));
}

/**
 * Takes a nickname in marks for a part of the speaker, not for his words: what is said has a comma or a stop before its speaker.
 *
 *   [“Big Ana”] [Torvald] [told] …       “Big Ana” Torvald told …      “[Big Ana” Torvald] [told] …
 *   not                                  [“Never,”] [Torvald] [said].      [“Big Ana”], [Torvald] [said], …
 */
function joinNames({ tokens }: Analysis, quoted: readonly QuotedRange[], links: readonly Link[]): Link[] {
  return links.map((link) => {
    const { source } = link;
    const name = quoted.find((q) => {
      if (!source || q.to - q.from > LONGEST_NICKNAME) return false;
      return q.to === source.from
        ? tokens.tags[source.from] === PROPN
        : q.from + 1 === source.from && q.to <= source.to;
    });
    if (!source || !name || tokens.tags[name.to - 2] === PUNCT) return link;
    const contents = link.contents.filter((c) => c.from < name.from || c.to > name.to);
    return { ...link, source: { ...source, from: name.from }, contents };
  });
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
