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

/** Between two columns, in pixels: there a line goes from one height to the other, and there its sign stands. */
const GAP = 36;
/** How far a line bows out that joins two boxes one below the other, in pixels. */
const BOW = 18;

/** How a line is drawn. */
export interface Drawn {
  readonly path: string;
  /** Where its sign stands: never on a box. */
  readonly sign: readonly [x: number, y: number];
}

/** From side to side where the boxes stand apart, behind those between them; else in a bow at the right of both. */
export function drawnBetween(a: Box, b: Box): Drawn {
  const [left, right] = a.left <= b.left ? [a, b] : [b, a];
  const [from, to] = [left.left + left.width, right.left];
  const [high, low] = [left.top + left.height / 2, right.top + right.height / 2];
  if (from < to) {
    const bend = Math.max(to - GAP, from);
    const half = (bend + to) / 2;
    return {
      path: `M${from} ${high}H${bend}C${half} ${high} ${half} ${low} ${to} ${low}`,
      sign: [half, (high + low) / 2],
    };
  }
  const [ax, bx] = [a.left + a.width, b.left + b.width];
  const [ay, by] = [a.top + a.height / 2, b.top + b.height / 2];
  const out = Math.max(ax, bx) + BOW;
  return { path: `M${ax} ${ay}C${out} ${ay} ${out} ${by} ${bx} ${by}`, sign: [out - BOW / 4, (ay + by) / 2] };
}
