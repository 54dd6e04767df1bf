import type { Contested, Discrepancy } from '../../model/comparison.ts';
import { partiesOf } from '../spoken-for.ts';
import type { Story } from '../story.ts';
import { copiedOtherwise } from './copied.ts';
import { countedIn } from './counted.ts';
import { dates } from './dates.ts';
import { discrepancyOf } from './difference.ts';
import { names } from './names.ts';
import { numbers } from './numbers.ts';
import { places } from './places.ts';
import { polarities } from './polarity.ts';
import { quotedIn } from './quoted.ts';
import { roles } from './roles.ts';
import { scopes } from './scope.ts';
import { seasons } from './seasons.ts';
import { speakers } from './speakers.ts';
import type { VoicedPair } from './voiced.ts';
import { weekdays } from './weekdays.ts';
import { paraphrases, wordings } from './wording.ts';

/** Where the reports of a story differ, kind by kind, of each kind the surest; `pairs` are as `voicedPairs` has them, `contested` is what the reports themselves set against each other. */
export function discrepanciesIn(
  story: Story,
  pairs: readonly VoicedPair[],
  contested: readonly Contested[],
): readonly Discrepancy[] {
  const counts = story.sentences.flatMap(countedIn);
  const parties = partiesOf(story.reports);
  const quoted = quotedIn(story);
  const worded = wordings(story, quoted);
  const paraphrased = paraphrases(story, pairs, worded);
  const turned = polarities(story, pairs, parties);
  return [
    ...worded,
    ...paraphrased,
    ...copiedOtherwise(story, [...worded, ...paraphrased, ...turned]),
    ...seasons(story),
    ...numbers(story, counts, contested, parties),
    ...dates(story, counts),
    ...weekdays(story),
    ...places(story),
    ...names(story),
    ...roles(story),
    ...turned,
    ...speakers(story, quoted, pairs),
    ...scopes(story, pairs, worded, parties),
  ].map((difference) => discrepancyOf(story, difference));
}
