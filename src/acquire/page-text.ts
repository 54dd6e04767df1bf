import type { Paragraph, ParagraphRole } from '../model/report.ts';
import { bylineOf } from './byline.ts';
import { dateLineOf } from './dateline.ts';
import { isElement, isText, type PageElement, type PageNode, tagOf, walk } from './page-dom.ts';
import { BLOCKS, NEVER_TEXT } from './page-marks.ts';
import { COOKIE_NOTICES } from './role-phrases.ts';
import { roleByWords } from './roles.ts';

/** One paragraph of an article before its place in the text is known. */
export interface Block {
  readonly text: string;
  readonly role: ParagraphRole;
}

const BLOCK_TAGS = new Set(BLOCKS);
const NEVER = new Set(NEVER_TEXT);
const ROLE_OF_TAG: ReadonlyMap<string, ParagraphRole> = new Map([
  ['h1', 'headline'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['li', 'list'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ['aside', 'boilerplate'],
  ['nav', 'boilerplate'],
  ['footer', 'boilerplate'],
]);
const BYLINE_CLASS = /(?:^|[\s_-])(?:byline|author)(?:[\s_-]|$)/iu;

/** Breaks stay as line ends; all other white space, no-break spaces too, becomes one space; soft hyphens and zero-width spaces go. */
function collapse(raw: string): string {
  return raw
    .replace(/[\u00AD\u200B\uFEFF]/gu, '')
    .replace(/[^\S\u2028]+/gu, ' ')
    .replace(/ ?\u2028[ \u2028]*/gu, '\n')
    .trim();
}

const isCookieNotice = (text: string): boolean =>
  text.length <= 400 && COOKIE_NOTICES.some((notice) => text.toLowerCase().startsWith(notice));

function roleFor(
  text: string,
  byTag: ParagraphRole,
  marked: ParagraphRole | null,
  links: number,
  at: number,
): ParagraphRole {
  if (byTag === 'caption' || byTag === 'boilerplate' || byTag === 'headline') return byTag;
  const byWords = roleByWords(text);
  if (byWords !== null) return byWords;
  if (marked === 'byline' && text.length <= 160) return 'byline';
  if (byTag === 'body' && at < 8 && text.length <= 160) {
    if (dateLineOf(text) !== null) return 'dateline';
    if (bylineOf(text) !== null) return 'byline';
  }
  return byTag === 'list' && links > 0.9 && text.length <= 160 ? 'related' : byTag;
}

/** The article's paragraphs in order, each with the role that its element or its words give it; no white space around them. */
export function blocksOf(article: PageElement): {
  blocks: Block[] /** Share of the characters that stand in links. */;
  links: number;
} {
  const blocks: Block[] = [];
  const roles: ParagraphRole[] = ['body'];
  const marks: ('byline' | null)[] = [null];
  let raw: string[] = [];
  let linked = 0;
  let inLink = 0;
  let preformatted = 0;
  let size = 0;
  let allLinked = 0;

  const close = (): void => {
    const text = collapse(raw.join(''));
    if (text !== '' && !isCookieNotice(text)) {
      const role = roleFor(text, roles.at(-1)!, marks.at(-1)!, linked / text.length, blocks.length);
      blocks.push({ text, role });
      size += text.length;
      allLinked += Math.min(linked, text.length);
    }
    raw = [];
    linked = 0;
  };

  walk(article, {
    enter(node: PageNode): boolean {
      if (isText(node)) {
        const words = node.textContent ?? '';
        raw.push(preformatted > 0 ? words.replace(/\r\n?|\n/gu, '\u2028') : words);
        if (inLink > 0) linked += words.trim().length;
        return false;
      }
      if (!isElement(node)) return false;
      const tag = tagOf(node);
      if (NEVER.has(tag)) return false;
      if (tag === 'br') raw.push('\u2028');
      if (tag === 'td' || tag === 'th') raw.push(' ');
      else if (BLOCK_TAGS.has(tag)) close();
      const outer = roles.at(-1)!;
      const keeps = outer === 'caption' || outer === 'boilerplate' || (outer === 'list' && tag !== 'figcaption');
      roles.push(keeps ? outer : (ROLE_OF_TAG.get(tag) ?? outer));
      const isByline = BYLINE_CLASS.test(node.getAttribute('class') ?? '') || node.getAttribute('rel') === 'author';
      marks.push(isByline ? 'byline' : marks.at(-1)!);
      if (tag === 'a') inLink++;
      if (tag === 'pre') preformatted++;
      return true;
    },
    leave(node: PageNode): void {
      if (!isElement(node)) return;
      const tag = tagOf(node);
      if (NEVER.has(tag)) return;
      if (BLOCK_TAGS.has(tag) && tag !== 'td' && tag !== 'th') close();
      roles.pop();
      marks.pop();
      if (tag === 'a') inLink--;
      if (tag === 'pre') preformatted--;
    },
  });
  close();
  return { blocks, links: size === 0 ? 0 : allLinked / size };
}

/** Joins the blocks with one blank line between them: the canonical text of a page. */
export function layOut(blocks: readonly Block[]): { text: string; paragraphs: Paragraph[] } {
  const paragraphs: Paragraph[] = [];
  let at = 0;
  for (const { text, role } of blocks) {
    paragraphs.push({ start: at, end: at + text.length, role });
    at += text.length + 2;
  }
  return { text: blocks.map(({ text }) => text).join('\n\n'), paragraphs };
}
