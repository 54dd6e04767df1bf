import { readFileSync } from 'node:fs';
import type { Tag } from '../src/model/analysis.ts';

/** A sentence of a Universal Dependencies treebank with the offsets of its words in its text. */
export interface TreebankSentence {
  readonly text: string;
  readonly words: readonly { readonly start: number; readonly end: number; readonly tag: Tag }[];
}

const VERB_FORMS: Readonly<Record<string, Tag>> = {
  VB: 'VERB',
  VBD: 'VERB:past',
  VBP: 'VERB:present',
  VBZ: 'VERB:present',
  VBG: 'VERB:ing',
  VBN: 'VERB:participle',
};

/** Reads a CoNLL-U file. Words whose form does not stand in the text (parts of a multiword token) get their share of its span. */
export function readConllu(path: string): TreebankSentence[] {
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .filter(Boolean)
    .map((block) => {
      const lines = block.split('\n');
      const text = lines.find((l) => l.startsWith('# text = '))?.slice(9) ?? '';
      const words: { start: number; end: number; tag: Tag }[] = [];
      let at = 0;
      let within = 0;
      for (const line of lines) {
        if (line.startsWith('#') || line === '') continue;
        const [id, form, , upos, xpos] = line.split('\t');
        if (id.includes('.')) continue;
        const found = text.indexOf(form, at);
        const start = found < 0 || found > at + 3 ? at : found;
        if (id.includes('-')) {
          within = start + form.length;
          continue;
        }
        const end = Math.min(start + form.length, text.length);
        const tag = upos === 'VERB' ? (VERB_FORMS[xpos] ?? 'VERB') : (upos as Tag);
        words.push({ start, end, tag });
        at = within > end ? end : Math.max(end, within);
        if (end >= within) within = 0;
      }
      return { text, words };
    });
}
