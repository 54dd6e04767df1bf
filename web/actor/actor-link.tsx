import { Link } from '@tanstack/react-router';
import styles from './actor-link.module.css';

export interface ActorLinkProps {
  readonly party: { readonly text: string; readonly name: string | null; readonly id: string | null };
}

/** Somebody by name, a link to his page where he is known; else the words of the report. */
export function ActorLink({ party: { text, name, id } }: ActorLinkProps) {
  const words = name ?? text;
  if (id === null) return <b className={styles.unknown}>{words}</b>;
  return (
    <Link to="/actors/$id" params={{ id }} className={styles.actor}>
      {words}
    </Link>
  );
}
