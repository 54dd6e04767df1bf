import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../design/icon.tsx';
import { readSearch } from '../search/search-filter.ts';
import styles from './search-field.module.css';
import { useShortcut } from './shortcuts.ts';

/** How long typing may pause before the hits follow it, in milliseconds. */
const PAUSE = 160;

/** Goes to the search page on Enter; on that page the hits follow the typing. */
export function SearchField() {
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const searching = useRouterState({ select: (state) => state.location.pathname === '/search' });
  const asked = useRouterState({ select: (state) => ('q' in state.location.search ? state.location.search.q : '') });
  const [words, setWords] = useState(asked ?? '');

  useEffect(() => setWords(asked ?? ''), [asked]);
  useShortcut(['/'], (event) => {
    event.preventDefault();
    input.current?.select();
  });
  useEffect(() => {
    if (!searching || words.trim() === (asked ?? '')) return;
    const timer = setTimeout(() => {
      navigate({ to: '/search', search: (before) => ({ ...readSearch(before), q: words.trim() }), replace: true });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [words, asked, searching, navigate]);

  return (
    <search>
      <form
        className={styles.field}
        onSubmit={(event) => {
          event.preventDefault();
          const q = words.trim();
          if (q !== '')
            navigate({ to: '/search', search: searching ? (before) => ({ ...readSearch(before), q }) : { q } });
        }}
      >
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          name="q"
          aria-label="Search reports and statements"
          aria-keyshortcuts="/"
          placeholder="Search the record"
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <span aria-hidden="true">/</span>
      </form>
    </search>
  );
}
