import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Box } from './issue-lines.ts';

/** Where the elements inside `map` that have a `data-stance` stand, by its value; measured again whenever the map changes its size. */
export function useBoxes(map: RefObject<HTMLElement | null>): ReadonlyMap<string, Box> {
  const [boxes, setBoxes] = useState<ReadonlyMap<string, Box>>(new Map());
  useLayoutEffect(() => {
    const element = map.current;
    if (!element) return;
    const measure = (): void => {
      const corner = element.getBoundingClientRect();
      const stances = [...element.querySelectorAll<HTMLElement>('[data-stance]')];
      setBoxes(
        new Map(
          stances.map((stance) => {
            const { left, top, width, height } = stance.getBoundingClientRect();
            return [stance.dataset.stance ?? '', { left: left - corner.left, top: top - corner.top, width, height }];
          }),
        ),
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [map]);
  return boxes;
}
