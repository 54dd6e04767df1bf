import type { Span } from './span.ts';

/** `sha256:` and 64 hexadecimal digits, over the document's bytes, its outlet and its address: see `docs/decisions`. */
export type ReportId = `sha256:${string}`;

/**
 * What a paragraph is for. Only what is said in `body`, `list` and `heading` paragraphs becomes statements;
 * the others stay in the text and keep their offsets.
 */
export type ParagraphRole =
  | 'headline'
  | 'byline'
  | 'dateline'
  | 'body'
  | 'heading'
  | 'list'
  | 'related'
  | 'caption'
  | 'boilerplate';

export interface Paragraph extends Span {
  readonly role: ParagraphRole;
}

/** What the reader states about a document, over what the document says of itself. */
export interface Stated {
  readonly outlet?: string | undefined;
  readonly author?: string | undefined;
  readonly title?: string | undefined;
  readonly place?: string | undefined;
  /** ISO 8601 date, or date and time with offset. */
  readonly published?: string | undefined;
  readonly url?: string | undefined;
}

/** One document from one outlet. Immutable. */
export interface Report {
  readonly id: ReportId;
  /** The file as it was named by the reader; null for an address, or pasted text. */
  readonly path: string | null;
  readonly url: string | null;
  readonly title: string | null;
  /** Who published it; null when neither the document nor the reader says. */
  readonly outlet: string | null;
  readonly author: string | null;
  /** Of the dateline, as worded there ("Corvale, Estmere" keeps its first part: "Corvale"). */
  readonly place: string | null;
  /** ISO 8601: a date, or a date and time with offset; null when unknown. */
  readonly published: string | null;
  /** BCP 47; null when the text is too short to tell. */
  readonly language: string | null;
  /** The canonical text. For plain text, the file's text unchanged. */
  readonly text: string;
  /** In reading order, not overlapping; white space between paragraphs belongs to none. */
  readonly paragraphs: readonly Paragraph[];
}
