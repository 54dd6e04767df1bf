import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Ground } from '../../src/http/contract.ts';
import { statementQuery } from '../api/queries.ts';
import styles from './why.module.css';
import { Words } from './words.tsx';

export interface WhyProps {
  /** Of the statement. */
  readonly id: string;
}

/** What decided each field, and on which words: asked for once it is opened. */
export function Why({ id }: WhyProps) {
  const [open, setOpen] = useState(false);
  const { data, isError } = useQuery({ ...statementQuery(id), enabled: open });
  return (
    <details className={styles.why} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Why</summary>
      {isError && <p>The server does not say.</p>}
      {data?.grounds.length === 0 && <p>Nothing is kept of how this was decided.</p>}
      {data && data.grounds.length > 0 && (
        <dl>
          {data.grounds.map((ground) => (
            <div key={`${ground.field} ${ground.rule} ${ground.spans[0]?.start}`}>
              <dt>{FIELD_NAMES[ground.field]}</dt>
              <dd>
                <span className={styles.rule}>{ground.rule}</span>
                {ground.spans.map(({ start, end, text }) => (
                  <span key={start} title={`${start}–${end}`}>
                    <Words>{text}</Words>
                  </span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  );
}

const FIELD_NAMES: Readonly<Record<Ground['field'], string>> = {
  speaker: 'Speaker',
  via: 'Via',
  act: 'Act',
  to: 'To',
  condition: 'Condition',
  when: 'When',
  commitment: 'Commitment',
};
