import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { Statement } from '../../src/http/contract.ts';
import { pick } from './reading-order.ts';

export interface PassagePointerOptions {
  readonly article: RefObject<HTMLElement | null>;
  /** Those that are marked, in the order that `data-statements` counts them. */
  readonly statements: readonly Statement[];
  readonly active: string | null;
  readonly onSelect: (id: string) => void;
  readonly onHover: (id: string | null) => void;
}

/**
 * Pointer on the article: one listener for hundreds of passages. Passages take no keyboard focus of their own, as each
 * has a card that is a link to it; a reader who is selecting words to copy is left in peace.
 */
export function usePassagePointer({ article, statements, active, onSelect, onHover }: PassagePointerOptions): void {
  const at = (target: EventTarget | null): readonly Statement[] => {
    const mark = target instanceof Element ? target.closest<HTMLElement>('[data-statements]') : null;
    const indices = mark?.dataset.statements?.split(' ') ?? [];
    return indices.flatMap((index) => statements[Number(index)] ?? []);
  };
  const click = useEffectEvent((event: MouseEvent) => {
    if (getSelection()?.isCollapsed === false) return;
    const id = pick(at(event.target), active);
    if (id !== null) onSelect(id);
  });
  const hover = useEffectEvent((event: PointerEvent) => {
    if (event.pointerType === 'mouse') onHover(event.type === 'pointerleave' ? null : pick(at(event.target), null));
  });
  useEffect(() => {
    const element = article.current;
    if (!element) return;
    const onClick = (event: MouseEvent): void => click(event);
    const onPointer = (event: PointerEvent): void => hover(event);
    element.addEventListener('click', onClick);
    element.addEventListener('pointerover', onPointer);
    element.addEventListener('pointerleave', onPointer);
    return () => {
      element.removeEventListener('click', onClick);
      element.removeEventListener('pointerover', onPointer);
      element.removeEventListener('pointerleave', onPointer);
    };
  }, [article]);
}
