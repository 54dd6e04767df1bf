import type { Issue } from '../model/issue.ts';
import { isoDate } from './dates.ts';
import { type ArticleData, articleData } from './json-ld.ts';
import { languageTag } from './language.ts';
import type { PageDocument, PageElement } from './page-dom.ts';
import { AUTHOR_META, OUTLET_META, PUBLISHED_META, TITLE_META } from './page-marks.ts';

/** What a page says of itself, apart from its article's words. Null where it does not say. */
export interface PageFacts {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  readonly language: string | null;
  /** The page's own address, where it names one in full. */
  readonly url: string | null;
  /** Of the JSON-LD, as it stands. */
  readonly articleBody: string | null;
  readonly issues: readonly Issue[];
}

/** White space collapsed, invisible hints dropped. Empty text is null. */
export function tidy(value: string | null | undefined): string | null {
  const text = (value ?? '')
    .replace(/[\u00AD\u200B\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return text === '' ? null : text;
}

function metaOf(document: PageDocument): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop')
    )?.toLowerCase();
    const content = tidy(element.getAttribute('content'));
    if (name !== undefined && content !== null && !meta.has(name)) meta.set(name, content);
  }
  return meta;
}

function first<T>(
  names: readonly string[],
  meta: ReadonlyMap<string, string>,
  read: (value: string) => T | null,
): T | null {
  for (const name of names) {
    const value = meta.get(name);
    const result = value === undefined ? null : read(value);
    if (result !== null) return result;
  }
  return null;
}

const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Share of the words of the shorter text that the other has: 0 to 1. */
function likeness(a: string, b: string): number {
  const [left, right] = [words(a), words(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, Math.min(left.size, right.size));
}

/** The title without the outlet that follows a bar or a dash: "Ferry talks stall | The Port Herald". */
function withoutOutlet(title: string, outlet: string | null): string {
  const parted = /^(.{8,}?)\s+(?:[|·»–—-]|::)\s+([^|·»]{2,60})$/u.exec(title);
  if (parted === null) return title;
  const sure = outlet !== null && likeness(parted[2]!, outlet) >= 0.99;
  return sure || /\s[|·»]\s|::/u.test(title) ? parted[1]! : title;
}

/**
 * The page's heading where it agrees with what the page's metadata gives as title, which is often cut or written for search;
 * else the metadata's title; else the only heading of the first rank.
 */
function titleOf(
  document: PageDocument,
  data: ArticleData,
  meta: ReadonlyMap<string, string>,
  outlet: string | null,
): string | null {
  const named = tidy(document.querySelector('title')?.textContent);
  const stated = data.headline ?? first(TITLE_META, meta, tidy);
  const given = stated ?? (named === null ? null : named);
  const headings = [...document.querySelectorAll('h1')]
    .map((heading) => tidy(heading.textContent))
    .filter((text) => text !== null);
  if (given === null) return headings.length === 1 ? headings[0]! : null;
  const agreeing = headings.find((heading) => words(heading).size >= 2 && likeness(heading, given) >= 0.6);
  return agreeing ?? withoutOutlet(given, outlet);
}

function timeOf(document: PageDocument): string | null {
  const places = [
    'time[itemprop="datePublished"]',
    'time[pubdate]',
    '[itemprop="datePublished"]',
    'article header time',
    'article time',
    'main time',
    'header time',
  ];
  for (const selector of places) {
    const element: PageElement | null = document.querySelector(selector);
    const value = element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? null;
    const date = value === null ? null : isoDate(value);
    if (date !== null) return date;
  }
  return null;
}

function addressOf(document: PageDocument, meta: ReadonlyMap<string, string>): string | null {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta.get('og:url') ?? null;
  return canonical !== null && /^https?:\/\/[^/]/iu.test(canonical) && URL.canParse(canonical)
    ? new URL(canonical).href
    : null;
}

function authorOf(document: PageDocument, data: ArticleData, meta: ReadonlyMap<string, string>): string | null {
  if (data.authors.length > 0) return data.authors.map(tidy).join(', ');
  const named = first(AUTHOR_META, meta, (value) => (/^https?:|^@/u.test(value) ? null : value));
  const linked =
    named ??
    tidy(
      document.querySelector('[rel="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"]')?.textContent,
    );
  const author = linked?.replace(/^by:?\s+/iu, '') ?? null;
  return author !== null && author.length <= 120 ? author : null;
}

/** Reads the metadata of a page. Call it before the page is cleaned. */
export function pageFacts(document: PageDocument): PageFacts {
  const { data, issues } = articleData(document);
  const meta = metaOf(document);
  const outlet = tidy(data.publisher) ?? first(OUTLET_META, meta, tidy);
  const dated = data.published === null ? null : isoDate(data.published);
  return {
    title: tidy(titleOf(document, data, meta, outlet)),
    outlet,
    author: authorOf(document, data, meta),
    published: dated ?? first(PUBLISHED_META, meta, isoDate) ?? timeOf(document),
    language:
      languageTag(document.documentElement?.getAttribute('lang') ?? null) ??
      languageTag(meta.get('og:locale') ?? data.language),
    url: addressOf(document, meta),
    articleBody: data.body,
    issues,
  };
}
