import { isElement, type PageDocument, type PageElement, tagOf, walk } from './page-dom.ts';
import { NEVER_TEXT } from './page-marks.ts';

const NEVER = new Set(NEVER_TEXT);
const HIDDEN_STYLE = /(?:^|;)\s{0,5}(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)/iu;
const HIDDEN_CLASS = /(?:^|\s)(?:sr-only|screen-reader-text|visually-?hidden|hidden|u-hidden|is-hidden)(?:\s|$)/iu;
const COOKIE_NAME = /cookie|consent|gdpr|onetrust|cmp-container|privacy-banner/iu;

function isHidden(element: PageElement): boolean {
  return (
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    HIDDEN_STYLE.test(element.getAttribute('style') ?? '') ||
    HIDDEN_CLASS.test(element.getAttribute('class') ?? '')
  );
}

function isCookieNotice(element: PageElement): boolean {
  const tag = tagOf(element);
  if (tag === 'html' || tag === 'body' || tag === 'main' || tag === 'article') return false;
  const named = `${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`;
  return COOKIE_NAME.test(named) && element.querySelector('article, main, h1') === null;
}

/** Takes out what a reader of the page never sees as text: scripts, styles, forms, hidden elements, cookie notices. */
export function cleanPage(document: PageDocument): void {
  const out: PageElement[] = [];
  const root = document.documentElement;
  if (root === null) return;
  walk(root, {
    enter(node) {
      if (!isElement(node)) return false;
      const tag = tagOf(node);
      // The head keeps its metadata: Readability reads the title there.
      if (tag === 'head') return false;
      const drop = tag !== 'html' && tag !== 'body' && (NEVER.has(tag) || isHidden(node) || isCookieNotice(node));
      if (drop) out.push(node);
      return !drop;
    },
    leave() {},
  });
  for (const element of out) element.remove();
}

/** Deeper pages are machine-made; the reader of articles takes time that grows with the square of the depth. */
const DEEPEST = 400;

/** Whether elements are nested deeper than on any page that people write. */
export function isTooDeep(document: PageDocument): boolean {
  const root = document.documentElement;
  let deepest = 0;
  if (root !== null) {
    walk(root, {
      enter(_node, depth) {
        deepest = Math.max(deepest, depth);
        return deepest <= DEEPEST;
      },
      leave() {},
    });
  }
  return deepest > DEEPEST;
}
