import { PlainLink } from '../shell/plain-link.tsx';
import styles from './actor-link.module.css';

export interface ActorLinkProps {
  readonly party: { readonly text: string; readonly name: string | null; readonly id: string | null };
}

/** Somebody by name, a link to his page where he is known; else the words of the report. */
export function ActorLink({ party: { text, name, id } }: ActorLinkProps) {
  const words = name ?? text;
  if (id === null) return <b className={styles.unknown}>{words}</b>;
  return (
    <PlainLink href={`/actors/${encodeURIComponent(id)}`} className={styles.actor}>
      {words}
    </PlainLink>
  );
}
