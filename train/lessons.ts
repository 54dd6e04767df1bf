import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportOf } from '../src/acquire/report-of.ts';
import { codesOf, TABLE_COUNT, TABLES } from '../src/analyse/codes.ts';
import { sentences } from '../src/analyse/sentences.ts';
import { newTokenBuffer, type TokenBuffer, tokenize } from '../src/analyse/tokenize.ts';
import { CONTENT, CUE, SOURCE } from '../src/attribute/roles.ts';
import { NAME_KINDS, type Quotation, RELATIONS, ROLES, TAGS, type TokenRange } from '../src/model/analysis.ts';
import type { Span } from '../src/model/span.ts';
import { quotations } from '../src/text/quotation.ts';
import { type AnnotatedReport, readBrat } from './corpora/brat.ts';
import { readConllu, type TreebankParagraph } from './corpora/conllu.ts';
import { covered } from './corpora/covered.ts';
import { type NamedParagraph, readNames } from './corpora/entities.ts';

/** Stands where a corpus does not say what a token is. */
const UNKNOWN = -100;

/** A paragraph as the network learns from it: a line of JSON. Labels are those that its corpus has, one a token. */
interface Lesson {
  readonly document: string;
  readonly forms: readonly string[];
  /** What `codesOf` gives, `TABLES` after `TABLES`. */
  readonly codes: readonly number[];
  /** First token of each sentence. */
  readonly sentences: readonly number[];
  readonly roles?: readonly number[];
  readonly tags?: readonly number[];
  /** Token of the paragraph that is the head; -1 for a root. */
  readonly heads?: readonly number[];
  readonly relations?: readonly number[];
  readonly names?: readonly number[];
}

/** A text as the engine cuts it, before it is read. */
interface Cut {
  readonly text: string;
  readonly tokens: TokenBuffer;
  readonly sentences: readonly TokenRange[];
  readonly paragraphs: readonly number[];
  readonly quoted: readonly Quotation[];
}

/** Writes a file of lessons for each corpus, and one that names the labels and tables. */
export function writeLessons(data: string, out: string, log: (line: string) => void): void {
  mkdirSync(out, { recursive: true });
  writeFileSync(
    join(out, 'labels.json'),
    JSON.stringify({ tables: TABLES, roles: ROLES, tags: TAGS, relations: RELATIONS, names: NAME_KINDS }),
  );
  const corpora: Record<string, () => Lesson[]> = {
    'roles-train': () => readBrat(join(data, 'polnear/train')).flatMap(annotated),
    'roles-dev': () => readBrat(join(data, 'polnear/dev')).flatMap(annotated),
    'names-train': () => readNames(join(data, 'ner-worldwide'), 'train').map(named),
    'names-dev': () => readNames(join(data, 'ner-worldwide'), 'held out').map(named),
    'syntax-train': () => readConllu(join(data, 'ud-ewt/en_ewt-ud-train.conllu')).map(parsed),
    'syntax-dev': () => readConllu(join(data, 'ud-ewt/en_ewt-ud-dev.conllu')).map(parsed),
    plain: () => plain(readFileSync(join(data, 'plover/sentences-train.tsv'), 'utf8')),
  };
  for (const [name, lessons] of Object.entries(corpora)) {
    const found = lessons().filter(({ forms }) => forms.length > 0);
    writeFileSync(join(out, `${name}.jsonl`), found.map((lesson) => JSON.stringify(lesson)).join('\n'));
    log(`${name}: ${found.length} paragraphs, ${found.reduce((sum, { forms }) => sum + forms.length, 0)} tokens`);
  }
}

function cut(text: string, paragraphs: readonly Span[], given?: readonly Span[]): Cut {
  const tokens = newTokenBuffer(text.length + 8);
  const found: TokenRange[] = [];
  const numbers: number[] = [];
  const quoted: Quotation[] = [];
  let open = false;
  for (const [p, paragraph] of paragraphs.entries()) {
    const inside = quotations(text, paragraph, open);
    open = inside.at(-1)?.open ?? false;
    quoted.push(...inside);
    const first = tokens.length;
    let ranges: TokenRange[];
    if (given) {
      ranges = given.map((span) => {
        const from = tokens.length;
        tokenize(text, span, tokens);
        return { from, to: tokens.length };
      });
    } else {
      tokenize(text, paragraph, tokens);
      ranges = sentences(text, tokens, first, tokens.length, inside);
    }
    for (const range of ranges.filter(({ from, to }) => to > from)) {
      found.push(range);
      numbers.push(p);
    }
  }
  return { text, tokens, sentences: found, paragraphs: numbers, quoted };
}

