import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** Bytes in the files of a folder and of the folders in it. */
export function folderSize(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => lstatSync(join(folder, name)))
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + entry.size, 0);
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
}

/** What must be there to run this project's engine: its source, its weights, and the packages that a user's installation brings. */
export function ownSize(): number {
  const { packages }: Lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const used = Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path.startsWith('node_modules/') && !dev && !devOptional)
    .map(([path]) => path);
  const outer = used.filter((path) => !used.some((other) => path.startsWith(`${other}/`)));
  return ['src', 'models', ...outer]
    .map((path) => join(ROOT, path))
    .filter((path) => existsSync(path))
    .reduce((sum, path) => sum + folderSize(path), 0);
}
