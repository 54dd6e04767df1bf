import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import styles from './add-page.module.css';
import { startDemonstration } from './start-adding.ts';

/** Offers the reports that come with the program. */
export function Demonstration() {
  const navigate = useNavigate();
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const start = async (): Promise<void> => {
    setSending(true);
    try {
      const jobs = await startDemonstration();
      await navigate({ to: '/add/$jobs', params: { jobs: jobs.join(',') } });
    } catch (error) {
      setSending(false);
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <section className={styles.demonstration} aria-labelledby="demonstration-title">
      <h2 id="demonstration-title">Nothing at hand?</h2>
      <p>
        The demonstration is two months of a dispute between invented countries, as four invented newspapers tell it:
        offers, denials, two translations of one sentence, promises kept and broken.
      </p>
      <button type="button" disabled={sending} onClick={start}>
        {sending ? 'Sending…' : 'Read the demonstration'}
      </button>
      {problem !== null && <p role="alert">{problem}</p>}
    </section>
  );
}
