import type { Analysis, TokenRange } from '../model/analysis.ts';
import type { ParagraphRole } from '../model/report.ts';
import { endAsides, fillClauses } from './clause-edges.ts';
import { mendFixedPhrases, mendSpeakers } from './fixed-phrases.ts';
import { fromLinks } from './from-links.ts';
import { firstToken, type Growing } from './growing.ts';
import { introducedBy } from './introductions.ts';
import { splitJoinedVerbs } from './joined-verbs.ts';
import { nest } from './nest.ts';
import { endAtMainVerb } from './noun-cues.ts';
import { type Paragraphed, partsOfLinks } from './paragraphed.ts';
import { giveSubjects } from './passives.ts';
import { overlaps } from './quoted-ranges.ts';
import { putBy, quotedBy } from './quoting-phrases.ts';
import { shaped, trimmed } from './shape-contents.ts';
import { shareSources } from './shared-source.ts';
import { unmarkedNouns } from './unmarked-nouns.ts';

/** The attributions of one paragraph by itself, in reading order, and its quotations without a cue. */
export function grow(analysis: Analysis, paragraph: Paragraphed, role: ParagraphRole): Growing[] {
  const { passage, quoted } = paragraph;
  const parts = partsOfLinks(paragraph.links);
  const settled = [...paragraph.forms, ...parts];
  let items = fromLinks(analysis, paragraph);
  items = mendSpeakers(analysis, passage, quoted, items).map((item) => shaped(analysis, paragraph, item));
  items = mendFixedPhrases(analysis, items);
  items = nest(analysis, items);
  items = splitJoinedVerbs(analysis, passage, quoted, items, parts);
  const cued = partsOfLinks(paragraph.links.filter((link) => link.cue));
  items = [...items, ...unmarkedNouns(analysis, passage, quoted, [...paragraph.forms, ...cued])];
  items = endAsides(analysis, passage, endAtMainVerb(analysis, passage, items));
  items = fillClauses(analysis, passage, quoted, items, parts);
  items = shareSources(analysis, passage, items, settled);
  items = giveSubjects(analysis, items);
  items = items.map((item) => introduced(analysis, paragraph, item));
  items = [...items, ...put(analysis, paragraph, cued)];
  if (role !== 'heading') items = [...items, ...unmarked(analysis, paragraph)];
  return items.sort((a, b) => firstToken(a) - firstToken(b));
}

/** What somebody "puts so" where nothing was marked. */
function put(analysis: Analysis, { passage, quoted }: Paragraphed, parts: readonly TokenRange[]): Growing[] {
  return passage.sentences.flatMap((sentence) => {
    const found = putBy(analysis, sentence);
    if (!found || parts.some((part) => overlaps(part, found.cue))) return [];
    const { source, cue, content } = found;
    return [{ source, cue, contents: [trimmed(analysis, quoted, content)], verbatim: false }];
  });
}

/**
 * A quotation without a cue, with the source and cue that stand before its colon or name it by a phrase of its sentence; one with
 * nothing but a colon for its cue, with the speaker alone: "A statement from [Tann] [:]".
 */
function introduced(analysis: Analysis, { passage, quoted }: Paragraphed, growing: Growing): Growing {
  const { source, cue } = growing;
  if (cue && source?.to === cue.from && cue.to === cue.from + 1) {
    return { ...growing, source: introducedBy(analysis, { from: source.from, to: cue.to })?.source ?? source };
  }
  const first = growing.contents[0];
  const quotation = growing.cue ? undefined : quoted.find((q) => overlaps(q, first));
  const sentence = passage.sentences.findLast((s) => s.from < first?.from || s.from === passage.from);
  if (!quotation || !sentence) return growing;
  const before = { from: sentence.from, to: quotation.from };
  const found = introducedBy(analysis, before) ?? quotedBy(analysis, sentence);
  return found ? { ...growing, ...found } : growing;
}

/** Quotations that no part touches: each as a content, without a cue where it fills whole sentences, else only with one that introduces it. */
function unmarked(analysis: Analysis, paragraph: Paragraphed): Growing[] {
  const { passage, quoted, links, forms } = paragraph;
  const parts = [...forms, ...partsOfLinks(links)];
  return quoted
    .filter((q) => !parts.some((part) => overlaps(part, q)))
    .filter((q) =>
      passage.sentences.some((s) => s.to === q.to || (s.from <= q.from && q.to <= s.to && quotedBy(analysis, s))),
    )
    .map(({ from, to }) =>
      introduced(analysis, paragraph, { source: null, cue: null, contents: [{ from, to }], verbatim: false }),
    )
    .filter(({ cue, contents: [{ from }] }) => cue !== null || passage.sentences.some((s) => s.from === from));
}
