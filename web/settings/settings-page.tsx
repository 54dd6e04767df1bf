import { useQuery } from '@tanstack/react-query';
import { Contents, type Part } from '../stories/contents.tsx';
import { usePartInAddress } from '../stories/reveal-part.ts';
import { StorySection } from '../stories/story-section.tsx';
import { Outlets } from './outlets.tsx';
import { Rules } from './rules.tsx';
import { Scales } from './scales.tsx';
import styles from './settings-page.module.css';
import { sessionQuery } from './settings-queries.ts';
import { ThisBrowser } from './this-browser.tsx';
import { Tokens } from './tokens.tsx';

/** `/settings`: what the ledger is told beside its reports, and who may use it. */
export function SettingsPage() {
  const { data: session } = useQuery(sessionQuery);
  usePartInAddress(session !== undefined);
  const admin = session?.role === 'admin';
  const parts: readonly Part[] = [
    { id: 'outlets', title: 'Outlets', count: null },
    { id: 'rules', title: 'Rules', count: null },
    { id: 'scales', title: 'Rating scales', count: null },
    ...(admin ? [{ id: 'tokens', title: 'Tokens', count: null }] : []),
    { id: 'browser', title: 'This browser', count: null },
  ];
  return (
    <div className={styles.page}>
      <title>Settings · On the Record</title>
      <header className={styles.head}>
        <h1 tabIndex={-1}>Settings</h1>
        {session && <p>{whoOf(session)}</p>}
      </header>
      <Contents parts={parts} />
      <div className={styles.parts}>
        <StorySection
          id="outlets"
          title="Outlets"
          about="As the reports name them: two spellings are two outlets, until one is stated otherwise where reports are added."
        >
          <Outlets />
        </StorySection>
        <StorySection
          id="rules"
          title="Rules"
          about="The machine proposes and people decide, unless one of these is switched on. What a rule decides is kept with its name and with who switched it on; what a person decided is never changed by a rule."
        >
          <Rules editable={session !== undefined && session.role !== 'reader'} />
        </StorySection>
        <StorySection
          id="scales"
          title="Rating scales"
          about="What became of a commitment is kept as one of eight states; here is what promise meters and monitors call them."
        >
          <Scales />
        </StorySection>
        {admin && (
          <StorySection
            id="tokens"
            title="Tokens"
            about="Over the network this ledger answers those who hold a token. Readers read; editors add reports and decide; admins also make and revoke tokens."
          >
            <Tokens />
          </StorySection>
        )}
        <StorySection id="browser" title="This browser" about="Kept in this browser alone.">
          <ThisBrowser />
        </StorySection>
      </div>
    </div>
  );
}

function whoOf({
  via,
  name,
  role,
}: {
  readonly via: string;
  readonly name: string | null;
  readonly role: string;
}): string {
  if (via === 'loopback') return 'On this machine everybody is admin.';
  return `Signed in as ${name ?? 'somebody'}, ${role}.`;
}
