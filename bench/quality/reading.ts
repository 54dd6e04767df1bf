import { join } from 'node:path';
import { analyse } from '../../src/analyse/analyse.ts';
import { loadModels } from '../../src/app/load-models.ts';
import type { Network } from '../../src/learn/network/network.ts';
import { type Analysis, RELATIONS, TAGS } from '../../src/model/analysis.ts';
import { readConllu, type TreebankParagraph } from '../../train/corpora/conllu.ts';
import { type NamedParagraph, readNames } from '../../train/corpora/entities.ts';

/** How much of the gold was found, and how much of what was found is right. */
class Tally {
  right = 0;
  found = 0;
  gold = 0;
  get f1(): number {
    return Math.round((2000 * this.right) / Math.max(1, this.found + this.gold)) / 10;
  }
}

/** Scores of tags, syntax and names, by the name that `floors.json` gives them, on the data folder. */
export function readingScores(data: string): Readonly<Record<string, number>> {
  const { reader } = loadModels();
  return {
    ...treebankScores(reader, readConllu(join(data, 'ud-ewt/en_ewt-ud-test.conllu'))),
    ...nameScores(reader, readNames(join(data, 'ner-worldwide'), 'held out')),
  };
}

const base = (label: string): string => label.split(':')[0];

/**
 * From raw text, our tokens and sentences and all: F1 over words of the same span, of universal tags, heads, and heads with their
 * universal relations. Source: the measures of the CoNLL 2018 shared task (Zeman et al. 2018).
 */
function treebankScores(reader: Network, paragraphs: readonly TreebankParagraph[]): Record<string, number> {
  const [words, upos, uas, las] = [new Tally(), new Tally(), new Tally(), new Tally()];
  for (const document of documentsOf(paragraphs)) {
    const { analysis, offsets } = readParagraphs(
      reader,
      document.map((p) => p.text),
    );
    const { tokens, heads, relations } = analysis;
    const spanOf = (i: number): string => `${tokens.starts[i]} ${tokens.ends[i]}`;
    const found = new Map(Array.from({ length: tokens.length }, (_, i) => [spanOf(i), i]));
    for (const tally of [words, upos, uas, las]) tally.found += tokens.length;
    document.forEach((paragraph, p) => {
      for (const sentence of paragraph.sentences) {
        const spans = sentence.words.map((w) => `${w.start + offsets[p]} ${w.end + offsets[p]}`);
        for (const tally of [words, upos, uas, las]) tally.gold += spans.length;
        sentence.words.forEach((word, w) => {
          const i = found.get(spans[w]);
          if (i === undefined) return;
          words.right++;
          if (base(TAGS[tokens.tags[i]]) === base(word.tag)) upos.right++;
          const head = heads[i] < 0 ? 'root' : spanOf(heads[i]);
          if (head !== (word.head === 0 ? 'root' : spans[word.head - 1])) return;
          uas.right++;
          if (word.relation >= 0 && base(RELATIONS[relations[i]]) === base(RELATIONS[word.relation])) las.right++;
        });
      }
    });
  }
  return { 'ud-ewt words': words.f1, 'ud-ewt UPOS': upos.f1, 'ud-ewt UAS': uas.f1, 'ud-ewt LAS': las.f1 };
}

const KINDS: ReadonlySet<string> = new Set(['person', 'organisation', 'place', 'group']);

/** Whole names of the same span and kind: of persons, organisations, places and groups, and of all nine kinds. */
function nameScores(reader: Network, paragraphs: readonly NamedParagraph[]): Record<string, number> {
  const [four, all] = [new Tally(), new Tally()];
  for (const document of documentsOf(paragraphs)) {
    const { analysis, offsets } = readParagraphs(
      reader,
      document.map((p) => p.text),
    );
    const { starts, ends } = analysis.tokens;
    const gold = new Set(
      document.flatMap((p, i) => p.names.map((n) => `${n.start + offsets[i]} ${n.end + offsets[i]} ${n.kind}`)),
    );
    const found = analysis.names.map((n) => `${starts[n.from]} ${ends[n.to - 1]} ${n.kind}`);
    for (const [tally, counts] of [
      [all, () => true],
      [four, (name: string) => KINDS.has(name.split(' ')[2])],
    ] as const) {
      tally.gold += [...gold].filter(counts).length;
      tally.found += found.filter(counts).length;
      tally.right += found.filter((name) => counts(name) && gold.has(name)).length;
    }
  }
  return { 'ner-worldwide names': four.f1, 'ner-worldwide all kinds': all.f1 };
}

/** Paragraphs by document, in the order in which the documents begin. */
const documentsOf = <Paragraph extends { readonly document: string }>(
  paragraphs: readonly Paragraph[],
): Paragraph[][] => [...Map.groupBy(paragraphs, (paragraph) => paragraph.document).values()];

/** A document of given paragraphs, read; and where each paragraph begins in it. */
function readParagraphs(
  reader: Network,
  texts: readonly string[],
): { readonly analysis: Analysis; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  let text = '';
  for (const paragraph of texts) {
    offsets.push(text.length);
    text += `${paragraph}\n\n`;
  }
  const paragraphs = texts.map((paragraph, i) => ({
    start: offsets[i],
    end: offsets[i] + paragraph.length,
    role: 'body' as const,
  }));
  return { analysis: analyse({ text, paragraphs }, reader), offsets };
}
