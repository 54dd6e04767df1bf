import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RuleList } from '../../src/http/commitment-contract.ts';
import { queryClient } from '../api/query-client.ts';
import { sendJson } from '../api/send-json.ts';
import { useDecider } from '../deciding/use-decider.ts';
import { Twins } from '../design/twins.tsx';
import { moment } from '../reports/dates.ts';
import { announce } from '../shell/announcer.tsx';
import styles from './settings.module.css';
import { rulesQuery } from './settings-queries.ts';

export interface RulesProps {
  /** Whether who reads this may switch them. */
  readonly editable: boolean;
}

/** The rules that decide by themselves once somebody switched them on. */
export function Rules({ editable }: RulesProps) {
  const { data } = useQuery(rulesQuery);
  const { name } = useDecider();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (wanted: { readonly rule: string; readonly setting: 'on' | 'off' }) =>
      sendJson<RuleList>('PUT', '/api/rules', { ...wanted, ...(name === '' ? {} : { by: name }) }),
    onSuccess: (list, { rule, setting }) => {
      queryClient.setQueryData(rulesQuery.queryKey, list);
      announce(`${rule} switched ${setting}${list.decided.length > 0 ? `, ${list.decided.length} expired` : ''}`);
    },
  });
  return (
    <>
      <ul className={styles.switches}>
        {data?.rules.map(({ rule, setting, by, at, does }) => (
          <li key={rule}>
            <button
              type="button"
              role="switch"
              aria-checked={setting === 'on'}
              aria-label={rule}
              aria-describedby={`rule-${rule}`}
              disabled={!editable || isPending}
              onClick={() => mutate({ rule, setting: setting === 'on' ? 'off' : 'on' })}
            >
              <span />
            </button>
            <div>
              <p>
                <b>{RULE_NAMES[rule]}</b> <span className={styles.setting}>{setting === 'on' ? 'On' : 'Off'}</span>
              </p>
              <p id={`rule-${rule}`}>{sentence(does)}</p>
              {by !== null && at !== null && (
                <p className={styles.who}>
                  {`Switched by ${by}, ${moment(at)}`}{' '}
                  <Link to="/log" search={{ subject: rule }}>
                    All entries
                  </Link>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {data && data.decided.length > 0 && (
        <p role="status">{`${data.decided.length} commitments have expired by it.`}</p>
      )}
      {error && (
        <p role="alert" className={styles.problem}>
          {error.message}
        </p>
      )}
      <p className={styles.twins}>
        <Twins of="the rules" csv="/api/rules.csv" json="/api/rules" />
      </p>
    </>
  );
}

const RULE_NAMES: Readonly<Record<RuleList['rules'][number]['rule'], string>> = {
  'report-tells': 'Reports tell',
  'time-expires': 'Time expires',
};

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
