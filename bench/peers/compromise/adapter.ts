import { createRequire } from 'node:module';
import { CUE_VERBS, type Sighting, statementsAround } from '../patterns.ts';
import { paragraphs, run, type Span, shift } from '../protocol.ts';

/**
 * compromise: sources and cues by its match syntax, what is said by `patterns.ts`. Its own `.quotations()` is left aside: on training
 * reports attribution F1 was 36.8 with it and 39.9 without.
 */

/** Of its types, what is used here. */
interface View {
  readonly match: (pattern: unknown, group?: string) => View;
  readonly verbs: () => { readonly conjugate: () => readonly Readonly<Record<string, string>>[] };
  readonly json: (options: { readonly offset: true }) => readonly { readonly terms: readonly Term[] }[];
}
interface Term {
  readonly offset: { readonly start: number; readonly length: number };
}
interface Compromise {
  (text: string): View;
  readonly parseMatch: (pattern: string) => unknown;
}

const nlp: Compromise = createRequire(new URL('../.cache/compromise/package.json', import.meta.url))('compromise');

const forms = [...CUE_VERBS].flatMap((verb) => [verb, ...Object.values(nlp(verb).verbs().conjugate()[0] ?? {})]);
const CUE = `(${[...new Set(forms)].filter((form) => /^[a-z]+$/.test(form)).join('|')})`;
const PHRASE = '(#Determiner|#Possessive|#Adjective|#Noun|#Value|of|for|at)+';
const [BEFORE, AFTER, ACCORDING] = [
  `[<source>${PHRASE}] [<cue>(#Auxiliary|#Adverb|#Negative)+? ${CUE}]`,
  `[<cue>${CUE}] [<source>${PHRASE}]`,
  `[<cue>according to] [<source>${PHRASE}]`,
].map((pattern) => nlp.parseMatch(pattern));

/** From the first term to the last; the offset of a whole match counts the marks around it as well. */
const spansOf = (view: View): Span[] =>
  view.json({ offset: true }).map(({ terms }) => {
    const last = terms[terms.length - 1].offset;
    return { start: terms[0].offset.start, end: last.start + last.length };
  });

/** The match syntax looks over punctuation: a phrase ends at the mark that is nearest to its cue. */
const MARK = /[,;:!?"“”()]|''/gu;

function sourceIn(text: string, phrase: Span, cue: Span): Span | null {
  const marks = [...text.slice(phrase.start, phrase.end).matchAll(MARK)];
  if (cue.start < phrase.start)
    return { start: phrase.start, end: marks[0] ? phrase.start + marks[0].index : phrase.end };
  const mark = marks.at(-1);
  const start = mark ? phrase.start + mark.index + mark[0].length : phrase.start;
  const apart = /[^\s]/u.test(text.slice(phrase.end, cue.start));
  return apart || !/\p{L}/u.test(text.slice(start, phrase.end)) ? null : { start, end: phrase.end };
}

function sightings(text: string): Sighting[] {
  const doc = nlp(text);
  const sentences = spansOf(doc);
  return [BEFORE, AFTER, ACCORDING].flatMap((pattern) => {
    const phrases = spansOf(doc.match(pattern, 'source'));
    return spansOf(doc.match(pattern, 'cue')).flatMap((cue, i) => {
      if (pattern === AFTER && !/[,?!"”']\s*$/u.test(text.slice(0, cue.start))) return [];
      const sentence = sentences.find(({ start, end }) => start <= cue.start && cue.start < end);
      const source = sourceIn(text, phrases[i], cue);
      return sentence && source ? [{ source, cue, sentence }] : [];
    });
  });
}

run((text) =>
  paragraphs(text).flatMap((p) => statementsAround(p.text, sightings(p.text)).map((s) => shift(s, p.start))),
);
