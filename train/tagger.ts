import { join } from 'node:path';
import { TAG_WIDTH, tag, tagFeatures } from '../src/analyse/tag.ts';
import { newTokenBuffer, type TokenBuffer, tokenize } from '../src/analyse/tokenize.ts';
import type { LinearChain } from '../src/learn/linear-chain.ts';
import { TAGS } from '../src/model/analysis.ts';
import { readConllu, type TreebankSentence } from './conllu.ts';
import { trainLinearChain } from './linear-chain-trainer.ts';

const BITS = 20;

/** Trains the part-of-speech tagger on the English Web Treebank, over tokens as our own tokeniser cuts them. */
export function trainTagger(data: string, log: (line: string) => void): LinearChain {
  const examples = readConllu(join(data, 'ud-ewt/en_ewt-ud-train.conllu')).map((sentence) => {
    const tokens = tokensOf(sentence);
    const byStart = new Map(sentence.words.map((w) => [w.start, w.tag]));
    const labels = Uint8Array.from({ length: tokens.length }, (_, i) =>
      TAGS.indexOf(byStart.get(tokens.starts[i]) ?? 'X'),
    );
    const features = new Int32Array(tokens.length * TAG_WIDTH);
    tagFeatures(tokens, { from: 0, to: tokens.length }, BITS, features);
    return { features, labels };
  });
  return trainLinearChain(examples, {
    labels: TAGS,
    bits: BITS,
    width: TAG_WIDTH,
    epochs: 6,
    rate: 0.1,
    penalty: 0,
    minCount: 2,
    prune: 20,
    onEpoch: (epoch, loss) => log(`tagger: epoch ${epoch}, loss ${loss.toFixed(3)}`),
  });
}

/** F1 of UPOS and of our finer tags on a file of the treebank, from raw text with gold sentences (CoNLL 2018 shared task, alignment by offsets). */
export function scoreTagger(model: LinearChain, file: string): { readonly upos: number; readonly tags: number } {
  let right = 0;
  let fine = 0;
  let total = 0;
  for (const sentence of readConllu(file)) {
    const tokens = tokensOf(sentence);
    const found = tag(tokens, [{ from: 0, to: tokens.length }], model);
    const gold = new Map(sentence.words.map((w) => [`${w.start} ${w.end}`, w.tag]));
    total += sentence.words.length + tokens.length;
    for (let i = 0; i < tokens.length; i++) {
      const want = gold.get(`${tokens.starts[i]} ${tokens.ends[i]}`);
      if (!want) continue;
      const got = TAGS[found[i]];
      if (got === want) fine++;
      if (got.split(':')[0] === want.split(':')[0]) right++;
    }
  }
  return { upos: (2 * right) / total, tags: (2 * fine) / total };
}

function tokensOf({ text }: TreebankSentence): TokenBuffer {
  const tokens = newTokenBuffer(64);
  tokenize(text, { start: 0, end: text.length }, tokens);
  return tokens;
}
