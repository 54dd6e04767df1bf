import type { Issue } from '../model/issue.ts';
import type { PageDocument } from './page-dom.ts';
import { ARTICLE_TYPES } from './page-marks.ts';

/** What a page's JSON-LD says of its article. Source: https://schema.org/NewsArticle. All null when there is none. */
export interface ArticleData {
  readonly headline: string | null;
  readonly body: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** As written; not yet a date. */
  readonly published: string | null;
  readonly language: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const TYPES = new Set(ARTICLE_TYPES);
const DEEPEST = 6;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

function articlesIn(value: unknown, depth = 0): Json[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => articlesIn(item, depth + 1));
  if (!isObject(value)) return [];
  const here = list(value['@type']).some((type) => typeof type === 'string' && TYPES.has(type.replace(/^.*[/:]/u, '')))
    ? [value]
    : [];
  return [
    ...here,
    ...articlesIn(value['@graph'], depth + 1),
    ...articlesIn(value.mainEntity, depth + 1),
    ...articlesIn(value.mainEntityOfPage, depth + 1),
  ];
}

function nameOf(value: unknown): string | null {
  return isObject(value) ? text(value.name) : text(value);
}

/** Control characters inside strings, a common fault, become spaces; comment marks around the whole are taken off. */
function parse(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|\/\*\s?<!\[CDATA\[\s?\*\/|\/\/<!\[CDATA\[)/u, '')
    .replace(/(?:-->|\/\*\s?\]\]>\s?\*\/|\/\/\]\]>)\s*$/u, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them inside a string
  return JSON.parse(bare.replace(/[\u0000-\u001f]/gu, ' '));
}

/** Reads the first article that the page's JSON-LD describes; broken JSON gives an issue `bad-json-ld`. */
export function articleData(document: PageDocument): { data: ArticleData; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const articles: Json[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      articles.push(...articlesIn(parse(script.textContent ?? '')));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      issues.push({
        code: 'bad-json-ld',
        message: `The page's JSON-LD cannot be read and was passed over: ${error.message}`,
        span: null,
      });
    }
  }
  const article = articles.find((each) => text(each.articleBody) !== null) ?? articles[0] ?? {};
  const authors = list(article.author)
    .flatMap((each) => list(each))
    .map(nameOf);
  return {
    issues,
    data: {
      headline: text(article.headline) ?? text(article.name),
      body: text(article.articleBody),
      authors: authors.filter((name) => name !== null && !/^https?:/u.test(name)).filter((name) => name !== null),
      publisher:
        list(article.publisher)
          .map(nameOf)
          .find((name) => name !== null) ?? null,
      published: text(article.datePublished),
      language: nameOf(list(article.inLanguage)[0]),
    },
  };
}
