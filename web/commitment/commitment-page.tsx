import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { CommitmentLife, Evidence } from '../../src/http/commitment-contract.ts';
import { asOfQuery } from '../api/as-of.ts';
import { lifeQuery } from '../api/commitment-queries.ts';
import { Explain } from '../design/explain.tsx';
import page from '../design/parts-page.module.css';
import { dayOf, longDay } from '../reports/dates.ts';
import { useRest } from '../states/use-rest.ts';
import { Contents } from '../stories/contents.tsx';
import { usePartInAddress } from '../stories/reveal-part.ts';
import { StorySection } from '../stories/story-section.tsx';
import { CommitmentHead } from './commitment-head.tsx';
import styles from './commitment-page.module.css';
import { DebtorRecord } from './debtor-record.tsx';
import { DecideForm, type Draft } from './decide-form.tsx';
import { LifeChart } from './life-chart.tsx';
import { lifeEvents } from './life-events.ts';
import { LifeList } from './life-list.tsx';
import { PartList } from './part-list.tsx';
import { ProposalList } from './proposal-list.tsx';
import { WordsInPlace } from './words-in-place.tsx';

const route = getRouteApi('/commitments/$id');

/** `/commitments/$id`: who owes whom what, in which words, and what became of it. */
export function CommitmentPage() {
  const { id } = route.useParams();
  const { data: newest } = useSuspenseQuery(asOfQuery);
  const { asOf = newest } = route.useSearch();
  const { data: life } = useSuspenseQuery(lifeQuery(id, asOf));
  // What is typed belongs to one commitment.
  return <Page key={life.commitment.id} life={life} />;
}

function Page({ life }: { readonly life: CommitmentLife }) {
  const { commitment, evidence, proposals, decisions } = life;
  const [draft, setDraft] = useState<Draft>(() => firstDraft(life));
  const form = useRef<HTMLFormElement>(null);
  const events = lifeEvents(life);
  const rest = useRest();
  usePartInAddress(rest);
  const propose = (next: Draft): void => {
    setDraft(next);
    form.current?.scrollIntoView({ block: 'center', behavior: 'instant' });
    form.current?.querySelector('select')?.focus({ preventScroll: true });
  };
  const accepted = (one: Evidence): void => {
    const proposal = proposals.find((each) => each.evidence.includes(one.id));
    if (STATE_OF[one.kind] === undefined) return;
    setDraft({
      state: STATE_OF[one.kind] ?? proposal?.state ?? draft.state,
      reason: proposal?.reason ?? draft.reason,
      why: draft.why === '' ? wordsOf(one) : draft.why,
      evidence: [...new Set([...draft.evidence, one.id])],
    });
  };
  const parts = [
    { id: 'words', title: 'Its words', count: null },
    { id: 'life', title: 'Its life and evidence', count: evidence.length },
    { id: 'decide', title: 'Decide', count: decisions.length },
  ];
  return (
    <div className={page.page}>
      <title>{`${commitment.consequent.text} · ${commitment.debtor.name ?? commitment.debtor.text}`}</title>
      <CommitmentHead life={life} />
      <Contents parts={parts} />
      <div className={page.parts} aria-busy={!rest}>
        <StorySection
          id="words"
          title="Its words"
          about="The report that voices it, its parts marked; every mark and every part leads to its place there."
        >
          <div className={styles.words}>
            <WordsInPlace commitment={commitment} />
            <PartList commitment={commitment} />
          </div>
        </StorySection>
        {rest && (
          <>
            <StorySection
              id="life"
              title="Its life"
              about={
                evidence.length === 0
                  ? 'What was said and decided. No report of this ledger tells of it again.'
                  : 'What was said, told and decided. The machine found what later reports tell; what it is worth you decide.'
              }
            >
              <LifeChart events={events} open={commitment.state === 'active' || commitment.state === 'conditional'} />
              <LifeList life={life} events={events} onAccepted={accepted} />
              <Explain title="What this shows, and what it does not">
                <p>
                  Above the line stands what speaks for it, below what speaks against it; a circle on the line is the
                  same voiced again. A filled sign was accepted, an empty one waits, a pale one was dismissed. Reports
                  stand on their day of publication, not on the day of what they tell. A decision stands on the day on
                  which it was made, but never before the words that it rests on.
                </p>
                <p>
                  Silence means that no report of this ledger tells of it, not that nothing happened. The fit says, from
                  0 to 1, how well the words match what is owed by verb, things, parties and time; it is no probability.
                </p>
              </Explain>
            </StorySection>
            <StorySection
              id="decide"
              title="Decide"
              about="Nothing changes by itself: a person says what became of it, why, and on which evidence. The last decision stands; none is ever deleted."
            >
              <ProposalList life={life} onTake={propose} />
              <DecideForm life={life} draft={draft} onChange={setDraft} form={form} />
              <DebtorRecord debtor={commitment.debtor} asOf={life.asOf} />
            </StorySection>
          </>
        )}
      </div>
    </div>
  );
}

const STATE_OF: Readonly<Partial<Record<Evidence['kind'], Draft['state']>>> = {
  fulfilment: 'satisfied',
  breach: 'violated',
  withdrawal: 'cancelled',
  antecedent: 'active',
};

/** `The Lirren Mercury, 8 October 2031: “…”`: what a decision that rests on it may begin with. */
function wordsOf({ report, text }: Evidence): string {
  const day = dayOf(report.published);
  return `${report.outlet ?? 'A report'}${day === null ? '' : `, ${longDay(day)}`}: “${text}”`;
}

/** What was decided already, else what the likeliest proposal would have. */
function firstDraft({ commitment, evidence, proposals }: CommitmentLife): Draft {
  const { state, decision } = commitment;
  if (decision !== null)
    return { state, reason: decision.reason ?? 'unverifiable', why: '', evidence: decision.evidence };
  const accepted = evidence.filter(({ verdict }) => verdict?.verdict === 'accepted').map(({ id }) => id);
  const [proposal] = proposals;
  return { state: proposal?.state ?? state, reason: proposal?.reason ?? 'unverifiable', why: '', evidence: accepted };
}
