import { useRouter, useRouterState } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import type { Statement } from '../../src/http/contract.ts';
import { announce } from '../shell/announcer.tsx';
import { useShortcut } from '../shell/shortcuts.ts';
import { findCard, findPassage, revealPassage } from './passage.ts';

/** What the reader used to select a statement. */
type Origin = 'passage' | 'card' | 'key';

export interface Selection {
  /** A statement's id; null for none. */
  readonly active: string | null;
  readonly select: (id: string | null, origin: Origin) => void;
  /** To the next (1) or previous (-1) statement; from none, to the first that is in view. */
  readonly step: (by: 1 | -1) => void;
}

/**
 * The selected statement lives in the address (`#s=ID`), which makes every selection a permanent link.
 * An address that was followed takes the reader to the words.
 */
export function useSelection(
  shown: readonly Statement[],
  article: RefObject<HTMLElement | null>,
  cards: RefObject<HTMLElement | null>,
  /** True while a statement is corrected: nothing else is selected then. */
  locked: boolean,
): Selection {
  const router = useRouter();
  const hash = useRouterState({ select: (state) => state.location.hash });
  const active = shown.find((statement) => `s=${statement.id}` === hash)?.id ?? null;
  const own = useRef<string | null>(null);

  const indexOf = (id: string | null): number => shown.findIndex((statement) => statement.id === id);

  const select: Selection['select'] = (id, origin) => {
    own.current = id;
    router.navigate({
      to: '.',
      search: true,
      hash: id === null ? '' : `s=${id}`,
      replace: true,
      resetScroll: false,
      hashScrollIntoView: false,
    });
    if (id === null) return;
    if (origin !== 'card') announce(sentenceFor(shown, indexOf(id)));
    requestAnimationFrame(() => revealPassage(findPassage(article.current, indexOf(id)), { focus: origin === 'card' }));
  };

  const step: Selection['step'] = (by) => {
    if (locked) return;
    const from = active === null ? firstInView(article.current, shown, by) : indexOf(active) + by;
    const next = shown[Math.min(Math.max(from, 0), shown.length - 1)];
    if (next) select(next.id, 'key');
  };

  useShortcut(['j', 'ArrowRight'], () => step(1));
  useShortcut(['k', 'ArrowLeft'], () => step(-1));
  useShortcut(['Escape'], () => {
    if (active === null || locked) return;
    if (article.current?.contains(document.activeElement)) findCard(cards.current, indexOf(active))?.focus();
    select(null, 'key');
  });

  // A link that was followed from elsewhere: this page did not select it.
  useEffect(() => {
    if (active === null || own.current === active) return;
    own.current = active;
    const passage = findPassage(
      article.current,
      shown.findIndex((statement) => statement.id === active),
    );
    document.fonts.ready.then(() => revealPassage(passage, { focus: true, centre: true }));
    return keepRevealed(passage, [article.current, cards.current]);
  }, [active, shown, article, cards]);

  return { active, select, step };
}

/** How long the page of a link that was followed is held at its words while it is still laid out, in milliseconds. */
const SETTLING = 5_000;

/** Fonts, and what cards load, move the words after they were revealed: they are revealed again, until the reader moves by himself. */
function keepRevealed(passage: HTMLElement | null, boxes: readonly (HTMLElement | null)[]): () => void {
  const observer = new ResizeObserver(() => revealPassage(passage, { centre: true }));
  for (const box of boxes) if (box) observer.observe(box);
  const stop = (): void => {
    clearTimeout(patience);
    observer.disconnect();
    for (const sign of READER_MOVES) removeEventListener(sign, stop);
  };
  const patience = setTimeout(stop, SETTLING);
  for (const sign of READER_MOVES) addEventListener(sign, stop, { passive: true });
  return stop;
}

const READER_MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

function firstInView(article: HTMLElement | null, shown: readonly Statement[], by: 1 | -1): number {
  const below = shown.findIndex((_, index) => (findPassage(article, index)?.getBoundingClientRect().top ?? -1) >= 0);
  if (below === -1) return shown.length - 1;
  return by === 1 ? below : below - 1;
}

function sentenceFor(shown: readonly Statement[], index: number): string {
  const statement = shown[index];
  if (!statement) return '';
  const who = statement.speaker?.text ?? 'Nobody named';
  return `Statement ${index + 1} of ${shown.length}. ${who} ${statement.cue?.text ?? ''}: ${statement.content.text}`;
}
