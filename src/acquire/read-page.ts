import { OnRecordError } from '../model/error.ts';
import type { Paragraph } from '../model/report.ts';
import { cleanPage, isTooDeep } from './clean-page.ts';
import { type PageDocument, parsePage, readableElement } from './page-dom.ts';
import { type PageFacts, pageFacts, tidy } from './page-facts.ts';
import { refuseMonster, tooDeep } from './page-size.ts';
import { type Block, blocksOf, layOut } from './page-text.ts';
import { assignRoles } from './roles.ts';
import { splitParagraphs } from './split-paragraphs.ts';

export interface PageReading {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly facts: PageFacts;
}

/** A JSON-LD body shorter than this is a teaser. */
const SHORTEST_BODY = 400;
/** An article has at least so many characters of story: one or two sentences of breaking news. */
const SHORTEST_STORY = 80;
/** Above this share of linked words a page is an index of articles. */
const MOST_LINKS = 0.6;

/** The JSON-LD body as blocks, when it is whole and its paragraphs are still told apart; else null. */
function bodyBlocks(body: string | null): Block[] | null {
  if (body === null || body.length < SHORTEST_BODY || /(?:…|\.\.\.|\[\+\d+ chars\])\s*$/u.test(body)) return null;
  if (/<(?:p|br|div|h[1-6]|li)[\s>/]/iu.test(body)) {
    const document = parsePage(body);
    cleanPage(document);
    const { blocks } = blocksOf(document);
    return blocks.length >= 2 ? blocks : null;
  }
  const plain = /&(?:#\d{1,6}|#x[\da-f]{1,5}|\w{2,12});/iu.test(body) ? decodeEntities(body) : body;
  const spans = splitParagraphs(plain);
  if (spans.length < 2) return null;
  return assignRoles(plain, spans).flatMap(({ start, end, role }) => {
    const text = tidy(plain.slice(start, end));
    return text === null ? [] : [{ text, role: role === 'headline' ? 'heading' : role }];
  });
}

function decodeEntities(text: string): string {
  return parsePage(`<pre>${text.replaceAll('<', '&lt;')}</pre>`).querySelector('pre')?.textContent ?? text;
}

function pageBlocks(document: PageDocument, name: string): { blocks: Block[]; links: number } {
  try {
    const article = readableElement(document);
    return article === null ? { blocks: [], links: 0 } : blocksOf(article);
  } catch (error) {
    // The parser calls itself for elements within elements; the checks of size let none through that is known to exhaust it.
    if (error instanceof RangeError) throw tooDeep(name, { cause: error });
    throw error;
  }
}

const storyLength = (blocks: readonly Block[]): number =>
  blocks.filter(({ role }) => role === 'body' || role === 'list').reduce((sum, { text }) => sum + text.length, 0);

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The headline stands first, once; other headings of the first rank are headings like any other. */
function underHeadline(blocks: readonly Block[], title: string | null): Block[] {
  const story = blocks
    .filter(({ text }, at) => title === null || at > 3 || key(text) !== key(title))
    .map((block): Block => (block.role === 'headline' ? { ...block, role: 'heading' } : block));
  return title === null ? story : [{ text: title, role: 'headline' }, ...story];
}

/** Reads the article out of a page. Throws `no-article` where there is none, `too-large` for a page of monstrous size. */
export function readPage(html: string, name: string): PageReading {
  refuseMonster(html, name);
  const document = parsePage(html);
  if (isTooDeep(document)) throw tooDeep(name);
  const facts = pageFacts(document);
  const stated = bodyBlocks(facts.articleBody);
  cleanPage(document);
  const { blocks, links } = stated === null ? pageBlocks(document, name) : { blocks: stated, links: 0 };
  if (storyLength(blocks) < SHORTEST_STORY || links > MOST_LINKS) {
    throw new OnRecordError(
      'no-article',
      name,
      `${name} holds no article. Name the address of one report, or save its text as .txt.`,
    );
  }
  return { ...layOut(underHeadline(blocks, facts.title)), facts };
}
