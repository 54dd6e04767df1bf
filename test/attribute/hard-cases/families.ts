import { accordingTo } from './according-to.ts';
import { appositions } from './appositions.ts';
import type { Family } from './hard-case.ts';
import { headlinesAndCaptions } from './headlines-and-captions.ts';
import { hedgedSources } from './hedged-sources.ts';
import { inTheWordsOf } from './in-the-words-of.ts';
import { interviews } from './interviews.ts';
import { labels } from './labels.ts';
import { lineEnds, spaces } from './line-ends-and-spaces.ts';
import { lists } from './lists.ts';
import { namesInMarks } from './names-in-marks.ts';
import { negated } from './negated.ts';
import { nested } from './nested.ts';
import { neverClosed } from './never-closed.ts';
import { nounCues } from './noun-cues.ts';
import { participles } from './participles.ts';
import { passives } from './passives.ts';
import { scareQuotes } from './scare-quotes.ts';
import { severalParagraphs } from './several-paragraphs.ts';
import { signatures } from './signatures.ts';
import { combiningMarks, directions, emoji, mixedMarks } from './signs.ts';
import { socialMedia } from './social-media.ts';
import { splitByCue } from './split-by-cue.ts';
import { stances } from './stances.ts';
import { twoVerbs } from './two-verbs.ts';

export const families: readonly Family[] = [
  severalParagraphs,
  splitByCue,
  neverClosed,
  nested,
  namesInMarks,
  scareQuotes,
  signatures,
  labels,
  interviews,
  appositions,
  twoVerbs,
  participles,
  accordingTo,
  inTheWordsOf,
  socialMedia,
  nounCues,
  passives,
  stances,
  hedgedSources,
  headlinesAndCaptions,
  negated,
  lists,
  lineEnds,
  spaces,
  emoji,
  combiningMarks,
  directions,
  mixedMarks,
];
