import type { KeyboardEvent } from 'react';

/** From a card, arrow keys go to the next one above or below, or to the column beside; each goes as far as there is one. */
export function useCardKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const step = STEPS[event.key];
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-commitment]') : null;
    if (!step || !card || event.ctrlKey || event.metaKey || event.altKey) return;
    const [down, right] = step;
    const column = card.closest('[data-column]');
    const columns = [...event.currentTarget.querySelectorAll('[data-column]')];
    const cards = cardsOf(column);
    const at = cards.indexOf(card);
    const beside = column === null ? undefined : columns[columns.indexOf(column) + right];
    const target =
      right === 0 ? cards[at + down] : beside && cardsOf(beside).at(Math.min(at, cardsOf(beside).length - 1));
    const link = target?.querySelector<HTMLElement>('a[href^="/commitments/"]');
    if (!link) return;
    event.preventDefault();
    link.focus();
  };
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const cardsOf = (column: Element | null): HTMLElement[] => [
  ...(column?.querySelectorAll<HTMLElement>('[data-commitment]') ?? []),
];
