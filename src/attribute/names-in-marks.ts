import { type Analysis, TAGS } from '../model/analysis.ts';
import type { Link } from './link.ts';
import type { QuotedRange } from './quoted-ranges.ts';

/** Tokens of a nickname, its marks included. */
const LONGEST = 6;
const PROPN = TAGS.indexOf('PROPN');
const PUNCT = TAGS.indexOf('PUNCT');

/**
 * Takes a nickname in marks for a part of the speaker, not for his words: what is said has a comma or a stop before its speaker.
 *
 *   [“Big Ana”] [Torvald] [told] …       “Big Ana” Torvald told …      “[Big Ana” Torvald] [told] …
 *   not                                  [“Never,”] [Torvald] [said].      [“Big Ana”], [Torvald] [said], …
 */
export function joinNames({ tokens }: Analysis, quoted: readonly QuotedRange[], links: readonly Link[]): Link[] {
  return links.map((link) => {
    const { source } = link;
    const name = quoted.find((q) => {
      if (!source || q.to - q.from > LONGEST) return false;
      return q.to === source.from
        ? tokens.tags[source.from] === PROPN
        : q.from + 1 === source.from && q.to <= source.to;
    });
    if (!source || !name || tokens.tags[name.to - 2] === PUNCT) return link;
    const contents = link.contents.filter((c) => c.from < name.from || c.to > name.to);
    return { ...link, source: { ...source, from: name.from }, contents };
  });
}
