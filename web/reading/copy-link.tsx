import { useEffect, useState } from 'react';
import { Icon } from '../design/icon.tsx';
import { announce } from '../shell/announcer.tsx';
import styles from './copy-link.module.css';

export interface CopyLinkProps {
  /** Of the statement. */
  readonly id: string;
}

/** Copies the permanent link of a statement. */
export function CopyLink({ id }: CopyLinkProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async (): Promise<void> => {
    const link = new URL(`/statements/${id}`, location.origin).href;
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
      announce('Link copied');
    } catch {
      // Browsers give the clipboard to secure pages alone, and the reader may refuse it.
      prompt('The permanent link of this statement', link);
    }
  };
  return (
    <button type="button" className={styles.copy} onClick={copy}>
      <Icon name={copied ? 'check' : 'link'} />
      {copied ? 'Link copied' : 'Copy link'}
    </button>
  );
}
