import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { OnRecordError } from '../model/error.ts';
import { LARGEST, refuseLarge } from './report-of.ts';

/** The fault of the file system as one of ours, naming the path. */
export function fileFault(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new OnRecordError('not-found', path, `${path} does not exist. Check the path.`, { cause: error });
  }
  if (typeof code !== 'string') return error;
  const why =
    code === 'EACCES' || code === 'EPERM'
      ? 'may not be read by you. Check its permissions'
      : `cannot be read (${code}). Check the disk and the path`;
  return new OnRecordError('unreadable', path, `${path} ${why}.`, { cause: error });
}

/** All bytes of a stream; throws `too-large` as soon as there are more than 50 MB. */
export async function readStream(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    refuseLarge(size, name);
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Standard input to its end. */
export function readStandardInput(): Promise<Uint8Array> {
  const stream: Readable = process.stdin;
  return readStream(stream, '-');
}

/** All bytes of a file or a pipe; the size is checked before reading. Throws `not-found`, `unreadable`, `unsupported-kind`, `too-large`. */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) {
      throw new OnRecordError('unsupported-kind', path, `${path} is a folder, not a file. Name the files in it.`);
    }
    refuseLarge(about.size, path);
    await using file = await open(path, 'r');
    if (about.isFile() && about.size > 0 && about.size <= LARGEST) {
      // One byte more than the size shows a file that grew meanwhile.
      const buffer = new Uint8Array(about.size + 1);
      let filled = 0;
      for (;;) {
        const { bytesRead } = await file.read(buffer, filled, buffer.length - filled);
        filled += bytesRead;
        if (bytesRead === 0) return buffer.subarray(0, filled);
        if (filled === buffer.length) break;
      }
    }
    const stream: AsyncIterable<Uint8Array> = file.createReadStream({ start: 0 });
    return await readStream(stream, path);
  } catch (error) {
    throw error instanceof OnRecordError ? error : fileFault(error, path);
  }
}

/** The first bytes of a file, 4 KB at most. */
export async function readHead(path: string): Promise<Uint8Array> {
  await using file = await open(path, 'r');
  const { bytesRead, buffer } = await file.read(new Uint8Array(4096), 0, 4096, 0);
  return buffer.subarray(0, bytesRead);
}
