import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type WordVectors, wordVectorsOf } from '../compare/word-vectors.ts';
import { decodeWeights, type Weights } from '../learn/weights-file.ts';
import { OnRecordError } from '../model/error.ts';
import type { Models } from '../pipeline/models.ts';
import { modelsOf } from '../pipeline/models.ts';

const FOLDER = new URL('../../models/', import.meta.url);

/** Reads the weights that the package carries. Throws `bad-model` when they are missing or damaged. */
export function loadModels(): Models {
  const hash = createHash('sha256');
  const read = (name: string): Weights => {
    const { bytes, path } = readWeights(name);
    hash.update(bytes);
    return decodeWeights(bytes, path);
  };
  const [reader, links] = [read('reader'), read('links')];
  return modelsOf(reader, links, hash.digest('hex').slice(0, 12));
}

/** Reads the vectors of words that comparing needs. Throws `bad-model` when they are missing or damaged. */
export function loadWordVectors(): WordVectors {
  const { bytes, path } = readWeights('vectors');
  return wordVectorsOf(decodeWeights(bytes, path));
}

function readWeights(name: string): { readonly bytes: Uint8Array; readonly path: string } {
  const path = fileURLToPath(new URL(`${name}.bin`, FOLDER));
  try {
    return { bytes: readFileSync(path), path };
  } catch (cause) {
    throw new OnRecordError('bad-model', path, `${path}: the weights cannot be read; install the package again.`, {
      cause,
    });
  }
}
