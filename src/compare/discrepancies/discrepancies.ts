import type { Discrepancy } from '../../model/comparison.ts';
import type { Story } from '../story.ts';
import { dates } from './dates.ts';
import { discrepancyOf } from './difference.ts';
import { names } from './names.ts';
import { numbers } from './numbers.ts';
import { polarities } from './polarity.ts';
import { quotedIn } from './quoted.ts';
import { roles } from './roles.ts';
import { scopes } from './scope.ts';
import { speakers } from './speakers.ts';
import { paraphrases, wordings } from './wording.ts';

/** Where the reports of a story differ, kind by kind, of each kind the surest. */
export function discrepanciesIn(story: Story): readonly Discrepancy[] {
  const quoted = quotedIn(story);
  const worded = wordings(story, quoted);
  return [
    ...worded,
    ...paraphrases(story, worded),
    ...numbers(story),
    ...dates(story),
    ...names(story),
    ...roles(story),
    ...polarities(story),
    ...speakers(story, quoted),
    ...scopes(story, worded),
  ].map((difference) => discrepancyOf(story, difference));
}
