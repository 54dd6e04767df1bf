import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeWeights, type Weights } from '../learn/weights-file.ts';
import { OnRecordError } from '../model/error.ts';
import type { Models } from '../pipeline/models.ts';
import { modelsOf } from '../pipeline/models.ts';

const FOLDER = new URL('../../models/', import.meta.url);

/** Reads the weights that the package carries. Throws `bad-model` when they are missing or damaged. */
export function loadModels(): Models {
  const hash = createHash('sha256');
  const read = (name: string): Weights => {
    const path = fileURLToPath(new URL(`${name}.bin`, FOLDER));
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(path);
    } catch (cause) {
      throw new OnRecordError('bad-model', path, `${path}: the weights cannot be read; install the package again.`, {
        cause,
      });
    }
    hash.update(bytes);
    return decodeWeights(bytes, path);
  };
  const [reader, links] = [read('reader'), read('links')];
  return modelsOf(reader, links, hash.digest('hex').slice(0, 12));
}
