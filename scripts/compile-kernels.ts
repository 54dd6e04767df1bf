import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const SOURCE = join(import.meta.dirname, '../src/learn/network/assembly/kernels.ts');
const COMPILER = fileURLToPath(import.meta.resolve('assemblyscript/bin/asc.js'));

const HEAD = `/**
 * The loops of assembly/kernels.ts, compiled to WebAssembly, in base64: with relaxed SIMD, and for engines that have none. Generated:
 * change them there, then \`npm run generate\`.
 */
`;

/** `src/learn/network/kernels.wasm.ts`: the network's loops, compiled. Throws what the compiler says of a mistake in them. */
export async function compiledKernels(): Promise<string> {
  const [relaxed, plain] = [await compiled(SOURCE, 'simd,relaxed-simd'), await compiled(SOURCE, 'simd')];
  return `${HEAD}export const RELAXED =\n  '${relaxed}';\n\nexport const PLAIN =\n  '${plain}';\n`;
}

/** A module of AssemblyScript, compiled with features of WebAssembly, in base64. */
export async function compiled(source: string, features: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-kernels-'));
  const out = join(folder, 'kernels.wasm');
  // The first kilobyte stays zeros: see NO_ROW in src/learn/network/kernels.ts.
  const options = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', features, '--memoryBase', '1024'];
  try {
    await promisify(execFile)(process.execPath, [COMPILER, source, '--outFile', out, ...options]);
    return await readFile(out, 'base64');
  } finally {
    await rm(folder, { recursive: true });
  }
}
