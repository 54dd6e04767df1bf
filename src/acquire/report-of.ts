import { OnRecordError } from '../model/error.ts';
import type { Issue } from '../model/issue.ts';
import type { Paragraph, Report, Stated } from '../model/report.ts';
import { decode } from './decode.ts';
import { headFacts } from './head-facts.ts';
import { guessLanguage } from './language.ts';
import {
  charsetOf,
  knownMediaType,
  looksLikePage,
  type MediaType,
  mediaTypeOfName,
  refuseBinary,
} from './media-kind.ts';
import type { PageFacts } from './page-facts.ts';
import { plainSpaces } from './plain-spaces.ts';
import { readPage } from './read-page.ts';
import { reportId } from './report-id.ts';
import { assignRoles } from './roles.ts';
import { splitDateline } from './split-dateline.ts';
import { splitParagraphs } from './split-paragraphs.ts';
import { isStatedDate } from './stated.ts';

/** A report with the bytes that it was read from. */
export interface Acquired {
  readonly report: Report;
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
  readonly issues: readonly Issue[];
}

/** A document whose bytes are at hand. */
export interface Source {
  readonly bytes: Uint8Array;
  /** As a server or a form declares it; null leaves it to the name, then to the bytes. */
  readonly mediaType?: string | null | undefined;
  /** As a server declares it; null leaves it to the bytes. */
  readonly charset?: string | null | undefined;
  readonly path?: string | null | undefined;
  /** What errors call it; its path or address unless given. */
  readonly name?: string | undefined;
  readonly url?: string | null | undefined;
  readonly stated?: Stated | undefined;
}

/** 50 MB. */
export const LARGEST = 50_000_000;

/** Throws `too-large`. Sizes are in bytes. */
export function refuseLarge(size: number, name: string): void {
  if (size <= LARGEST) return;
  throw new OnRecordError(
    'too-large',
    name,
    `${name} has more than ${LARGEST / 1_000_000} MB. Split it, or save the report alone.`,
  );
}

interface Reading {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly facts: PageFacts | null;
}

function readText(text: string): Reading {
  return { text, paragraphs: assignRoles(plainSpaces(text), splitParagraphs(text)), facts: null };
}

function kindOf({ bytes, mediaType, path }: Source, name: string): MediaType {
  if (mediaType != null && mediaType.trim() !== '') {
    const known = knownMediaType(mediaType);
    if (known !== null) return known;
    throw new OnRecordError(
      'unsupported-kind',
      name,
      `${name} is of the kind ${mediaType.split(';')[0]!.trim()}, which is not read. Plain text and HTML are.`,
    );
  }
  return (path == null ? null : mediaTypeOfName(path)) ?? (looksLikePage(bytes) ? 'text/html' : 'text/plain');
}

const given = (value: string | undefined): string | null =>
  value === undefined || value.trim() === '' ? null : value.trim();

/**
 * Makes the report of a document: everything that comes after reading its bytes; touches no file, clock or network.
 * What is stated goes before what the document says of itself.
 * Throws `OnRecordError` `too-large`, `unsupported-kind`, `binary`, `empty`, `no-article`, and `bad-metadata` for a stated time that is no ISO 8601 date.
 */
export function reportOf(source: Source): Acquired {
  const { bytes } = source;
  const stated = source.stated ?? {};
  const path = source.path ?? null;
  const name = source.name ?? path ?? source.url ?? 'The text';
  refuseLarge(bytes.length, name);
  const published = given(stated.published);
  if (published !== null && !isStatedDate(published)) {
    throw new OnRecordError(
      'bad-metadata',
      name,
      `The time of publication stated for ${name}, “${published}”, is no date. Write 2031-05-04 or 2031-05-04T18:30:00+02:00.`,
    );
  }
  const charset = source.charset ?? (source.mediaType == null ? null : charsetOf(source.mediaType));
  refuseBinary(bytes, name, charset);
  const mediaType = kindOf(source, name);
  const decoded = decode(bytes, charset, mediaType === 'text/html');
  if (!/[^\s\u200B-\u200F\u2060\uFEFF]/u.test(decoded.text)) {
    throw new OnRecordError('empty', name, `${name} is empty. Name a file or an address with the text of a report.`);
  }
  const { text, paragraphs, facts } = mediaType === 'text/html' ? readPage(decoded.text, name) : readText(decoded.text);
  const plain = plainSpaces(text);
  const head = headFacts(plain, paragraphs);
  const outlet = given(stated.outlet) ?? facts?.outlet ?? head.outlet;
  const url = given(stated.url) ?? source.url ?? facts?.url ?? null;
  const time = published ?? facts?.published ?? head.published;
  return {
    bytes,
    mediaType,
    report: {
      id: reportId(bytes, outlet, url),
      path,
      url,
      title: given(stated.title) ?? facts?.title ?? head.title,
      outlet,
      author: given(stated.author) ?? facts?.author ?? head.author,
      place: given(stated.place) ?? head.place,
      published: time,
      language: facts?.language ?? guessLanguage(text),
      text,
      paragraphs: splitDateline(plain, paragraphs),
    },
    issues: [...decoded.issues, ...(facts?.issues ?? []), ...(time === head.published ? head.issues : [])],
  };
}