/** The lessons of a text, a paragraph each, with labels that are given for the whole text. */
function lessonsOf(document: string, whole: Cut, labels: Readonly<Record<string, readonly number[]>>): Lesson[] {
  const { text, tokens, paragraphs } = whole;
  const codes = codesOf(tokens, whole.sentences, paragraphs, whole.quoted);
  return [...new Set(paragraphs)].map((p) => {
    const own = whole.sentences.filter((_, s) => paragraphs[s] === p);
    const [from, to] = [own[0].from, own[own.length - 1].to];
    return {
      document,
      forms: Array.from({ length: to - from }, (_, i) => text.slice(tokens.starts[from + i], tokens.ends[from + i])),
      codes: [...codes.subarray(from * TABLE_COUNT, to * TABLE_COUNT)],
      sentences: own.map((s) => s.from - from),
      ...Object.fromEntries(Object.entries(labels).map(([name, all]) => [name, all.slice(from, to)])),
    };
  });
}

/** Marks the tokens of a span with a label, and those after its first with the next label. */
function mark(labels: number[], { from, to }: TokenRange, label: number): void {
  for (let i = from; i < to; i++) labels[i] = i === from ? label : label + 1;
}

const READ = new Set(['body', 'list', 'heading']);

function annotated({ name, text, attributions }: AnnotatedReport): Lesson[] {
  const { report } = reportOf({ bytes: new TextEncoder().encode(text), path: `${name}.txt` });
  const whole = cut(
    report.text,
    report.paragraphs.filter(({ role }) => READ.has(role)),
  );
  const roles = new Array<number>(whole.tokens.length).fill(0);
  for (const gold of attributions) {
    for (const span of gold.content) mark(roles, covered(whole.tokens, span), CONTENT);
    for (const span of gold.source) mark(roles, covered(whole.tokens, span), SOURCE);
    for (const span of gold.cue) mark(roles, covered(whole.tokens, span), CUE);
  }
  return lessonsOf(name, whole, { roles });
}

function named({ document, text, names }: NamedParagraph): Lesson {
  const whole = cut(text, [{ start: 0, end: text.length }]);
  const labels = new Array<number>(whole.tokens.length).fill(0);
  for (const name of names) mark(labels, covered(whole.tokens, name), 1 + 2 * NAME_KINDS.indexOf(name.kind));
  return lessonsOf(document, whole, { names: labels })[0];
}

function parsed({ document, text, sentences: gold }: TreebankParagraph): Lesson {
  const whole = cut(text, [{ start: 0, end: text.length }], gold);
  const { tokens } = whole;
  const tags = new Array<number>(tokens.length).fill(UNKNOWN);
  const heads = new Array<number>(tokens.length).fill(UNKNOWN);
  const relations = new Array<number>(tokens.length).fill(UNKNOWN);
  const at = new Map(Array.from({ length: tokens.length }, (_, i) => [`${tokens.starts[i]} ${tokens.ends[i]}`, i]));
  for (const { words } of gold) {
    const places = words.map(({ start, end }) => at.get(`${start} ${end}`));
    words.forEach(({ tag, head, relation }, w) => {
      const place = places[w];
      if (place === undefined) return;
      tags[place] = TAGS.indexOf(tag);
      const to = head === 0 ? -1 : places[head - 1];
      if (to === undefined) return;
      heads[place] = to;
      relations[place] = relation < 0 ? UNKNOWN : relation;
    });
  }
  return lessonsOf(document, whole, { tags, heads, relations })[0];
}

/** Sentences without labels: the first field of each row. */
function plain(table: string): Lesson[] {
  return table
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const text = line.split('\t')[0].trim();
      return text ? lessonsOf('', cut(text, [{ start: 0, end: text.length }]), {}) : [];
    });
}
