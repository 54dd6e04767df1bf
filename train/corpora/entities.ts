import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NAME_KINDS } from '../../src/model/analysis.ts';

export interface GoldName {
  readonly start: number;
  readonly end: number;
  readonly kind: (typeof NAME_KINDS)[number];
}

/** A paragraph with its names; offsets are UTF-16 units of `text`. */
export interface NamedParagraph {
  readonly document: string;
  readonly text: string;
  readonly names: readonly GoldName[];
}

const KINDS: Readonly<Record<string, GoldName['kind']>> = {
  Person: 'person',
  Organization: 'organisation',
  Location: 'place',
  NORP: 'group',
  Date: 'date',
  Money: 'money',
  Misc: 'other',
  Facility: 'building',
  Product: 'product',
};

/** Reads a folder of files with a token and its label a line; an empty line ends a paragraph. Sorted by name, the last tenth of the files is held out. */
export function readNames(folder: string, part: 'train' | 'held out'): NamedParagraph[] {
  const files = readdirSync(folder).sort();
  const cut = Math.floor(files.length * 0.9);
  return (part === 'train' ? files.slice(0, cut) : files.slice(cut)).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split(/\n\s*\n/)
      .map((block) => paragraphOf(file, block))
      .filter(({ text }) => text !== ''),
  );
}

function paragraphOf(document: string, block: string): NamedParagraph {
  const rows = block
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([form, label]) => form?.trim() && label);
  const { text, starts } = joined(rows.map(([form]) => form));
  const names: { start: number; end: number; kind: GoldName['kind'] }[] = [];
  rows.forEach(([form, label], i) => {
    const end = starts[i] + form.length;
    const kind = KINDS[label.slice(2)];
    if (label.startsWith('B-') && kind) names.push({ start: starts[i], end, kind });
    else if (label.startsWith('I-') && names.length > 0) names[names.length - 1].end = end;
  });
  return { document, text, names };
}

const CLOSES = /^(?:[.,;:?!)\]%”’]+|['’](?:s|re|ve|ll|d|m|t)|n['’]t|\/)$/i;
const OPENS = /^[([“‘$£€/]$/;

/** Puts back the text that tokens were cut from, with the spaces that print would have. */
function joined(forms: readonly string[]): { readonly text: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let text = '';
  let joins = true;
  let quoted = false;
  let single = false;
  forms.forEach((form, i) => {
    const word = (k: number): boolean => /^\w+$/.test(forms[k] ?? '');
    const hyphen = form === '-' && word(i - 1) && word(i + 1);
    const double = form === '"' || form === "''" || form === '``';
    const apostrophe = form === "'" && (single || (forms[i - 1] ?? '').endsWith('s'));
    const opensSingle = form === "'" && !apostrophe && /^\w/.test(forms[i + 1] ?? '');
    const space = !(joins || CLOSES.test(form) || hyphen || apostrophe || (double && quoted));
    joins = OPENS.test(form) || hyphen || opensSingle || (double && !quoted);
    if (double) quoted = !quoted;
    if (form === "'") single = opensSingle;
    if (space) text += ' ';
    starts.push(text.length);
    text += form;
  });
  return { text, starts };
}
