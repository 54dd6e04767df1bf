import { spanOf } from '../../grammar/token-ranges.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Condition } from '../../model/statement.ts';
import type { Said } from '../said.ts';
import { consequentBefore, consequentBehind } from './consequent.ts';
import { type Extent, extentOf } from './extent.ts';
import { openingAt } from './find-opening.ts';
import { isMain, meets } from './governs.ts';
import type { Opening } from './opening.ts';
import { governsContent } from './outside.ts';
import { type Part, partsOf } from './parts.ts';
import { isNegated } from './polarity.ts';
import { ASKED, JOINING } from './words.ts';

/** A condition of a statement, and what holds under it. */
export interface Branch {
  readonly condition: Condition;
  /** The condition's tokens. */
  readonly antecedent: TokenRange;
  /** The tokens of what follows from it: of its clause, without the condition where that stands at an edge. Not empty. */
  readonly consequent: TokenRange;
  /** In which of the sentences that the statement lies in, from 0. */
  readonly sentence: number;
  /** The rule that found it. */
  readonly rule: string;
}

/** A condition whose reach is known. */
interface Found {
  readonly opening: Opening;
  readonly extent: Extent;
}

/**
 * The conditions of a statement in reading order, each with its consequent:
 *
 *   “[If they leave], {we will stop}. [If they do not], {we will go on}.”     two branches
 */
export function conditionsOf(said: Said): readonly Branch[] {
  const { analysis, report } = said;
  const parts = partsOf(said);
  return parts.flatMap((part) => branchesIn(said, analysis, report.text, part, parts));
}

function branchesIn(said: Said, analysis: Analysis, text: string, part: Part, parts: readonly Part[]): Branch[] {
  const found = openingsIn(analysis, part, askedAt(said));
  return found.flatMap(({ opening, extent }, i): Branch[] => {
    const before = found.slice(0, i).findLast((other) => other.extent.isFronted);
    const next = found[i + 1]?.extent.from ?? part.to;
    const behind = extent.isFronted ? consequentBehind(analysis, extent, part, parts, next) : null;
    const from = before?.extent.to ?? part.from;
    const consequent = behind ?? consequentBefore(analysis, extent, from, part, parts);
    if (!consequent || !meets(analysis, opening, { ...extent, isFronted: behind !== null }, consequent, said))
      return [];
    if (!part.isContent && !governsContent(said, opening, extent, part, consequent)) return [];
    if (!behind && !isMain(analysis, extent, consequent.from)) return [];
    const span = spanOf(analysis.tokens, extent);
    const polarity = opening.isNegative !== isNegated(analysis, opening, extent) ? 'negative' : 'positive';
    return [
      {
        condition: { text: text.slice(span.start, span.end), span, kind: opening.kind, polarity },
        antecedent: { from: extent.from, to: extent.to },
        consequent,
        ...{ sentence: part.sentence, rule: opening.rule },
      },
    ];
  });
}

/** Where what is asked begins, behind a cue that asks: "asked [if] he was ill"; -1 where the cue does not ask. */
function askedAt({ analysis: { tokens }, cue, contents: [{ from }] }: Said): number {
  for (let at = cue?.from ?? 0; cue && at < cue.to; at++) if (ASKED.has(tokens.words[at])) return from;
  return -1;
}

/** In reading order, apart; what "and if" joins is one; none begins at `asked`. */
function openingsIn(analysis: Analysis, part: Part, asked: number): Found[] {
  const { words } = analysis.tokens;
  const found: Found[] = [];
  for (let at = part.from; at < part.to; at++) {
    if (at === asked) continue;
    const opening = openingAt(analysis, at, part);
    const extent = opening && extentOf(analysis, opening, part);
    if (!extent) continue;
    const last = found.at(-1);
    const joins = at > part.from && JOINING.has(words[at - 1]) && last !== undefined && last.extent.to >= at - 2;
    if (joins && last.opening.kind === opening.kind)
      found[found.length - 1] = { ...last, extent: { ...last.extent, to: extent.to } };
    else found.push({ opening, extent });
    at = Math.max(at, extent.to - 1);
  }
  return found;
}
