/** Round numbers up to the first that is not less than `most`: 0, 2, 4, 6. */
export function ticksOf(most: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((size) => most / size <= 4) ?? Math.ceil(most / 4);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, at) => at * step);
}
