import type { ActType } from '../../model/statement.ts';
import type { Said } from '../said.ts';
import type { Found } from './by-cue.ts';
import {
  againstWhom,
  type Frame,
  givenPassively,
  givenTo,
  harmed,
  laidBefore,
  mustAct,
  onWhom,
  served,
  whoMay,
  whoSuffers,
  whoseCondition,
  whoseDoing,
  whoseOffer,
  whoseThing,
  withWhom,
} from './side-frames.ts';
import { judged, ownerOfWhole, subjectOfAll } from './target-frames.ts';

type NamedFrame = readonly [name: string, frame: Frame];

/** Whom a promise or an offer is for. */
const GIVEN: readonly NamedFrame[] = [
  ['whom the harm would meet', harmed],
  ['to whom it is given', givenTo],
  ['who is given it', givenPassively],
  ['before whom it is laid', laidBefore],
  ['with whom', withWhom],
  ['whom it serves', served],
];

/** Frames of contents by act, the surer first: each finds who is addressed by its name. */
const RULES: Readonly<Partial<Record<ActType, readonly NamedFrame[]>>> = {
  demand: [
    ['who must act', mustAct],
    ['whose act is demanded', whoseDoing],
    ['whose thing it is', whoseThing],
  ],
  urge: [
    ['who must act', mustAct],
    ['whose act is demanded', whoseDoing],
  ],
  propose: [['with whom', withWhom]],
  threaten: [
    ['whom the harm meets', harmed],
    ['against whom', againstWhom],
    ['who will suffer', whoSuffers],
    ['on whose conduct it depends', onWhom],
    ['on whose thing it depends', whoseCondition],
  ],
  promise: [...GIVEN, ['on whose conduct it depends', onWhom], ['on whose thing it depends', whoseCondition]],
  offer: [
    ...GIVEN,
    ['who may', whoMay],
    ['on whose conduct it depends', onWhom],
    ['on whose thing it depends', whoseCondition],
  ],
  agree: [
    ['with whom', withWhom],
    ['whose words they answer', ownerOfWhole],
  ],
  refuse: [
    ['with whom', withWhom],
    ['whose words they answer', ownerOfWhole],
    ['whose offer it is', whoseOffer],
  ],
  deny: [['whom the harm would meet', harmed]],
  accuse: [['who is blamed', subjectOfAll]],
  praise: [['who is praised', judged]],
  criticise: [['who is judged', judged]],
  doubt: [['who is doubted', judged]],
};

/**
 * The addressee that the content names, by the act; null where it names none. Assertions and predictions address nobody. An act that is
 * only hinted at (`hints.ts`) does not make an addressee of whoever a condition is about.
 */
export function addresseeByContent(said: Said, type: ActType, isHint = false): Found | null {
  const rules = RULES[type];
  if (!rules) return null;
  for (const [rule, find] of rules) {
    if (isHint && (find === onWhom || find === whoseCondition)) continue;
    for (const range of said.contents) {
      const party = find(said, range);
      if (party) return { party, rule: `to: ${rule}` };
    }
  }
  return null;
}
