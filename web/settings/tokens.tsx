import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NewToken } from '../../src/http/session-contract.ts';
import { queryClient } from '../api/query-client.ts';
import { sendJson } from '../api/send-json.ts';
import { moment } from '../reports/dates.ts';
import { announce } from '../shell/announcer.tsx';
import { Scroller } from '../stories/scroller.tsx';
import styles from './settings.module.css';
import { tokensQuery } from './settings-queries.ts';

const ROLES = ['reader', 'editor', 'admin'] as const;

/** Who may ask over the network: made and revoked here. */
export function Tokens() {
  const { data } = useQuery(tokensQuery);
  const [made, setMade] = useState<NewToken | null>(null);
  const changed = () => queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey });
  const make = useMutation({
    mutationFn: (wanted: { readonly name: string; readonly role: string }) =>
      sendJson<NewToken>('POST', '/api/tokens', wanted),
    onSuccess: (token) => {
      setMade(token);
      changed();
    },
  });
  const revoke = useMutation({
    mutationFn: (id: number) => sendJson<void>('DELETE', `/api/tokens/${id}`),
    onSuccess: () => {
      announce('Token revoked');
      changed();
    },
  });
  const problem = make.error ?? revoke.error;
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          make.mutate({ name: String(form.get('name')), role: String(form.get('role')) });
          event.currentTarget.reset();
        }}
      >
        <label>
          For whom
          <input name="name" required maxLength={200} autoComplete="off" />
        </label>
        <label>
          Role
          <select name="role" defaultValue="reader">
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {role}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className={styles.button} disabled={make.isPending}>
          Make a token
        </button>
      </form>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem.message}
        </p>
      )}
      {made && <Secret token={made} onDone={() => setMade(null)} />}
      {data?.tokens.length === 0 && <p>Nobody has one.</p>}
      {data && data.tokens.length > 0 && (
        <Scroller label="Table: tokens">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">For</th>
                <th scope="col">Role</th>
                <th scope="col">Made</th>
                <th scope="col">
                  <span className="visually-hidden">Revoke</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.tokens.map(({ id, name, role, created, revoked }) => (
                <tr key={id} className={revoked === null ? undefined : styles.gone}>
                  <th scope="row">{name}</th>
                  <td>{role}</td>
                  <td>{moment(created)}</td>
                  <td className={styles.number}>
                    {revoked === null ? (
                      <Revoke name={name} onRevoke={() => revoke.mutate(id)} />
                    ) : (
                      `Revoked ${moment(revoked)}`
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </>
  );
}

function Secret({ token, onDone }: { readonly token: NewToken; readonly onDone: () => void }) {
  return (
    <div className={styles.secret} role="status">
      <p>
        {`The token of ${token.name}, ${token.role}. It is shown now and never again: the ledger keeps its hash alone.`}
      </p>
      <code>{token.secret}</code>
      <button type="button" className={styles.button} onClick={onDone}>
        I have kept it
      </button>
    </div>
  );
}

/** Asks once more before it takes somebody's access. */
function Revoke({ name, onRevoke }: { readonly name: string; readonly onRevoke: () => void }) {
  const [asked, setAsked] = useState(false);
  const small = `${styles.button} ${styles.small}`;
  if (!asked) {
    return (
      <button type="button" className={small} aria-label={`Revoke the token of ${name}`} onClick={() => setAsked(true)}>
        Revoke
      </button>
    );
  }
  return (
    <button
      type="button"
      className={`${small} ${styles.grave}`}
      // biome-ignore lint/a11y/noAutofocus: it stands where the button was that was pressed
      autoFocus
      onClick={onRevoke}
      onBlur={() => setAsked(false)}
    >
      {`Revoke ${name} now`}
    </button>
  );
}
