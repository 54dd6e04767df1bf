import { readFileSync } from 'node:fs';
import { RELATIONS, type Tag } from '../../src/model/analysis.ts';

/** A word with its offsets in the paragraph's text. */
export interface TreebankWord {
  readonly start: number;
  readonly end: number;
  readonly tag: Tag;
  /** Number of the head in its sentence, counted from 1; 0 for the root. */
  readonly head: number;
  /** Index into `RELATIONS`; -1 for those that are too rare to be there even without their subtype. */
  readonly relation: number;
}

/** A paragraph of a treebank: its sentences lie one after another in its text. */
export interface TreebankParagraph {
  readonly document: string;
  readonly text: string;
  readonly sentences: readonly {
    readonly start: number;
    readonly end: number;
    readonly words: readonly TreebankWord[];
  }[];
}

const VERB_FORMS: Readonly<Record<string, Tag>> = {
  VB: 'VERB',
  VBD: 'VERB:past',
  VBP: 'VERB:present',
  VBZ: 'VERB:present',
  VBG: 'VERB:ing',
  VBN: 'VERB:participle',
};

const names: readonly string[] = RELATIONS;
const relationOf = (name: string): number =>
  names.includes(name) ? names.indexOf(name) : names.indexOf(name.split(':')[0]);

/** Reads a CoNLL-U file (https://universaldependencies.org/format.html), paragraph by paragraph. */
export function readConllu(path: string): TreebankParagraph[] {
  const paragraphs: { document: string; text: string; sentences: TreebankParagraph['sentences'][number][] }[] = [];
  let document = '';
  let gap = '';
  for (const block of readFileSync(path, 'utf8').split('\n\n').filter(Boolean)) {
    const lines = block.split('\n');
    const comment = (name: string): string | null =>
      lines.find((l) => l.startsWith(`# ${name} = `))?.slice(name.length + 5) ?? null;
    const opened = comment('newdoc id');
    document = opened ?? document;
    if (opened !== null || comment('newpar id') !== null || paragraphs.length === 0)
      paragraphs.push({ document, text: '', sentences: [] });
    const paragraph = paragraphs[paragraphs.length - 1];
    if (paragraph.text) paragraph.text += gap;
    gap = endsWithoutSpace(lines) ? '' : ' ';
    const start = paragraph.text.length;
    const text = comment('text') ?? '';
    paragraph.text += text;
    paragraph.sentences.push({ start, end: start + text.length, words: wordsOf(lines, text, start) });
  }
  return paragraphs;
}

/** Whether the next sentence follows at once: the last token, or the multiword token that it ends, says SpaceAfter=No. */
function endsWithoutSpace(lines: readonly string[]): boolean {
  const rows = lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
  const last = rows.at(-1)?.[0] ?? '';
  return rows.some(
    ([id, , , , , , , , , misc]) => (id === last || id.endsWith(`-${last}`)) && misc.includes('SpaceAfter=No'),
  );
}

/** Words whose form does not stand in the text (parts of a multiword token) get their share of its span. */
function wordsOf(lines: readonly string[], text: string, offset: number): TreebankWord[] {
  const words: TreebankWord[] = [];
  let at = 0;
  let within = 0;
  for (const line of lines) {
    if (line.startsWith('#') || line === '') continue;
    const [id, form, , upos, xpos, , head, relation] = line.split('\t');
    if (id.includes('.')) continue;
    const found = text.indexOf(form, at);
    const start = found < 0 || found > at + 3 ? at : found;
    if (id.includes('-')) {
      within = start + form.length;
      continue;
    }
    const end = Math.min(start + form.length, text.length);
    const tag = upos === 'VERB' ? (VERB_FORMS[xpos] ?? 'VERB') : (upos as Tag);
    words.push({ start: offset + start, end: offset + end, tag, head: Number(head), relation: relationOf(relation) });
    at = within > end ? end : Math.max(end, within);
    if (end >= within) within = 0;
  }
  return words;
}
