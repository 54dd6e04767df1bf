import styles from './version-mark.module.css';

export interface VersionMarkProps {
  /** Null for a report without an address. */
  readonly version: number | null;
  /** The newest version known of the same address. */
  readonly newest: number | undefined;
}

/** Says that the text at a report's address was changed after it was first read; nothing for a report that was not. */
export function VersionMark({ version, newest }: VersionMarkProps) {
  if (version === null || newest === undefined || newest < 2) return null;
  const latest = version === newest;
  const title = latest
    ? 'The text at this address was changed after it was first read; this is the newest text.'
    : `The text at this address was changed later; version ${newest} is the newest.`;
  return (
    <span className={styles.mark} title={title}>
      {latest ? `Version ${version}, edited` : `Version ${version}, since edited`}
    </span>
  );
}
