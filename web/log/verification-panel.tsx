import { useMutation, useQuery } from '@tanstack/react-query';
import type { Verification } from '../../src/http/log-contract.ts';
import { queryClient } from '../api/query-client.ts';
import { sendJson } from '../api/send-json.ts';
import { Icon } from '../design/icon.tsx';
import { moment } from '../reports/dates.ts';
import { verificationQuery } from './log-queries.ts';
import styles from './verification-panel.module.css';

/** What the last check of the whole ledger found, and the button that begins another. */
export function VerificationPanel() {
  const { data } = useQuery(verificationQuery);
  const { mutate, error } = useMutation({
    mutationFn: () => sendJson<Verification>('POST', '/api/log/verification'),
    onSuccess: (state) => queryClient.setQueryData(verificationQuery.queryKey, state),
  });
  const running = data?.state === 'running';
  const verified = running ? null : data?.verified;
  const faults = verified?.faults ?? [];
  return (
    <div className={styles.panel} data-verdict={verified ? (faults.length === 0 ? 'whole' : 'changed') : undefined}>
      <div role="status" className={styles.said}>
        {verified && <Icon name={faults.length === 0 ? 'check' : 'close'} />}
        <div>
          <p className={styles.verdict}>{verdictOf(data)}</p>
          {verified && (
            <p>
              {`${verified.entries.toLocaleString('en')} entries, ${verified.reports.toLocaleString('en')} reports, `}
              {`${verified.statements.toLocaleString('en')} statements, ${verified.commitments.toLocaleString('en')} commitments.`}
            </p>
          )}
          {verified && verified.head !== '' && (
            <p className={styles.head}>
              Head <code title={verified.head}>{verified.head}</code>
            </p>
          )}
          {error && <p>{error.message}</p>}
        </div>
      </div>
      <button type="button" disabled={running} onClick={() => mutate()}>
        {running ? 'Checking…' : 'Check it now'}
      </button>
      {faults.length > 0 && (
        <ul className={styles.faults}>
          {faults.map(({ kind, place, message }) => (
            <li key={`${kind} ${place} ${message}`}>
              <b>{place === kind ? kind : `${kind} ${place}`}</b> {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function verdictOf(data: Verification | undefined): string {
  switch (data?.state) {
    case 'running':
      return 'Checking every entry, report and reading';
    case 'failed':
      return `It could not be checked. ${data.error ?? ''}`;
    case 'done': {
      const when = data.ended === null ? '' : `, ${moment(data.ended)}`;
      const faults = data.verified?.faults.length ?? 0;
      return faults === 0 ? `All is as it was written${when}` : `${faults} not as written${when}`;
    }
    default:
      return 'Not checked since the server was started';
  }
}
