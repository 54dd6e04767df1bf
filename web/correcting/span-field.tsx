import type { KeyboardEvent } from 'react';
import type { Span } from '../../src/http/contract.ts';
import { Icon } from '../design/icon.tsx';
import { announce } from '../shell/announcer.tsx';
import type { Correcting } from './correcting.ts';
import type { MarkedField } from './draft.ts';
import { type Edge, joined, moveEdge } from './edges.ts';
import styles from './span-field.module.css';

export interface SpanFieldProps {
  readonly correcting: Correcting;
  readonly field: MarkedField;
  readonly label: string;
  /** Whether the field may have several parts. */
  readonly several: boolean;
  /** What "none" is called; null where there must be words. */
  readonly none: string | null;
}

/** Words of the report: chosen by selecting them in the text, or by moving their ends word by word. */
export function SpanField({ correcting, field, label, several, none }: SpanFieldProps) {
  const { draft, change, marking, mark, text } = correcting;
  const spans = draft.spans[field];
  const here = marking?.field === field;
  const at = here ? Math.min(marking.part, spans.length) : 0;
  const set = (next: readonly Span[]): void =>
    change((now) => ({ ...now, spans: { ...now.spans, [field]: joined(next) } }));
  const move = (edge: Edge, by: 1 | -1): void => {
    const span = spans[at];
    const next = span ? moveEdge(text, span, edge, by) : firstWord(text, draft.spans.content[0]?.start ?? 0);
    set(spans.toSpliced(at, 1, next));
    announce(text.slice(next.start, next.end));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? STEPS[event.key] : undefined;
    if (!here || !step || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    move(...step);
  };
  return (
    <fieldset className={styles.field} data-marking={here ? '' : undefined} onKeyDown={onKeyDown}>
      <legend className="visually-hidden">{label}</legend>
      <div className={styles.row}>
        <span className={styles.label} aria-hidden="true">
          {label}
        </span>
        <div className={styles.words}>
          {spans.length === 0 && <span className={styles.none}>{none ?? 'Not marked yet'}</span>}
          {spans.map(({ start, end }, part) => (
            <q key={start} data-current={here && part === at && spans.length > 1 ? '' : undefined}>
              {cut(text.slice(start, end))}
            </q>
          ))}
        </div>
        <button
          type="button"
          className={styles.mark}
          aria-pressed={here}
          aria-label={here ? `Done marking: ${label}` : `Mark: ${label}`}
          onClick={() => mark(here ? null : { field, part: 0 })}
        >
          {here ? 'Done' : 'Mark'}
        </button>
      </div>
      {here && (
        <div className={styles.tools}>
          <p>
            Select the words in the text, or move the ends word by word.
            <span className={styles.keys}>
              {' '}
              <kbd>⇧</kbd> with <kbd>←</kbd> <kbd>→</kbd> moves the end, with <kbd>↑</kbd> <kbd>↓</kbd> the beginning.
            </span>
          </p>
          <p className={styles.nudges}>
            <Nudge label="Beginning" edge="start" move={move} />
            <Nudge label="End" edge="end" move={move} />
            {several && spans.length > 0 && (
              <button type="button" className={styles.text} onClick={() => mark({ field, part: spans.length })}>
                {at === spans.length ? 'Select the new part' : 'Add a part'}
              </button>
            )}
            {spans.length > 1 &&
              spans.map(({ start }, part) => (
                <button
                  key={start}
                  type="button"
                  className={styles.text}
                  aria-pressed={part === at}
                  onClick={() => mark({ field, part })}
                >
                  {`Part ${part + 1}`}
                </button>
              ))}
            {spans.length > 1 && at < spans.length && (
              <button
                type="button"
                className={styles.text}
                onClick={() => {
                  set(spans.toSpliced(at, 1));
                  mark({ field, part: 0 });
                }}
              >
                Leave this part out
              </button>
            )}
            {none !== null && spans.length > 0 && (
              <button
                type="button"
                className={styles.text}
                onClick={() => {
                  set([]);
                  mark(null);
                }}
              >
                {none}
              </button>
            )}
          </p>
        </div>
      )}
    </fieldset>
  );
}

interface NudgeProps {
  readonly label: string;
  readonly edge: Edge;
  readonly move: (edge: Edge, by: 1 | -1) => void;
}

function Nudge({ label, edge, move }: NudgeProps) {
  return (
    <span className={styles.nudge}>
      <button type="button" aria-label={`${label} one word back`} onClick={() => move(edge, -1)}>
        <Icon name="left" />
      </button>
      <span>{label}</span>
      <button type="button" aria-label={`${label} one word on`} onClick={() => move(edge, 1)}>
        <Icon name="right" />
      </button>
    </span>
  );
}

const STEPS: Readonly<Record<string, readonly [Edge, 1 | -1]>> = {
  ArrowLeft: ['end', -1],
  ArrowRight: ['end', 1],
  ArrowUp: ['start', -1],
  ArrowDown: ['start', 1],
};

/** Where marking begins for those who select nothing. */
function firstWord(text: string, from: number): Span {
  const found = /\S+/.exec(text.slice(from));
  const start = from + (found?.index ?? 0);
  return { start, end: start + (found?.[0].length ?? 0) };
}

/** Long words show their beginning and their end: it is the ends that are moved. */
function cut(words: string): string {
  if (words.length <= 120) return words;
  return `${words.slice(0, words.lastIndexOf(' ', 60))} … ${words.slice(words.indexOf(' ', words.length - 50) + 1)}`;
}
