import { memo, type ReactNode, useEffect, useRef } from 'react';
import { useMedia } from '../design/use-media.ts';
import { useNearView } from './near-view.ts';
import styles from './windowed.module.css';

/** Rows that are drawn, and taken away again, together. */
const CHUNK = 20;

export interface WindowedProps<T> {
  /** What holds a chunk of rows. */
  readonly as: 'tbody' | 'ol';
  /** Those that are loaded. */
  readonly items: readonly T[];
  /** How many there are in all: what is not loaded yet has its room. */
  readonly total: number;
  /** Pixels of a row that was never drawn. */
  readonly estimate: number;
  /** Draws one. Has to stay the same function while what it draws stays the same. */
  readonly row: (item: T, index: number) => ReactNode;
  /** Asked for while the room of what is not loaded is near what is seen; once for each number of those loaded. */
  readonly onMore: () => void;
}

/** Rows of a long list, of which only those near what is seen are in the page. On paper are all that are loaded. */
export function Windowed<T>({ as, items, total, estimate, row, onMore }: WindowedProps<T>) {
  const printed = useMedia('print');
  const starts = Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) => at * CHUNK);
  const rest = Math.max(total - items.length, 0);
  return (
    <>
      {starts.map((from) => (
        <Chunk
          key={from}
          as={as}
          first={items[from]}
          last={items[Math.min(from + CHUNK, items.length) - 1]}
          {...{ from, items, estimate, row, printed }}
        />
      ))}
      {rest > 0 && <Rest key={items.length} as={as} height={rest * estimate} onNear={onMore} />}
    </>
  );
}

interface ChunkProps<T> {
  readonly as: 'tbody' | 'ol';
  readonly items: readonly T[];
  readonly from: number;
  /** By these a chunk is told to be the one that it was. */
  readonly first: T | undefined;
  readonly last: T | undefined;
  readonly estimate: number;
  readonly row: (item: T, index: number) => ReactNode;
  readonly printed: boolean;
}

function ChunkOf<T>({ as: Tag, items, from, estimate, row, printed }: ChunkProps<T>) {
  const element = useRef<HTMLTableSectionElement & HTMLOListElement>(null);
  const { near, height } = useNearView(element, from === 0);
  const rows = items.slice(from, from + CHUNK);
  return (
    <Tag ref={element} className={styles.chunk} {...(Tag === 'ol' ? { start: from + 1 } : {})}>
      {near || printed ? (
        rows.map((item, at) => row(item, from + at))
      ) : (
        <Room as={Tag} height={height ?? rows.length * estimate} />
      )}
    </Tag>
  );
}

const Chunk = memo(
  ChunkOf,
  (before, after) =>
    before.first === after.first &&
    before.last === after.last &&
    before.row === after.row &&
    before.estimate === after.estimate &&
    before.printed === after.printed,
) as typeof ChunkOf;

function Rest({
  as: Tag,
  height,
  onNear,
}: Pick<ChunkProps<unknown>, 'as'> & { readonly height: number; readonly onNear: () => void }) {
  const element = useRef<HTMLTableSectionElement & HTMLOListElement>(null);
  const { near } = useNearView(element, false);
  useEffect(() => {
    if (near) onNear();
  }, [near, onNear]);
  return (
    <Tag ref={element} className={styles.rest}>
      <Room as={Tag} height={height} />
    </Tag>
  );
}

function Room({ as, height }: Pick<ChunkProps<unknown>, 'as'> & { readonly height: number }) {
  return as === 'ol' ? (
    <li aria-hidden="true" style={{ height }} />
  ) : (
    <tr style={{ height }}>
      <td className={styles.room} />
    </tr>
  );
}
