import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, type SubmitEvent, useId, useRef, useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { Icon } from '../design/icon.tsx';
import { counted } from '../stories/counted.ts';
import styles from './add-form.module.css';
import { droppedFiles, hasFiles } from './dropped-files.ts';
import { NOTHING_STATED, readPasted, type Stated, type StatedField, statedProblem } from './given.ts';
import { startAdding } from './start-adding.ts';

const FIELDS: readonly (readonly [StatedField, string, string])[] = [
  ['outlet', 'Outlet', 'Who published it'],
  ['published', 'Published', '2031-02-03 or 2031-02-03T18:40+01:00'],
  ['title', 'Title', 'Where the text has none'],
  ['author', 'Author', ''],
  ['place', 'Place', 'Where it was filed'],
];

/** One box for everything: a text or addresses are pasted into it, files are dropped on it or chosen beside it. */
export function AddForm() {
  const navigate = useNavigate();
  const chooser = useRef<HTMLInputElement>(null);
  const id = useId();
  const [pasted, setPasted] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [stated, setStated] = useState<Stated>(NOTHING_STATED);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const read = readPasted(pasted);
  const nothing = files.length === 0 && read.kind === 'nothing';

  const take = (more: readonly File[]): void => {
    setFiles((before) => [...before, ...more]);
    setProblem(null);
  };
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    take(await droppedFiles(event.dataTransfer));
  };
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (nothing) return setProblem('There is nothing to add yet: paste a text or an address, or choose files.');
    const problem = statedProblem(stated);
    setProblem(problem);
    if (problem !== null) return;
    setSending(true);
    try {
      const jobs = await startAdding({ files, pasted, stated });
      await navigate({ to: '/add/$jobs', params: { jobs: jobs.join(',') } });
    } catch (error) {
      setSending(false);
      setProblem(error instanceof ApiError ? error.message : String(error));
    }
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files are chosen by a button, too */}
      <div
        className={styles.box}
        data-over={over ? '' : undefined}
        onDragOver={(event) => {
          if (!hasFiles(event.dataTransfer)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label htmlFor={`${id}-text`} className="visually-hidden">
          A report’s text, or addresses, one a line
        </label>
        <textarea
          id={`${id}-text`}
          value={pasted}
          rows={7}
          placeholder="Paste the text of a report, or addresses, one a line"
          aria-describedby={`${id}-read ${id}-problem`}
          aria-invalid={problem !== null}
          spellCheck={false}
          onChange={(event) => {
            setPasted(event.target.value);
            setProblem(null);
          }}
        />
        {files.length > 0 && (
          <ul className={styles.files}>
            {files.map((file, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
              <li key={`${file.name} ${index}`}>
                <span>{file.name}</span>
                <button
                  type="button"
                  aria-label={`Leave out ${file.name}`}
                  onClick={() => setFiles(files.filter((_, at) => at !== index))}
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className={styles.foot}>
          <button type="button" className={styles.choose} onClick={() => chooser.current?.click()}>
            <Icon name="file" /> Choose files
          </button>
          <span className={styles.or}>or drop them here</span>
          <span id={`${id}-read`} className={styles.read}>
            {read.kind === 'addresses' &&
              (read.addresses.length === 1 ? '1 address' : `${read.addresses.length} addresses`)}
            {read.kind === 'text' && `A text of ${counted(read.words, 'word')}`}
          </span>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            aria-label="Files to add"
            accept=".txt,.text,.md,.html,.htm,.xhtml,text/plain,text/html,text/markdown"
            onChange={(event) => {
              take([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </div>
      </div>
      <details className={styles.stated}>
        <summary>What you know of it</summary>
        <p>Stated of all that is added here, where the reports do not say it themselves.</p>
        <div className={styles.fields}>
          {FIELDS.map(([field, name, hint]) => (
            <label key={field}>
              <span>{name}</span>
              <input
                name={field}
                value={stated[field]}
                placeholder={hint}
                onChange={(event) => setStated({ ...stated, [field]: event.target.value })}
              />
            </label>
          ))}
        </div>
      </details>
      <p id={`${id}-problem`} role="alert" className={styles.problem}>
        {problem}
      </p>
      <button type="submit" className={styles.submit} disabled={sending}>
        {sending ? 'Sending…' : 'Add to the record'}
      </button>
    </form>
  );
}
