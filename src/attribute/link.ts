import { mix, row } from '../learn/hash.ts';
import { type Ranker, scoreCandidate } from '../learn/ranker.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Part } from './parts.ts';
import { CONTENT, CUE, SOURCE } from './roles.ts';

/** Stands for joining a cue with nothing. */
const NOTHING = -1;

/** Feature rows a pair, at most. */
export const LINK_WIDTH = 24;

/** A cue with the parts that belong to it. */
export interface Link {
  readonly cue: Part | null;
  readonly source: Part | null;
  readonly contents: readonly Part[];
}

const BIN = [0, 1, 2, 3, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 7];
const bin = (n: number): number => BIN[Math.min(n, 20)];

/** What lies between two parts of one paragraph. */
interface Between {
  readonly sources: number;
  readonly cues: number;
  readonly contents: number;
}

function between(parts: readonly Part[], a: number, b: number): Between {
  const count = [0, 0, 0, 0, 0, 0];
  for (let i = Math.min(a, b) + 1; i < Math.max(a, b); i++) count[parts[i].role]++;
  return { sources: count[SOURCE], cues: count[CUE], contents: count[CONTENT] };
}

/**
 * Writes the rows that describe joining `parts[cue]` with `parts[other]` (a source or a content), or with nothing: `NOTHING`.
 * Returns how many were written.
 */
export function linkFeatures(
  analysis: Analysis,
  parts: readonly Part[],
  cue: number,
  other: number,
  bits: number,
  out: Int32Array,
): number {
  const { words, tags, suffixes2 } = analysis.tokens;
  const c = parts[cue];
  const head = words[c.from];
  const tail = words[c.to - 1];
  const form = tags[c.to - 1];
  const before = c.from > 0 ? words[c.from - 1] : 0;
  const after = c.to < words.length ? words[c.to] : 0;
  let at = 0;
  if (other === NOTHING) {
    out[at++] = row(0, 1, bits);
    out[at++] = row(1, head, bits);
    out[at++] = row(2, tail, bits);
    out[at++] = row(3, form, bits);
    out[at++] = row(4, mix(suffixes2[c.to - 1], form), bits);
    out[at++] = row(5, before, bits);
    out[at++] = row(6, after, bits);
    return at;
  }
  const o = parts[other];
  const right = o.from > c.from ? 1 : 0;
  const gapFrom = right ? c.to : o.to;
  const gapTo = right ? o.from : c.from;
  const gap = gapTo - gapFrom;
  const sentence = crossed(analysis, gapFrom, gapTo);
  const m = between(parts, cue, other);
  const counts = Math.min(m.sources, 3) * 16 + Math.min(m.cues, 3) * 4 + Math.min(m.contents, 3);
  const first = gap > 0 ? words[gapFrom] : 1;
  const last = gap > 0 ? words[gapTo - 1] : 1;
  const base = right * 8 + Math.min(sentence, 3);
  out[at++] = row(10, base, bits);
  out[at++] = row(11, mix(base, bin(gap)), bits);
  out[at++] = row(12, mix(base, counts), bits);
  out[at++] = row(13, mix(mix(base, counts), bin(gap)), bits);
  out[at++] = row(14, mix(base, tail), bits);
  out[at++] = row(15, mix(base, head), bits);
  out[at++] = row(16, mix(base, mix(form, counts)), bits);
  out[at++] = row(17, mix(base, mix(first, last)), bits);
  out[at++] = row(18, mix(base, first), bits);
  out[at++] = row(19, mix(base, last), bits);
  out[at++] = row(20, mix(base, mix(tags[o.from], tags[o.to - 1])), bits);
  out[at++] = row(21, mix(base, words[o.to - 1]), bits);
  out[at++] = row(22, mix(base, words[o.from]), bits);
  out[at++] = row(23, mix(counts, mix(before, after)), bits);
  out[at++] = row(24, mix(base, mix(counts, mix(first, last))), bits);
  out[at++] = row(25, mix(base, mix(bin(o.to - o.from), counts)), bits);
  return at;
}

/** Sentence boundaries between two tokens. */
function crossed({ sentences }: Analysis, from: number, to: number): number {
  let lo = 0;
  let hi = sentences.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (sentences[mid].to <= from) lo = mid + 1;
    else hi = mid;
  }
  let n = 0;
  for (let s = lo; s < sentences.length && sentences[s].to <= to; s++) n++;
  return n;
}

/** Joins the parts of one paragraph: each content with its best cue, each cue with its best source, or with none. */
export function link(
  analysis: Analysis,
  parts: readonly Part[],
  models: { readonly source: Ranker; readonly content: Ranker },
): Link[] {
  const features = new Int32Array(LINK_WIDTH);
  const rate = (model: Ranker, cue: number, other: number): number =>
    scoreCandidate(model, features, linkFeatures(analysis, parts, cue, other, model.bits, features));
  const [cues, sources] = [indices(parts, CUE), indices(parts, SOURCE)];
  const contentsOf = new Map<number, Part[]>(cues.map((i) => [i, []]));
  const alone: Link[] = [];
  for (const content of indices(parts, CONTENT)) {
    const cue = best(cues, (candidate) => rate(models.content, candidate, content));
    if (cue === null) alone.push({ cue: null, source: null, contents: [parts[content]] });
    else contentsOf.get(cue)?.push(parts[content]);
  }
  const links = cues.map((cue): Link => {
    const source = best([NOTHING, ...sources], (candidate) => rate(models.source, cue, candidate));
    const named = source === null || source === NOTHING ? null : parts[source];
    return { cue: parts[cue], source: named, contents: contentsOf.get(cue) ?? [] };
  });
  return [...links, ...alone].sort((a, b) => startOf(a) - startOf(b));
}

/** The candidate with the highest score, the first of equals; null when there are none. */
function best(candidates: readonly number[], score: (candidate: number) => number): number | null {
  let found: number | null = null;
  let top = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const here = score(candidate);
    if (here > top) [top, found] = [here, candidate];
  }
  return found;
}

const startOf = ({ cue, contents }: Link): number =>
  Math.min(cue?.from ?? Number.MAX_SAFE_INTEGER, contents[0]?.from ?? Number.MAX_SAFE_INTEGER);

const indices = (parts: readonly Part[], role: number): number[] =>
  parts.flatMap((p, i) => (p.role === role ? [i] : []));
