import styles from './twins.module.css';

export interface TwinsProps {
  /** Of what: `commitments`, for screen readers. */
  readonly of: string;
  readonly csv?: string | undefined;
  readonly json?: string | undefined;
  /** A text for people, with a footnote for each quotation. */
  readonly brief?: string | undefined;
}

/** The view as a table, as data and as a text to send on, at addresses of their own. */
export function Twins({ of, csv, json, brief }: TwinsProps) {
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
      {brief !== undefined && (
        <a href={brief} aria-label={`Brief of ${of}`}>
          Brief
        </a>
      )}
    </span>
  );
}
