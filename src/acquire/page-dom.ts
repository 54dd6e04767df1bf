import { createRequire } from 'node:module';

/** The little of the DOM that reading a page needs; linkedom's nodes have it. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly textContent: string | null;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  querySelector(selector: string): PageElement | null;
  remove(): void;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
}

interface Readable {
  readonly content: PageElement | null | undefined;
}

const TEXT = 3;
const ELEMENT = 1;

export const isText = (node: PageNode): boolean => node.nodeType === TEXT;
export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;
/** Lower case. */
export const tagOf = (node: PageNode): string => node.nodeName.toLowerCase();

// Loaded at first use: the parser takes longer to load than a thousand plain reports to read, and callers stay synchronous.
const load = createRequire(import.meta.url);

/** A document of the page; a fragment is put into a body. Scripts are not run and nothing is fetched. */
export function parsePage(html: string): PageDocument {
  const { parseHTML }: { parseHTML(html: string): { document: PageDocument } } = load('linkedom');
  return parseHTML(/<(?:html|body)[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`)
    .document;
}

/** The element that holds the article, as Readability judges; null when it finds none. Takes the document apart. */
export function readableElement(document: PageDocument): PageElement | null {
  const {
    Readability,
  }: {
    Readability: new (document: PageDocument, options: object) => { parse(): Readable | null };
  } = load('@mozilla/readability');
  const reader = new Readability(document, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (element: PageElement) => element,
  });
  return reader.parse()?.content ?? null;
}

/** The nodes under a root in document order, without recursion, with their depth. `enter` says whether to go into an element. */
export function walk(
  root: PageNode,
  visit: { enter(node: PageNode, depth: number): boolean; leave(node: PageNode): void },
): void {
  let node: PageNode = root;
  let depth = 0;
  for (;;) {
    const into = visit.enter(node, depth) ? node.firstChild : null;
    if (into !== null) {
      node = into;
      depth++;
      continue;
    }
    visit.leave(node);
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode!;
      depth--;
      visit.leave(node);
    }
    if (node === root) return;
    node = node.nextSibling!;
  }
}
