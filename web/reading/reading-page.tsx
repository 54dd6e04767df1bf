import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { reportQuery } from '../api/queries.ts';
import { useMedia } from '../design/use-media.ts';

import { Article } from './article.tsx';
import { CardList } from './card-list.tsx';
import { matches } from './filters.ts';
import { flowOf } from './flow.ts';
import { Rail } from './rail.tsx';
import { inReadingOrder } from './reading-order.ts';
import styles from './reading-page.module.css';
import { ReportHead } from './report-head.tsx';
import { Sheet } from './sheet.tsx';
import { useMarginLayout } from './use-margin-layout.ts';
import { useSelection } from './use-selection.ts';
import { useSpanInAddress } from './use-span-in-address.ts';

/** From this width on, cards stand beside their passages; below it they follow the article, and a sheet shows one. */
const WIDE = '(width >= 70rem)';

const route = getRouteApi('/reports/$id');

/** `/reports/$id`: the article with every statement marked where it stands, and the list of who says what. */
export function ReadingPage() {
  const { data: detail } = useSuspenseQuery(reportQuery(route.useParams().id));
  const filter = route.useSearch();
  const statements = useMemo(() => inReadingOrder(detail.statements), [detail]);
  const shown = useMemo(() => statements.filter((statement) => matches(statement, filter)), [statements, filter]);
  const flows = useMemo(() => flowOf(detail.text, detail.paragraphs), [detail]);

  const article = useRef<HTMLDivElement>(null);
  const cards = useRef<HTMLOListElement>(null);
  const wide = useMedia(WIDE);
  const [hovered, setHovered] = useState<string | null>(null);
  const { active, select, step } = useSelection(shown, article, cards);
  useSpanInAddress(article);
  useMarginLayout({ article, cards, shown, active, wide });

  const { report } = detail;
  const selected = shown.find((statement) => statement.id === active);
  const headline = detail.paragraphs.some((paragraph) => paragraph.role === 'headline');
  return (
    <div className={styles.page} data-sheet={selected && !wide ? '' : undefined}>
      <title>{`${report.title ?? 'Untitled report'} · ${report.outlet ?? 'On the Record'}`}</title>
      <Rail detail={detail} statements={statements} filter={filter} />
      <article className={styles.article} lang={report.language ?? undefined}>
        <ReportHead report={report} headlineInText={headline} bylineInText={detail.paragraphs.some(isByline)} />
        <Article
          ref={article}
          text={detail.text}
          flows={flows}
          statements={shown}
          active={active}
          hovered={hovered}
          onSelect={(id) => select(id, 'passage')}
          onHover={setHovered}
        />
      </article>
      <CardList
        ref={cards}
        statements={shown}
        total={statements.length}
        active={active}
        hovered={hovered}
        onSelect={(id) => select(id, 'card')}
        onHover={setHovered}
      />
      {!wide && selected && (
        <Sheet
          statement={selected}
          position={shown.indexOf(selected) + 1}
          total={shown.length}
          onStep={step}
          onClose={() => select(null, 'card')}
        />
      )}
    </div>
  );
}

function isByline({ role }: { readonly role: string }): boolean {
  return role === 'byline';
}
