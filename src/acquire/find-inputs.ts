import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { OnRecordError } from '../model/error.ts';
import type { Stated } from '../model/report.ts';
import { type Fetched, httpAddress } from './fetch-address.ts';
import { endingOf, knownFormat, looksBinary, mediaTypeOfName } from './media-kind.ts';
import { fileFault, readHead, readStandardInput } from './read-bytes.ts';
import { mergeStated } from './stated.ts';

/** Something to read, named but not read yet. */
export type Input =
  | { readonly kind: 'file'; readonly path: string; readonly stated: Stated }
  | { readonly kind: 'address'; readonly url: string; readonly stated: Stated }
  /** An address that was fetched already. */
  | { readonly kind: 'fetched'; readonly url: string; readonly document: Fetched; readonly stated: Stated }
  | {
      readonly kind: 'bytes';
      readonly name: string;
      readonly bytes: Uint8Array;
      /** As declared, such as `text/html; charset=utf-8`; null leaves it to the name, then to the bytes. */
      readonly mediaType: string | null;
      readonly stated: Stated;
    };

export type Found =
  | Exclude<Input, { readonly kind: 'fetched' }>
  /** A file of a folder that is no report; `why` is a sentence without its subject: "is of a kind that is not read (.json)". */
  | { readonly kind: 'passed-over'; readonly path: string; readonly why: string }
  /** A path that cannot be read, or a mistake in a folder's `reports.json`. The others go on. */
  | { readonly kind: 'failed'; readonly path: string; readonly error: OnRecordError };

export interface FindOptions {
  /** Goes before what a folder's `reports.json` states. */
  readonly stated?: Stated | undefined;
  /** Reads standard input to its end; the process's own unless given. */
  readonly stdin?: (() => Promise<Uint8Array>) | undefined;
}

/** `reports.json` of a folder and of the folders around it, nearest first, with the path under each. */
interface Folder {
  readonly stated: (name: string) => Stated;
}

/** The file of a folder that states what its texts do not. */
const METADATA = 'reports.json';
const SCHEME = /^[a-z][a-z\d+.-]+:\/\//iu;

/**
 * Expands what the reader named: files, folders (with their folders, by name, hidden ones left out), `-` for standard input, and addresses.
 * What is named twice comes once. A file that is named itself is tried whatever its ending; in a folder unknown kinds are passed over.
 */
export async function* findInputs(paths: readonly string[], options: FindOptions = {}): AsyncGenerator<Found> {
  const seen = new Set<string>();
  const stated = options.stated ?? {};
  for (const path of paths) {
    try {
      if (path === '-') {
        if (fresh(seen, '-'))
          yield {
            kind: 'bytes',
            name: '-',
            bytes: await (options.stdin ?? readStandardInput)(),
            mediaType: null,
            stated,
          };
      } else if (SCHEME.test(path)) {
        const url = httpAddress(path).href;
        if (fresh(seen, url)) yield { kind: 'address', url, stated };
      } else {
        yield* findUnder(path, stated, seen);
      }
    } catch (error) {
      yield failed(error, path);
    }
  }
}

function fresh(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function failed(error: unknown, path: string): Found {
  const fault = error instanceof OnRecordError ? error : fileFault(error, path);
  if (fault instanceof OnRecordError) return { kind: 'failed', path, error: fault };
  throw fault;
}

async function* findUnder(path: string, stated: Stated, seen: Set<string>): AsyncGenerator<Found> {
  const about = await stat(path);
  if (about.isDirectory()) yield* findInFolder(path, { stated: () => stated }, seen);
  else if (fresh(seen, await realpath(path))) yield { kind: 'file', path, stated };
}

async function* findInFolder(path: string, outer: Folder, seen: Set<string>): AsyncGenerator<Found> {
  if (!fresh(seen, await realpath(path))) return;
  const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  const metadata = names.includes(METADATA) ? await metadataOf(join(path, METADATA)) : null;
  for (const error of metadata?.faults ?? []) yield { kind: 'failed', path: join(path, METADATA), error };
  const used = new Set<string>();
  const folder: Folder = {
    stated(name) {
      used.add(name);
      return mergeStated(outer.stated(name), metadata?.stated.get(name) ?? {});
    },
  };
  for (const name of names) {
    if (name === METADATA) continue;
    const inside = join(path, name);
    try {
      const about = await stat(inside);
      if (about.isDirectory()) {
        yield* findInFolder(inside, { stated: (deeper) => folder.stated(`${name}/${deeper}`) }, seen);
        continue;
      }
      // The notes beside a collection (README.md) are no reports of it.
      const note = metadata !== null && endingOf(name) === 'md' && !metadata.stated.has(name);
      const why = note ? `is not in ${METADATA}` : await whyPassedOver(inside, about.isFile());
      const own = folder.stated(name);
      if (why !== null) yield { kind: 'passed-over', path: inside, why };
      else if (fresh(seen, await realpath(inside))) yield { kind: 'file', path: inside, stated: own };
    } catch (error) {
      yield failed(error, inside);
    }
  }
  for (const name of metadata?.stated.keys() ?? []) {
    if (used.has(name)) continue;
    const place = join(path, METADATA);
    yield {
      kind: 'failed',
      path: place,
      error: new OnRecordError(
        'bad-metadata',
        place,
        `${place} names ${name}, which is not in the folder. Correct the name.`,
      ),
    };
  }
}

async function metadataOf(path: string) {
  // Loaded when a folder has the file: the validator takes longer to load than the file to read.
  const { readFolderMetadata } = await import('./folder-metadata.ts');
  return readFolderMetadata(await readFile(path, 'utf8'), path);
}

async function whyPassedOver(path: string, isFile: boolean): Promise<string | null> {
  if (!isFile) return 'is no regular file';
  if (mediaTypeOfName(path) !== null) return null;
  const ending = endingOf(path);
  if (ending !== null) return `is of a kind that is not read (.${ending})`;
  const head = await readHead(path);
  const format = knownFormat(head);
  if (format !== null) return `is ${format}`;
  return looksBinary(head) ? 'holds binary data, not text' : null;
}
