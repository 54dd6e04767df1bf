import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
const MAIN = join(ROOT, 'src/cli/main.ts');

/** What the real command line prints, without colours and 90 columns wide. Throws when it does not exit with 0. */
export async function runOnRecord(args: readonly string[], folder = ROOT): Promise<string> {
  const { FORCE_COLOR: _, ...environment } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env: { ...environment, NO_COLOR: '1', COLUMNS: '90' },
  });
  return stdout;
}
