import { readFile } from 'node:fs/promises';
import { SCALES, type Scale, scaleOf } from '../life/scales.ts';
import { OnRecordError } from '../model/error.ts';

export type { Scale };

/** A scale by its id, or one of one's own from a file. Throws `bad-query` for what is neither. */
export async function readScale(idOrFile: string): Promise<Scale> {
  const known = SCALES.find(({ id }) => id === idOrFile);
  if (known) return known;
  const names = SCALES.map(({ id }) => id).join(', ');
  let value: unknown;
  try {
    value = JSON.parse(await readFile(idOrFile, 'utf8'));
  } catch (cause) {
    const message = `${idOrFile} is no scale that onrecord has (${names}), nor a file that holds one`;
    throw new OnRecordError('bad-query', idOrFile, message, { cause });
  }
  return scaleOf(value);
}
