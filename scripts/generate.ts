import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compiledKernels } from './compile-kernels.ts';
import { commandLinePage } from './documents/command-line.ts';
import { errorsPage } from './documents/errors.ts';
import { exportsPage } from './documents/exports.ts';
import { ledgerPage } from './documents/ledger.ts';
import { mcpPage } from './documents/mcp.ts';
import { notice } from './documents/notice.ts';
import { openApi } from './documents/open-api.ts';
import { plantedPage } from './documents/planted.ts';
import { readme } from './documents/readme.ts';
import { stateWords } from './lexicon/states.ts';

/** `npm run generate` writes the files that are made from the code; with `--check` it names those that are stale and exits 1. */

const ROOT = join(import.meta.dirname, '..');

/** What makes each document, given its present text. */
const DOCUMENTS: Readonly<Record<string, (present: string) => Promise<string>>> = {
  'README.md': readme,
  NOTICE: notice,
  'docs/command-line.md': commandLinePage,
  'docs/errors.md': errorsPage,
  'docs/exports.md': exportsPage,
  'docs/ledger.md': ledgerPage,
  'docs/mcp.md': mcpPage,
  'docs/openapi.json': openApi,
  'examples/demonstration/PLANTED.md': plantedPage,
  'src/learn/network/kernels.wasm.ts': compiledKernels,
  'src/resolve/lexicon/states.json': stateWords,
};

const check = process.argv[2] === '--check';
for (const [name, make] of Object.entries(DOCUMENTS)) {
  const path = join(ROOT, name);
  const present = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const made = await make(present);
  if (made === present) continue;
  if (check) {
    process.exitCode = 1;
    console.error(`${name} is stale: run npm run generate`);
  } else {
    await writeFile(path, made);
    console.log(name);
  }
}
