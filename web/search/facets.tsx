import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Explain } from '../design/explain.tsx';
import { Icon } from '../design/icon.tsx';
import { ACT_NAMES, isActType } from '../reading/acts.ts';
import { FacetList } from './facet-list.tsx';
import styles from './facets.module.css';
import { isState, type SearchFilter, STATE_NAMES } from './search-filter.ts';
import { facetsQuery } from './search-queries.ts';

export interface FacetsProps {
  readonly filter: SearchFilter;
}

/** What the hits can be narrowed by, with counts. Each list counts as if nothing were chosen in it. */
export function SearchFacets({ filter }: FacetsProps) {
  const [open, setOpen] = useState(false);
  const act = useQuery(facetsQuery({ ...filter, act: undefined })).data?.act ?? [];
  const outlet = useQuery(facetsQuery({ ...filter, outlet: undefined })).data?.outlet ?? [];
  const speaker = useQuery(facetsQuery({ ...filter, speaker: undefined })).data?.speaker ?? [];
  const state = useQuery(facetsQuery({ ...filter, state: undefined })).data?.state ?? [];
  const year = useQuery(facetsQuery({ ...filter, since: undefined, until: undefined })).data?.year ?? [];
  const complete = useQuery(facetsQuery(filter)).data?.complete ?? true;
  const chosen = Object.entries(filter).filter(([name, value]) => name !== 'q' && name !== 'kind' && value).length;
  return (
    <aside className={styles.rail} aria-label="Narrow the search">
      <button
        type="button"
        className={styles.opener}
        aria-expanded={open}
        aria-controls="facets"
        onClick={() => setOpen(!open)}
      >
        {chosen === 0 ? 'Narrow' : `Narrowed by ${chosen}`} <Icon name={open ? 'up' : 'down'} />
      </button>
      <div id="facets" className={styles.body} data-open={open ? '' : undefined}>
        <FacetList
          title="Speaker"
          every="Everybody"
          counts={speaker}
          filter={filter}
          chosen={filter.speaker}
          choose={(value) => ({ speaker: value })}
          nameOf={({ name, value }) => name ?? value}
        />
        <FacetList
          title="Act"
          every="Every act"
          counts={act}
          filter={filter}
          chosen={filter.act}
          choose={(value) => ({ act: isActType(value) ? value : undefined })}
          nameOf={({ value }) => (isActType(value) ? ACT_NAMES[value] : value)}
        />
        <FacetList
          title="Outlet"
          every="Every outlet"
          counts={outlet}
          filter={filter}
          chosen={filter.outlet}
          choose={(value) => ({ outlet: value })}
          nameOf={({ value }) => value}
        />
        <FacetList
          title="Commitment"
          every="Every state, and none"
          counts={state}
          filter={filter}
          chosen={filter.state}
          choose={(value) => ({ state: isState(value) ? value : undefined })}
          nameOf={({ value }) => (isState(value) ? STATE_NAMES[value] : value)}
        />
        <FacetList
          title="Year"
          every="Any time"
          counts={year}
          filter={filter}
          chosen={yearOf(filter)}
          choose={(value) =>
            value === undefined
              ? { since: undefined, until: undefined }
              : { since: `${value}-01-01`, until: `${value}-12-31` }
          }
          nameOf={({ value }) => value}
        />
        <Days key={`${filter.since} ${filter.until}`} filter={filter} />
        <Explain>
          <p>
            Each list counts the hits that the other lists leave. Speakers, acts and states are those of statements;
            outlets and years count statements and reports.
            {!complete &&
              ' Of what more than 10,000 have, the 10,000 that were added last are counted, statements and reports apart.'}
          </p>
        </Explain>
      </div>
    </aside>
  );
}

/** The year that the days of a filter are; any other days are none of the list. */
function yearOf({ since, until }: SearchFilter): string | undefined {
  if (since === undefined && until === undefined) return undefined;
  const year = since?.slice(0, 4) ?? '';
  return since === `${year}-01-01` && until === `${year}-12-31` ? year : 'days';
}

function Days({ filter }: FacetsProps) {
  const navigate = useNavigate();
  const set = (change: Partial<SearchFilter>): void => {
    navigate({ to: '/search', search: { ...filter, ...change }, replace: true, resetScroll: false });
  };
  return (
    <section className={styles.days}>
      <label>
        <span>From</span>
        <input
          type="date"
          defaultValue={filter.since}
          onBlur={({ target }) => target.value !== (filter.since ?? '') && set({ since: target.value || undefined })}
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && set({ since: currentTarget.value || undefined })}
        />
      </label>
      <label>
        <span>To</span>
        <input
          type="date"
          defaultValue={filter.until}
          onBlur={({ target }) => target.value !== (filter.until ?? '') && set({ until: target.value || undefined })}
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && set({ until: currentTarget.value || undefined })}
        />
      </label>
    </section>
  );
}
