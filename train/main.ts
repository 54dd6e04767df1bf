import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeWeights, encodeWeights } from '../src/learn/weights-file.ts';
import { readLessons, SETTINGS, trainAttribution } from './attribution.ts';
import { scoreTagger, trainTagger } from './tagger.ts';
import { tune } from './tune.ts';

/** `npm run train -- tagger | attribution [--tune]`: makes a file of `models/` again, to the byte. */

const DATA = fileURLToPath(new URL('../../shared/data/', import.meta.url));
const MODELS = fileURLToPath(new URL('../models/', import.meta.url));
const log = (line: string): void => console.error(line);

function write(name: string, bytes: Uint8Array): void {
  const path = join(MODELS, `${name}.bin`);
  const same = existsSync(path) && Buffer.compare(readFileSync(path), bytes) === 0;
  writeFileSync(path, bytes);
  console.log(`${path}: ${bytes.length} bytes${same ? ', the same as before' : ''}`);
}

const [what, option] = process.argv.slice(2);
if (!existsSync(DATA)) {
  console.error(`The training data is not here: put the folder shared/ beside the project (${DATA}).`);
  process.exit(1);
}
if (what === 'tagger') {
  const tagger = trainTagger(DATA, log);
  const { upos, tags } = scoreTagger(tagger, join(DATA, 'ud-ewt/en_ewt-ud-dev.conllu'));
  console.log(
    `English Web Treebank, dev, raw text: UPOS ${(100 * upos).toFixed(2)}, finer tags ${(100 * tags).toFixed(2)}`,
  );
  write('tagger', encodeWeights({ tagger }));
} else if (what === 'attribution') {
  const { tagger } = decodeWeights(readFileSync(join(MODELS, 'tagger.bin')), 'models/tagger.bin');
  if (!('labels' in tagger)) throw new Error('models/tagger.bin holds no tagger: run `npm run train -- tagger` first');
  const lessons = readLessons(join(DATA, 'polnear/train'), tagger);
  if (option === '--tune') tune(DATA, lessons, SETTINGS, log);
  else write('attribution', encodeWeights({ ...trainAttribution(lessons, SETTINGS, log) }));
} else {
  console.error('usage: npm run train -- tagger | attribution [--tune]');
  process.exit(2);
}
