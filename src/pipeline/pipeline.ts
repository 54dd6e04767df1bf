import { analyse } from '../analyse/analyse.ts';
import { attribute } from '../attribute/attribute.ts';
import { interpret } from '../interpret/interpret.ts';
import type { Draft } from '../model/draft.ts';
import type { Report } from '../model/report.ts';
import { resolve } from '../resolve/resolve.ts';
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
  {
    name: 'resolve',
    run: (draft) => {
      if (!draft.analysis) return draft;
      const { resolution, statements, issues } = resolve(draft.report, draft.analysis, draft.statements);
      return { ...draft, resolution, statements, issues: [...draft.issues, ...issues] };
    },
  },
  {
    name: 'interpret',
    run: (draft) =>
      draft.analysis && draft.resolution
        ? { ...draft, ...interpret(draft.report, draft.analysis, draft.resolution, draft.statements) }
        : draft,
  },
];

/** Everything that is derived of one report alone. Touches no file, clock or network. */
export function derive(report: Report, models: Models): Draft {
  return STAGES.reduce<Draft>((draft, stage) => stage.run(draft, models), {
    report,
    analysis: null,
    statements: [],
    resolution: null,
    commitments: [],
    past: [],
    positions: [],
    issues: [],
  });
}
