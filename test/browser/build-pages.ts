import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');
const VITE = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');

/**
 * Builds the pages as `npm run build:web` does, into a folder of their own, so that no other test finds them half
 * written; in a process of its own, as the test runner's environment would make a development build of them.
 */
export async function buildPages(folder: string): Promise<void> {
  const options = ['--config', 'web/vite.config.ts', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, [VITE, 'build', ...options], { cwd: ROOT, env });
}
