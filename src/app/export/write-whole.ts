import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { OnRecordError } from '../../model/error.ts';
import type { Pieces } from './format.ts';

/** Pieces are gathered up to so many bytes before they are written. */
const CHUNK = 1 << 20;

/**
 * Writes a file that appears under its name once it is whole: whatever ends the program before leaves what was there.
 * Throws `unwritable`, and whatever the pieces throw.
 */
export async function writeWhole(path: string, pieces: Pieces): Promise<void> {
  const partial = `${path}.${process.pid}.part`;
  const file = await writable(path, () => open(partial, 'w'));
  try {
    try {
      await writeAll(path, file, pieces);
      await writable(path, () => file.sync());
    } finally {
      await file.close();
    }
    await writable(path, () => rename(partial, path));
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function writeAll(path: string, file: FileHandle, pieces: Pieces): Promise<void> {
  let [waiting, size]: [Uint8Array[], number] = [[], 0];
  const flush = async (): Promise<void> => {
    const chunk = Buffer.concat(waiting);
    [waiting, size] = [[], 0];
    await writable(path, () => file.writeFile(chunk));
  };
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    waiting.push(bytes);
    size += bytes.byteLength;
    if (size >= CHUNK) await flush();
  }
  await flush();
}

async function writable<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OnRecordError('unwritable', path, `${path} cannot be written: ${reason}`, { cause: error });
  }
}
