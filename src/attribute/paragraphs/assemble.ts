import { merged, overlaps } from '../../grammar/ranges.ts';
import { FINITE } from '../../grammar/tags.ts';
import { RELATIVE, THAT, WHAT } from '../../grammar/words.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Issue } from '../../model/issue.ts';
import type { Report } from '../../model/report.ts';
import { type Attribution, firstToken } from '../attribution.ts';
import { endNounCues } from '../contents/end-contents.ts';
import { grow } from '../grow.ts';
import { type Paragraphed, partsOfLinks } from '../paragraph.ts';
import { reachOver } from './across-paragraphs.ts';
import { introduces, waitingBehindColon } from './colons.ts';
import type { Growing, Reached } from './growing.ts';
import { headedItems } from './headed-items.ts';
import { restOfSentence } from './rest-of-sentence.ts';
import { addUncued } from './uncued-quotations.ts';

/**
 * Turns the links of each paragraph into attributions over the whole report:
 *
 * - each paragraph by itself (`grow`), and what the layout settles as it stands;
 * - a statement may reach over into the next paragraph (`reachOver`, `waitingBehindColon`);
 * - a quotation without a cue goes on from the statement before it: “No,” he said. “Never.”
 * - a cue without a content takes the rest of its sentence;
 * - a list that somebody goes through is his item by item (`headedItems`);
 * - a content of nothing but a relative pronoun is none.
 */
export function assemble(
  report: Report,
  analysis: Analysis,
  paragraphs: readonly Paragraphed[],
): { readonly attributions: readonly Attribution[]; readonly issues: readonly Issue[] } {
  const done: Growing[] = [];
  const issues: Issue[] = [];
  let waiting: Growing | null = null;
  const reached = reachedOf(report, analysis, paragraphs);
  paragraphs.forEach((paragraph, p) => {
    const { passage, quoted, forms, links } = paragraph;
    const [previous, here, next] = [reached[p - 1], reached[p], reached[p + 1]];
    const grown = grow(analysis, paragraph).map(growing);
    const own = reachOver(report, analysis, { done, waiting, previous }, grown, here);
    for (const { link } of forms) if (link) done.push(growing({ ...link, verbatim: true }));
    const leadsOver = introduces(analysis, passage, next);
    for (const found of own) {
      if (found.cue === null) addUncued(analysis, done, found, paragraph);
      else if (found.contents.length > 0) done.push(found);
      else if (!leadsOver) {
        const rest = restOfSentence(analysis, passage, found, partsOfLinks(links));
        if (rest) done.push(...endNounCues(analysis, paragraph, [{ ...found, contents: [rest] }]).map(growing));
      }
    }
    const waits = leadsOver ? waitingBehindColon(analysis, passage, own, next) : null;
    waiting = waits ?? (here.isListItem && next?.isListItem ? waiting : null);
    const last = quoted.at(-1)?.quotation;
    if (last?.open && !next?.quoted[0]?.quotation.continues) {
      const message = 'A quotation mark opens here and never closes.';
      issues.push({ code: 'quotation-never-closed', message, span: last });
    }
  });
  const passages = paragraphs.map(({ passage }) => passage);
  for (const item of headedItems(analysis, passages)) if (!isToldAlready(item, done)) done.push(growing(item));
  const attributions = done
    .map((found) => ({ ...found, contents: withoutPronoun(analysis, merged(found.contents)) }))
    .filter(({ contents: [first, ...more] }) => more.length > 0 || !isPronoun(analysis, first));
  return { attributions: attributions.sort((a, b) => firstToken(a) - firstToken(b)), issues };
}

/** Whether the words of an item are in another's content, or begin one. */
const isToldAlready = ({ contents: [first] }: Attribution, done: readonly Growing[]): boolean =>
  done.some(({ contents }) => contents.some(({ from, to }) => from <= first.from && first.from < to));

const growing = ({ source, cue, contents, verbatim }: Attribution): Growing => ({
  source,
  cue,
  contents: [...contents],
  verbatim,
});

/** How each paragraph begins, and whether it is an item of a list. */
function reachedOf(report: Report, { tokens }: Analysis, paragraphs: readonly Paragraphed[]): Reached[] {
  let at = 0;
  return paragraphs.map(({ passage, quoted, forms }) => {
    while (report.paragraphs[at].end <= tokens.starts[passage.from]) at++;
    const leads = quoted[0]?.from === passage.from && !forms.some((f) => overlaps(f, quoted[0]));
    return { passage, quoted, opening: leads ? quoted[0] : null, isListItem: report.paragraphs[at].role === 'list' };
  });
}

/** Without a pronoun before more that is not its verb: "[which] [Velmora] [threatened with] [strikes]"; not "[which], [she] [said], [is shut]". */
function withoutPronoun(analysis: Analysis, contents: readonly TokenRange[]): readonly TokenRange[] {
  const [first, second] = contents;
  const { words, tags } = analysis.tokens;
  const isBeside = second && isPronoun(analysis, first) && words[first.from] !== THAT && !FINITE.has(tags[second.from]);
  return isBeside ? contents.slice(1) : contents;
}

/** A pronoun that stands for words outside of the sentence's grasp says nothing by itself: "[what] [he] [calls] peace". */
const isPronoun = ({ tokens: { words } }: Analysis, { from, to }: TokenRange): boolean =>
  to - from === 1 && (RELATIVE.has(words[from]) || words[from] === WHAT);
