import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { ReportSummary, Statement } from '../../src/http/contract.ts';
import type { Canvas, Correctable, Correcting, Marking } from './correcting.ts';
import { type Draft, draftOf } from './draft.ts';
import { joined } from './edges.ts';
import { selectedWords } from './selected-words.ts';

export interface CorrectingOptions {
  readonly text: string;
  readonly canvas: Canvas;
  readonly statements: readonly Statement[];
  readonly onDecided: (id: string | null) => void;
}

/** Keeps the draft of the one statement that is being corrected, and takes what is selected in the text into it. */
export function useCorrecting({ text, canvas, statements, onDecided }: CorrectingOptions): Correctable {
  const [statement, setStatement] = useState<Statement | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [marking, setMarking] = useState<Marking | null>(null);

  const take = useEffectEvent(() => {
    const root = canvas.element.current;
    if (!root || !marking || !draft) return;
    const words = selectedWords(root, text, canvas.from);
    if (!words) return;
    const { field, part } = marking;
    const parts = draft.spans[field].toSpliced(part, 1, words);
    setDraft({ ...draft, spans: { ...draft.spans, [field]: joined(parts) } });
    setMarking({ field, part: joined(parts).findIndex(({ start, end }) => start <= words.start && end >= words.end) });
    getSelection()?.removeAllRanges();
  });
  useEffect(() => {
    // A selection is done once the pointer or the key that made it is let go.
    const done = (): void => take();
    addEventListener('pointerup', done);
    addEventListener('keyup', done);
    addEventListener('touchend', done);
    return () => {
      removeEventListener('pointerup', done);
      removeEventListener('keyup', done);
      removeEventListener('touchend', done);
    };
  }, []);

  const names = useMemo(
    () => [...new Set(statements.flatMap(({ speaker, to }) => [speaker?.name ?? [], to?.name ?? []].flat()))].sort(),
    [statements],
  );
  const stop = (): void => {
    setStatement(null);
    setDraft(null);
    setMarking(null);
  };
  const correcting: Correcting | null =
    statement && draft
      ? {
          ...{ statement, draft, marking, text, names, stop },
          before: statement.id === NEW ? null : draftOf(statement),
          change: (next) => setDraft((now) => (now ? next(now) : now)),
          mark: setMarking,
        }
      : null;
  return {
    correcting,
    start(one) {
      const root = canvas.element.current;
      const words = one.id === NEW && root ? selectedWords(root, text, canvas.from) : null;
      const begun = draftOf(one);
      setStatement(one);
      setDraft(words ? { ...begun, spans: { ...begun.spans, content: [words] } } : begun);
      setMarking(one.id === NEW ? { field: 'content', part: 0 } : null);
    },
    decided(id) {
      stop();
      onDecided(id);
    },
  };
}

/** The id of a statement that the machine missed, until it has one. */
export const NEW = 'new';

/** A statement that the machine missed, before anything is said of it. */
export function newStatement({ id, path, title, outlet, published, place }: ReportSummary): Statement {
  return {
    id: NEW,
    report: { id, path, title, outlet, published, place },
    content: { text: '', spans: [] },
    form: 'indirect',
    ...{ speaker: null, via: null, cue: null, act: null, to: null, condition: null, when: null },
    ...{ quantities: [], review: null },
  };
}
