import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { Statement } from '../../src/http/contract.ts';
import { reportQuery } from '../api/queries.ts';
import { type Correctable, CorrectableContext } from '../correcting/correcting.ts';
import { asDrafted } from '../correcting/draft.ts';
import { newStatement, useCorrecting } from '../correcting/use-correcting.ts';
import { useDecider } from '../deciding/use-decider.ts';
import { useMedia } from '../design/use-media.ts';
import { useRest } from '../states/use-rest.ts';
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
import { WIDE } from './wide.ts';

const route = getRouteApi('/reports/$id');

/** Cards that are drawn with the article; the others come right after it. */
const FIRST = 2;

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
  const decider = useDecider();
  const correctable: Correctable = useCorrecting({
    ...{ text: detail.text, statements },
    canvas: { element: article, from: 0 },
    onDecided: (id) => select(id, 'key'),
  });
  const { correcting } = correctable;
  const added = correcting?.before === null ? correcting.statement : null;
  // What is not on the record yet is marked as what is active.
  const drafted = correcting && !shown.some(({ id }) => id === correcting.statement.id) ? correcting.statement : null;
  const { active, select, step } = useSelection(shown, article, cards, correcting !== null);
  useSpanInAddress(article);
  const marked = useMemo(() => withDraft(shown, correctable), [shown, correctable]);
  const rest = useRest();
  const drawn = useMemo(() => (rest ? shown : shown.slice(0, FIRST)), [shown, rest]);
  useMarginLayout({ article, cards, shown: drawn, active, wide });

  const { report } = detail;
  const selected = shown.find((statement) => statement.id === active);
  const inSheet = added ?? selected;
  const headline = detail.paragraphs.some((paragraph) => paragraph.role === 'headline');
  return (
    <CorrectableContext value={correctable}>
      <div className={styles.page} data-sheet={inSheet && !wide ? '' : undefined}>
        <title>{`${report.title ?? 'Untitled report'} · ${report.outlet ?? 'On the Record'}`}</title>
        <Rail detail={detail} statements={statements} filter={filter} />
        <article className={styles.article} lang={report.language ?? undefined}>
          <ReportHead report={report} headlineInText={headline} bylineInText={detail.paragraphs.some(isByline)} />
          <Article
            ref={article}
            text={detail.text}
            flows={flows}
            statements={marked}
            active={drafted ? drafted.id : active}
            hovered={hovered}
            onSelect={(id) => correcting === null && select(id, 'passage')}
            onHover={setHovered}
          />
        </article>
        <CardList
          ref={cards}
          statements={drawn}
          left={shown.length}
          total={statements.length}
          active={active}
          hovered={hovered}
          onSelect={(id) => correcting === null && select(id, 'card')}
          onHover={setHovered}
          onAdd={decider.may && correcting === null ? () => correctable.start(newStatement(report)) : null}
          added={wide ? added : null}
        />
        {!wide && inSheet && (
          <Sheet
            statement={inSheet}
            position={shown.indexOf(inSheet) + 1}
            total={shown.length}
            onStep={step}
            onClose={() => (correcting ? correcting.stop() : select(null, 'card'))}
          />
        )}
      </div>
    </CorrectableContext>
  );
}

function isByline({ role }: { readonly role: string }): boolean {
  return role === 'byline';
}

/** The statements as they are marked: the one that is corrected with the words of its draft. */
function withDraft(shown: readonly Statement[], { correcting }: Correctable): readonly Statement[] {
  if (correcting === null) return shown;
  const drafted = asDrafted(correcting.statement, correcting.draft, correcting.text);
  return shown.some(({ id }) => id === drafted.id)
    ? shown.map((statement) => (statement.id === drafted.id ? drafted : statement))
    : [...shown, drafted];
}
