import type { Span } from '../model/span.ts';
import type { Statement } from '../model/statement.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import { type Likeness, likeness, type StoryWords, storyWordsOf } from './similarity.ts';
import { type Parties, partiesOf } from './spoken-for.ts';
import type { WordVectors } from './word-vectors.ts';

/** A statement without what decided its fields. */
export type Said = Omit<Statement, 'grounds'>;

/** Somebody whom a report names. */
export interface NamedPerson {
  /** One id in all reports of the story. */
  readonly id: string;
  /** As this report has the name. */
  readonly name: string;
}

/** What comparing needs of one report. */
export interface StoryReport {
  /** What names it in the output: path, address or id. */
  readonly name: string;
  readonly text: string;
  /** ISO 8601; null when unknown. */
  readonly published: string | null;
  readonly paragraphs: readonly Span[];
  /** In reading order, never crossing a paragraph. */
  readonly sentences: readonly Span[];
  readonly statements: readonly Said[];
  readonly people: readonly NamedPerson[];
}

/** Words of a report, and what they tell. */
export interface Told extends Span {
  /** Place in `Story.reports`. */
  readonly report: number;
  readonly text: string;
  readonly meaning: Meaning;
}

/** Reports of one story, ready to be compared. */
export interface Story {
  /** The earliest first: what several carry is shown where it first stood. */
  readonly reports: readonly StoryReport[];
  /** Of every report, in reading order. */
  readonly sentences: readonly Told[];
  /** The same, report by report. */
  readonly byReport: readonly (readonly Told[])[];
  /** What each statement's content tells. */
  readonly contents: ReadonlyMap<Said, Meaning>;
  readonly words: StoryWords;
  readonly parties: Parties;
  readonly vectors: WordVectors;
  /** What a text tells; what a wire story says stands in many reports and is read once. */
  readonly read: (text: string) => Meaning;
}

export function storyOf(given: readonly StoryReport[], vectors: WordVectors): Story {
  const reports = given.toSorted(
    (a, b) => compareText(a.published ?? '~', b.published ?? '~') || compareText(a.name, b.name),
  );
  const known = new Map<string, Meaning>();
  const read = (text: string): Meaning => {
    const meaning = known.get(text) ?? meaningOf(text, vectors);
    known.set(text, meaning);
    return meaning;
  };
  const byReport = reports.map(({ text, sentences }, report) =>
    sentences.map(({ start, end }): Told => {
      const words = text.slice(start, end);
      return { report, start, end, text: words, meaning: read(words) };
    }),
  );
  const sentences = byReport.flat();
  const contents = new Map(
    reports.flatMap(({ statements }) => statements.map((said) => [said, read(said.content.text)] as const)),
  );
  const words = storyWordsOf(sentences.map(({ meaning }) => meaning));
  return { reports, sentences, byReport, contents, words, parties: partiesOf(reports), vectors, read };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What a statement of the story tells. Throws where it is of another story. */
export function contentOf({ contents }: Story, said: Said): Meaning {
  const meaning = contents.get(said);
  if (!meaning) throw new Error(`${said.id} is no statement of the story`);
  return meaning;
}

/** A stretch of a report. */
export function toldOf({ reports, read }: Story, report: number, { start, end }: Span): Told {
  const text = reports[report].text.slice(start, end);
  return { report, start, end, text, meaning: read(text) };
}

/** How much of what two passages say is said in both. */
export const alike = ({ words, vectors }: Story, a: Told, b: Told): Likeness =>
  likeness(a.meaning, b.meaning, words, vectors);

/** The shortest statement whose content has the span, one with a speaker before one without; null where the report itself tells it. */
export function statementAt({ statements }: StoryReport, { start, end }: Span): Said | null {
  let best: Said | null = null;
  for (const statement of statements) {
    const { spans } = statement.content;
    if (spans.some((span) => span.start <= start && end <= span.end) && (!best || before(statement, best)))
      best = statement;
  }
  return best;
}

const before = (a: Said, b: Said): boolean =>
  a.speaker === null || b.speaker === null
    ? b.speaker === null && a.speaker !== null
    : a.content.text.length < b.content.text.length;

/** The sentence that a place in a report's text is in; null where it is in none. */
export function sentenceOf({ byReport }: Story, report: number, at: number): Told | null {
  const sentences = byReport[report] ?? [];
  let [from, to] = [0, sentences.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sentences[middle].end <= at) from = middle + 1;
    else to = middle;
  }
  return from < sentences.length && sentences[from].start <= at ? sentences[from] : null;
}

/** The sentence that has the span; null where none has all of it. */
export function sentenceAt(story: Story, report: number, { start, end }: Span): Told | null {
  const sentence = sentenceOf(story, report, start);
  return sentence !== null && end <= sentence.end ? sentence : null;
}

/** The parts of a passage between commas, dashes and the like; the passage alone where there are none. */
export function partsOf(story: Story, told: Told): readonly Told[] {
  const parts: Told[] = [];
  let from = told.start;
  for (const match of story.reports[told.report].text.slice(told.start, told.end).matchAll(PART)) {
    const to = told.start + match.index;
    if (to > from) parts.push(toldOf(story, told.report, { start: from, end: to }));
    from = to + match[0].length;
  }
  return parts.length === 0 ? [told] : [...parts, toldOf(story, told.report, { start: from, end: told.end })];
}

const PART = /[,;:]\s+|\s+[–—-]\s+|—/gu;

/** Whether two reports can tell of one occasion: days between them, at most. True where one has no date. */
export function within(days: number, { published: a }: StoryReport, { published: b }: StoryReport): boolean {
  if (a === null || b === null) return true;
  const apart = Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10)));
  return Number.isNaN(apart) || apart <= days * DAY;
}

const DAY = 86_400_000;
