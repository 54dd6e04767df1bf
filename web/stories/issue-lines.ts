import type { Comparison } from '../../src/http/comparison-contract.ts';

type Issue = Comparison['positions'][number];
type Change = Issue['parties'][number]['movements'][number]['change'];

/** A line of the map between two stances, each named by the first of its statements. */
export interface IssueLine {
  readonly kind: Change | 'collision';
  readonly from: string;
  readonly to: string;
}

/** Where a stance stands on the map, in pixels from its corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The movements of the parties, and the collisions of those stances that the map shows. */
export function linesOf({ parties, collisions }: Issue): readonly IssueLine[] {
  const movements = parties.flatMap((party) =>
    party.movements.map(({ change, from, to }) => ({ kind: change, from, to })),
  );
  const stances = parties.flatMap((party) => party.stances);
  const stancesOf = (ids: readonly string[]): readonly string[] => [
    ...new Set(
      stances
        .filter(({ statements }) => ids.some((id) => statements.includes(id)))
        .flatMap(({ statements }) => statements.slice(0, 1)),
    ),
  ];
  const crossed = collisions.flatMap(({ demand, refusal }) => {
    const blocked = stancesOf(refusal);
    return stancesOf(demand).flatMap((from) =>
      blocked.filter((to) => to !== from).map((to) => ({ kind: 'collision' as const, from, to })),
    );
  });
  return [...movements, ...crossed];
}

/** How far a line bows out that joins two boxes one below the other, in pixels. */
const BOW = 18;

/** The path of a line and the middle of it: from side to side where the boxes stand apart, else in a bow at the right of both. */
export function pathBetween(a: Box, b: Box): { readonly path: string; readonly middle: readonly [number, number] } {
  const [left, right] = a.left <= b.left ? [a, b] : [b, a];
  const [x1, y1] = [left.left + left.width, left.top + left.height / 2];
  const y2 = right.top + right.height / 2;
  if (x1 < right.left) {
    const x2 = right.left;
    const half = (x1 + x2) / 2;
    const points = a === left ? [x1, y1, x2, y2] : [x2, y2, x1, y1];
    const [fx, fy, tx, ty] = points;
    return { path: `M${fx} ${fy}C${half} ${fy} ${half} ${ty} ${tx} ${ty}`, middle: [half, (y1 + y2) / 2] };
  }
  const [ax, ay, bx, by] = [a.left + a.width, a.top + a.height / 2, b.left + b.width, b.top + b.height / 2];
  const out = Math.max(ax, bx) + BOW;
  return { path: `M${ax} ${ay}C${out} ${ay} ${out} ${by} ${bx} ${by}`, middle: [out - BOW / 4, (ay + by) / 2] };
}
