/** A card to be set in the margin. All lengths are pixels; `anchor` is the top of its passage within the column. */
export interface MarginCard {
  readonly anchor: number;
  readonly height: number;
}

/**
 * Tops of the cards, in the order given, so that none overlap, none starts above the column, `gap` pixels stay between
 * them, and the sum of squared distances from their anchors is the least possible.
 *
 * The active card (an index, null for none) sits exactly at its anchor and the others make room; only where the cards
 * before it do not fit above is it pushed down by what is missing.
 *
 * With the room that the cards before take subtracted, "none overlap" says that positions never fall, which makes this
 * isotonic regression: solved by pooling adjacent violators, in linear time (Best and Chakravarti 1990).
 */
export function layOutMargin(cards: readonly MarginCard[], gap: number, active: number | null): readonly number[] {
  const room: number[] = [];
  let taken = 0;
  for (const card of cards) {
    room.push(taken);
    taken += card.height + gap;
  }
  const wanted = cards.map((card, index) => card.anchor - (room[index] ?? 0));
  const settled = active === null ? pool(wanted) : poolAround(wanted, active);
  return settled.map((position, index) => Math.max(0, position) + (room[index] ?? 0));
}

function poolAround(wanted: readonly number[], fixed: number): readonly number[] {
  const at = wanted[fixed] ?? 0;
  const before = pool(wanted.slice(0, fixed)).map((position) => Math.min(position, at));
  const after = pool(wanted.slice(fixed + 1)).map((position) => Math.max(position, at));
  return [...before, at, ...after];
}

/** The closest sequence that never falls. */
function pool(wanted: readonly number[]): readonly number[] {
  const blocks: { sum: number; size: number }[] = [];
  for (const value of wanted) {
    let block = { sum: value, size: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.size > block.sum / block.size; last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum, size: last.size + block.size };
    }
    blocks.push(block);
  }
  return blocks.flatMap((block) => Array.from({ length: block.size }, () => block.sum / block.size));
}
