import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The code of `examples/NAME`, as somebody who installed the package writes it. */
export async function readExample(name: string): Promise<string> {
  const code = await readFile(join(import.meta.dirname, '../examples', name), 'utf8');
  return code.replaceAll("'../src/index.ts'", "'onrecord'");
}
