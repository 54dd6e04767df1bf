import type { Span } from '../../src/http/contract.ts';
import { wholeWords } from './edges.ts';

/**
 * The words that the reader has selected within an element, as a span of the canonical text; null where nothing there is selected. The
 * element's text content is exactly the text from `from` on.
 */
export function selectedWords(root: HTMLElement, text: string, from: number): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(root);
  before.setEnd(range.startContainer, range.startOffset);
  const start = from + before.toString().length;
  return wholeWords(text, { start, end: start + range.toString().length });
}
