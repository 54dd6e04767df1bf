import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { actorQuery, saidByQuery } from '../api/actor-queries.ts';
import { asOfQuery } from '../api/as-of.ts';
import { Explain } from '../design/explain.tsx';
import styles from '../design/parts-page.module.css';
import { Loading } from '../states/loading.tsx';
import { useRest } from '../states/use-rest.ts';
import { Contents, type Part } from '../stories/contents.tsx';
import { usePartInAddress } from '../stories/reveal-part.ts';
import { StorySection } from '../stories/story-section.tsx';
import { ActorHead } from './actor-head.tsx';
import { describedIn } from './described.ts';
import { OwedList } from './owed-list.tsx';
import { PositionMoves } from './position-moves.tsx';
import { RoleTable } from './role-table.tsx';
import { SaidChart } from './said-chart.tsx';
import { SaidList } from './said-list.tsx';
import { saidOverTime } from './said-over-time.ts';
import { TrackRecordView } from './track-record-view.tsx';

const route = getRouteApi('/actors/$id');

/** `/actors/$id`: who somebody is as reported, what he said and when, what he owes and what became of it, and how his positions moved. */
export function ActorPage() {
  const { id } = route.useParams();
  const { data: newest } = useSuspenseQuery(asOfQuery);
  const { asOf = newest } = route.useSearch();
  const { data: detail } = useSuspenseQuery(actorQuery(id, asOf));
  const { actor, first, last, trackRecord } = detail;
  const { data: said } = useQuery(saidByQuery(actor.id));
  const rest = useRest();
  usePartInAddress(said !== undefined && rest);
  const statements = said?.statements ?? [];
  const described = describedIn(statements);
  const drawn = saidOverTime(statements);
  const newestOnly = said && said.total > statements.length;
  const parts: readonly (Part & { readonly about: string; readonly content: ReactNode })[] = [
    {
      id: 'reported',
      title: 'As reported',
      count: described.length,
      about: 'How the reports describe this actor, and which of them do. A role belongs to its report and its day.',
      content: first !== null && last !== null && (
        <>
          <RoleTable described={described} first={first} last={last} />
          <Explain>
            <p>
              Statements of this speaker by the role that the report gives there, or where none ever does by the words
              that name the speaker; a dot is a day on which a report does. Statements without a role stand last. Who is
              who is decided by name and role within a report, and by name across reports: other spellings may have
              pages of their own.
            </p>
            {newestOnly && <p>{`Drawn from the newest ${statements.length} of ${said.total} statements.`}</p>}
          </Explain>
        </>
      ),
    },
    {
      id: 'said',
      title: 'Statements over time',
      count: actor.statements,
      about: 'By the day of the report and the family of act: what is claimed, demanded, given, refused, told.',
      content: (
        <>
          <SaidChart said={drawn} />
          <Explain>
            <p>
              Each statement counts once in each report that carries it, so that a sentence in four reports counts four
              times. The day is that of the report. One whose act was not decided counts as told.
              {drawn.undated > 0 && ` ${drawn.undated} stand in reports without a day and are left out.`}
            </p>
            {newestOnly && <p>{`Drawn from the newest ${statements.length} of ${said.total} statements.`}</p>}
          </Explain>
          <SaidList statements={statements} total={said?.total ?? 0} actor={actor.id} />
        </>
      ),
    },
    {
      id: 'record',
      title: 'Track record',
      count: trackRecord?.commitments ?? 0,
      about: 'What was owed and what became of it, with what every figure is a part of.',
      content: trackRecord && (
        <>
          <TrackRecordView record={trackRecord} />
          <OwedList actor={actor.id} asOf={asOf} />
        </>
      ),
    },
    {
      id: 'positions',
      title: 'How positions moved',
      count: null,
      about:
        'What was demanded, offered and refused on each issue, day by day. An arrow up is a position that hardened, down one that softened.',
      content: <PositionMoves actor={actor.id} />,
    },
  ];
  const shown = parts.filter(({ count, content }) => count !== 0 && content);
  return (
    <div className={styles.page}>
      <title>{`${actor.name} · On the Record`}</title>
      <ActorHead detail={detail} statements={statements} asOf={asOf} />
      <Contents parts={shown} />
      <div className={styles.parts} aria-busy={!rest}>
        {said === undefined ? (
          <Loading />
        ) : (
          (rest ? shown : shown.slice(0, 1)).map(({ id, title, about, content }) => (
            <StorySection key={id} id={id} title={title} about={about}>
              {content}
            </StorySection>
          ))
        )}
      </div>
    </div>
  );
}
