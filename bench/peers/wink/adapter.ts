import { createRequire } from 'node:module';
import { CUE_VERBS, type Sighting, statementsAround } from '../patterns.ts';
import { paragraphs, run, type Span, shift } from '../protocol.ts';

/** wink-nlp: noun phrases by its custom entities, cue verbs by its lemmas and tags, what is said by `patterns.ts`. */

/** Of its types, what is used here. */
interface Items {
  readonly out: (its?: unknown) => readonly string[];
  readonly each: (visit: (item: { readonly out: (its: unknown) => readonly [number, number] }) => void) => void;
}
interface Wink {
  readonly its: { readonly span: unknown; readonly pos: unknown; readonly lemma: unknown };
  readonly learnCustomEntities: (entities: readonly { name: string; patterns: readonly string[] }[]) => number;
  readonly readDoc: (text: string) => Readonly<Record<'tokens' | 'sentences' | 'customEntities', () => Items>>;
}

const load = createRequire(new URL('../.cache/wink/package.json', import.meta.url));
const winkNLP: (model: unknown, pipe: readonly string[]) => Wink = load('wink-nlp');
const nlp = winkNLP(load('wink-eng-lite-web-model'), ['sbd', 'pos', 'cer']);
nlp.learnCustomEntities([
  {
    name: 'phrase',
    patterns: [
      '[|DET|ADJ] [|ADJ|NOUN|PROPN] [|NOUN|PROPN] [|NOUN|PROPN] [NOUN|PROPN|PRON]',
      '[DET|ADJ|NOUN|PROPN] [|NOUN|PROPN] [|NOUN] ADP [|DET] [|ADJ|PROPN] [|NOUN|PROPN] [NOUN|PROPN]',
    ],
  },
]);

/** First and last token of each. */
function spansOf(items: Items): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  items.each((item) => found.push(item.out(nlp.its.span)));
  return found;
}

function sightings(text: string): Sighting[] {
  const doc = nlp.readDoc(text);
  const tokens = doc.tokens();
  const [words, tags, lemmas] = [tokens.out(), tokens.out(nlp.its.pos), tokens.out(nlp.its.lemma)];
  let at = 0;
  const places = words.map((word): Span => {
    const start = text.indexOf(word, at);
    at = start + word.length;
    return { start, end: at };
  });
  const cover = ([first, last]: readonly [number, number]): Span => ({
    start: places[first].start,
    end: places[last].end,
  });
  const phrases = spansOf(doc.customEntities());
  const [beginning, ending] = [0, 1].map((side) => new Map(phrases.map((phrase) => [phrase[side], phrase])));
  const found: Sighting[] = [];
  for (const span of spansOf(doc.sentences())) {
    for (let i = span[0]; i <= span[1]; i++) {
      const according = words[i].toLowerCase() === 'according' && words[i + 1] === 'to';
      if (!according && (tags[i] !== 'VERB' || !CUE_VERBS.has(lemmas[i]))) continue;
      let first = i;
      while (!according && first > span[0] && /^(?:AUX|ADV|PART)$/.test(tags[first - 1])) first--;
      const last = according ? i + 1 : i;
      const inverted = according || /^[,?!”"']/u.test(words[i - 1] ?? '');
      const source =
        (according ? undefined : ending.get(first - 1)) ?? (inverted ? beginning.get(last + 1) : undefined);
      if (source) found.push({ source: cover(source), cue: cover([first, last]), sentence: cover(span) });
    }
  }
  return found;
}

run((text) =>
  paragraphs(text).flatMap((p) => statementsAround(p.text, sightings(p.text)).map((s) => shift(s, p.start))),
);
