import { readFileSync } from 'node:fs';
import type { Span, Statement } from './protocol.ts';

const VERBS: { readonly clause: readonly string[]; readonly object: readonly string[] } = JSON.parse(
  readFileSync(new URL('cue-verbs.json', import.meta.url), 'utf8'),
);

/** Lemmas of verbs that introduce what somebody says or holds. */
export const CUE_VERBS: ReadonlySet<string> = new Set([...VERBS.clause, ...VERBS.object]);

/** A cue with the noun phrase beside it, and the sentence that they stand in. */
export interface Sighting {
  readonly source: Span;
  readonly cue: Span;
  readonly sentence: Span;
}

const QUOTATION = /“[^”]*”|"[^"]*"|''.*?''/gsu;
const words = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/**
 * The statements of a paragraph, for engines without syntax. What is said is one side of the sentence:
 * what stands before source and cue up to a comma or a closing mark (`…, she said`), else what follows (`she said that …`).
 * A content that meets a quotation takes all of it, and the quotation that goes on behind the cue or the sentence.
 */
export function statementsAround(text: string, sightings: readonly Sighting[]): Statement[] {
  const quotations = [...text.matchAll(QUOTATION)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  return sightings.flatMap(({ source, cue, sentence }) => {
    if (quotations.some((q) => q.start <= cue.start && cue.start < q.end)) return [];
    const content = contentBeside(text, { source, cue, sentence });
    if (!content) return [];
    const ends = [Math.max(source.end, cue.end), sentence.end];
    return [{ source: [source], cue: [cue], content: withQuotations(text, content, quotations, ends) }];
  });
}

function contentBeside(text: string, { source, cue, sentence }: Sighting): Span | null {
  const before = { start: sentence.start, end: Math.min(source.start, cue.start) };
  const after = { start: Math.max(source.end, cue.end), end: sentence.end };
  const lead = text.slice(before.start, before.end).trimEnd();
  const said = text.slice(after.start, after.end);
  const rest = words(said);
  const quoted = /["”']$/u.test(lead);
  if (words(lead) >= 3 && (quoted || (/[,?!]$/u.test(lead) && rest < words(lead)))) return before;
  if (rest < 2) return null;
  return { start: after.start + said.search(/[^\s,;:]/u), end: after.start + said.replace(/[\s.]+$/u, '').length };
}

function withQuotations(text: string, content: Span, quotations: readonly Span[], ends: readonly number[]): Span[] {
  const met = quotations.filter((q) => q.start < content.end && content.start < q.end);
  if (met.length === 0) return [content];
  const found = [content, ...met];
  for (const q of quotations) {
    const places = [...ends, ...found.map(({ end }) => end)];
    if (places.some((end) => end <= q.start && words(text.slice(end, q.start)) === 0)) found.push(q);
  }
  const joined: Span[] = [];
  for (const span of found.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && words(text.slice(last.end, span.start)) === 0)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}
