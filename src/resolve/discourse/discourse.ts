import { relationSet } from '../../grammar/dependents.ts';
import { VERB } from '../../grammar/tags.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { Figure, Found } from '../figures.ts';
import { REFLEXIVE } from '../lexicon/pronouns.ts';
import type { Scene } from '../scene.ts';

const SUBJECT = relationSet('nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj');
const [CONJ] = relationSet('conj');
/** One of several that are named together is taken up alone less often. */
const JOINED = 0.7;
const OBJECT = relationSet('obj', 'iobj', 'nmod:poss', 'obl:agent');
/** Relations of words that share the place of the word they depend on. */
const WITH_HEAD = relationSet('compound', 'flat', 'appos', 'nmod:desc', 'conj', 'amod', 'nmod:unmarked');
const [AS_SUBJECT, AS_OBJECT, AS_OTHER] = [4, 2.2, 1.6];
/** A speaker is spoken of again. */
const AS_SOURCE = 2.5;
/** One speaker's words run on: who spoke last speaks again more often than he is spoken of. */
const SPEAKS_AGAIN = 2;
/** What a figure's other mentions add to its best one. */
const OTHERS = 0.3;
/** One who is known by a description alone is taken up less often. */
const UNNAMED = 0.6;
/** What was said some sentences ago counts so much less a sentence. */
const FADING = 0.55;
/** Who is named inside marks is seldom who is meant outside them. */
const QUOTED = 0.35;
/** A speaker does not speak of himself by name. */
const BY_NAME: ReadonlySet<string> = new Set(['name', 'short-name']);
const [FARTHEST, MOST] = [8, 40];

/** What has been mentioned so far, in reading order, and how much it stands out. */
export interface Discourse {
  readonly log: readonly Found[];
  readonly add: (found: Found) => void;
  /** The place in `log` of a figure's last mention; -1 where it has none. */
  readonly last: (figure: Figure) => number;
  /** The figure that a pronoun or description at a token most likely takes up, of those that `fits` lets through; null where there is none. */
  readonly mostSalient: (at: number, fits: (figure: Figure) => number, apart: readonly TokenRange[]) => Found | null;
}

/** `isSource` has 1 for the tokens of statements' sources. */
export function newDiscourse(scene: Scene, isSource: Uint8Array): Discourse {
  const { analysis, sentenceOf, quoted } = scene;
  const log: Found[] = [];
  const lasts = new Map<Figure, number>();
  const weights: number[] = [];
  const places: number[] = [];
  const placeOf = (token: number): number => {
    let at = token;
    for (let steps = 0; steps < 4 && analysis.heads[at] >= 0 && WITH_HEAD.has(analysis.relations[at]); steps++)
      at = analysis.heads[at];
    return at;
  };
  const weightOf = (place: number, head: number): number => {
    const relation = analysis.relations[place];
    const base =
      SUBJECT.has(relation) || analysis.heads[place] < 0 ? AS_SUBJECT : OBJECT.has(relation) ? AS_OBJECT : AS_OTHER;
    return (analysis.relations[head] === CONJ ? JOINED : 1) * base + (isSource[head] ? AS_SOURCE : 0);
  };
  return {
    log,
    add(found) {
      lasts.set(found.figure, log.length);
      const place = placeOf(found.head);
      places.push(place);
      weights.push(weightOf(place, found.head));
      log.push(found);
    },
    last: (figure) => lasts.get(figure) ?? -1,
    mostSalient(at, fits, apart) {
      const sentence = sentenceOf[Math.min(at, ...apart.map(({ from }) => from))];
      const verb = REFLEXIVE.has(analysis.tokens.words[at]) ? -1 : verbOf(analysis, placeOf(at));
      const again = isSource[at] ? SPEAKS_AGAIN : 1;
      const seen: Figure[] = [];
      const bests: number[] = [];
      const sums: number[] = [];
      const barred: Figure[] = [];
      let best: Found | null = null as Found | null;
      let most = 0;
      for (let m = log.length - 1; m >= 0 && log.length - m < MOST; m--) {
        const found = log[m];
        const { figure, head } = found;
        const distance = Math.max(0, sentence - sentenceOf[head]);
        if (distance > FARTHEST) break;
        const fit = fits(figure);
        if (fit <= 0) continue;
        if (head >= at || apart.some(({ from, to }) => from <= head && head < to)) {
          if (distance === 0 && BY_NAME.has(found.rule)) barred.push(figure);
          continue;
        }
        if (distance === 0 && verb >= 0 && analysis.heads[places[m]] === verb && places[m] !== at) barred.push(figure);
        if (barred.includes(figure)) continue;
        const aside = (quoted[head] && !quoted[at] ? QUOTED : 1) * (figure.named ? 1 : UNNAMED);
        const weight = weights[m] * FADING ** distance * aside * fit * (isSource[head] && distance <= 1 ? again : 1);
        let place = seen.indexOf(figure);
        if (place < 0) {
          place = seen.push(figure) - 1;
          bests.push(0);
          sums.push(0);
        }
        sums[place] += weight;
        if (weight > bests[place]) bests[place] = weight;
        const score = bests[place] + OTHERS * (sums[place] - bests[place]);
        if (score > most) {
          most = score;
          if (!best || best.figure !== figure) best = found;
        }
      }
      return best;
    },
  };
}

/** The verb of a subject or object. A subject that stands behind its verb by the tree is the next verb's: trees of long sentences err so. */
function verbOf({ heads, relations, tokens }: Analysis, place: number): number {
  const verb = heads[place];
  if (verb < 0 || place < verb || !SUBJECT.has(relations[place])) return verb;
  for (let at = place + 1; at < Math.min(tokens.length, place + NEXT); at++) if (tokens.tags[at] >= VERB) return at;
  return verb;
}
const NEXT = 6;
