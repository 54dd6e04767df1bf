import { analyse } from '../analyse/analyse.ts';
import { attribute } from '../attribute/attribute.ts';
import type { Draft } from '../model/draft.ts';
import type { Report } from '../model/report.ts';
import type { Models } from './models.ts';

/** One step of the way from a report to its record: pure, and ignorant of the other steps. */
interface Stage {
  readonly name: string;
  readonly run: (draft: Draft, models: Models) => Draft;
}

/** The stages in order. Each says in its own docstring what it requires and what it gives. */
const STAGES: readonly Stage[] = [
  { name: 'analyse', run: (draft, models) => ({ ...draft, analysis: analyse(draft.report, models.reader) }) },
  {
    name: 'attribute',
    run: (draft, models) => {
      if (!draft.analysis) return draft;
      const { statements, issues } = attribute(draft.report, draft.analysis, models.attribution);
      return { ...draft, statements, issues: [...draft.issues, ...issues] };
    },
  },
];

/** Everything that is derived of one report alone. Touches no file, clock or network. */
export function derive(report: Report, models: Models): Draft {
  return STAGES.reduce<Draft>((draft, stage) => stage.run(draft, models), {
    report,
    analysis: null,
    statements: [],
    issues: [],
  });
}
