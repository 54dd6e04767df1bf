import styles from './twins.module.css';

export interface TwinsProps {
  /** Of what: `commitments`, for screen readers. */
  readonly of: string;
  readonly csv?: string | undefined;
  readonly json?: string | undefined;
}

/** The view as a table and as data, at addresses of their own. */
export function Twins({ of, csv, json }: TwinsProps) {
  return (
    <span className={styles.twins}>
      {csv !== undefined && (
        <a href={csv} aria-label={`CSV of ${of}`}>
          CSV
        </a>
      )}
      {json !== undefined && (
        <a href={json} aria-label={`JSON of ${of}`}>
          JSON
        </a>
      )}
    </span>
  );
}
