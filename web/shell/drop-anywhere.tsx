import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { droppedFiles, hasFiles } from '../adding/dropped-files.ts';
import { NOTHING_STATED } from '../adding/given.ts';
import { Icon } from '../design/icon.tsx';
import buttons from '../design/icon-button.module.css';
import { counted } from '../stories/counted.ts';
import styles from './drop-anywhere.module.css';

/** Files that are dropped on a page are added; the form at `/add` takes them without a pointer. */
export function DropAnywhere() {
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  /** How many files are on their way; null while none is. */
  const [sending, setSending] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = useEffectEvent(async (transfer: DataTransfer) => {
    const dropped = droppedFiles(transfer);
    setProblem(null);
    setSending(transfer.files.length);
    try {
      const { startAdding } = await import('../adding/start-adding.ts');
      const files = await dropped;
      setSending(files.length);
      const jobs = await startAdding({ files, pasted: '', stated: NOTHING_STATED });
      if (jobs.length > 0) await navigate({ to: '/add/$jobs', params: { jobs: jobs.join(',') } });
      else setProblem('There is no file in what was dropped.');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setSending(null);
  });
  useEffect(() => {
    const dragged = (event: DragEvent): void => {
      const taken = hasFiles(event.dataTransfer) && !event.defaultPrevented;
      if (taken) event.preventDefault();
      setOver(taken);
    };
    const left = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const dropped = (event: DragEvent): void => {
      setOver(false);
      if (!event.dataTransfer || !hasFiles(event.dataTransfer) || event.defaultPrevented) return;
      event.preventDefault();
      take(event.dataTransfer);
    };
    addEventListener('dragover', dragged);
    addEventListener('dragleave', left);
    addEventListener('drop', dropped);
    return () => {
      removeEventListener('dragover', dragged);
      removeEventListener('dragleave', left);
      removeEventListener('drop', dropped);
    };
  }, []);
  if (problem !== null) {
    return (
      <div className={styles.problem} role="alert">
        <p>{`The files were not added. ${problem}`}</p>
        <button type="button" className={buttons.button} aria-label="Close" onClick={() => setProblem(null)}>
          <Icon name="close" />
        </button>
      </div>
    );
  }
  return (
    <>
      <p role="status" className={sending === null ? 'visually-hidden' : styles.sending}>
        {sending !== null && `Sending ${counted(sending, 'file')}…`}
      </p>
      {over && (
        <div className={styles.over} aria-hidden="true">
          <p>Drop to add to the record</p>
        </div>
      )}
    </>
  );
}
