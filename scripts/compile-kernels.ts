import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SOURCE = join(import.meta.dirname, '../src/learn/network/assembly/kernels.ts');
const COMPILER = fileURLToPath(import.meta.resolve('assemblyscript/bin/asc.js'));

const HEAD = `/**
 * The loops of assembly/kernels.ts, compiled to WebAssembly, in base64: with relaxed SIMD, and for engines that have none. Generated:
 * change them there, then \`npm run generate\`.
 */
`;

/** `src/learn/network/kernels.wasm.ts`: the network's loops, compiled. Throws what the compiler says of a mistake in them. */
export async function compiledKernels(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-kernels-'));
  const compiled = async (name: string, features: string): Promise<string> => {
    const out = join(folder, `${name}.wasm`);
    // The first kilobyte stays zeros: see NO_ROW in src/learn/network/kernels.ts.
    const options = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', features, '--memoryBase', '1024'];
    await promisify(execFile)(process.execPath, [COMPILER, SOURCE, '--outFile', out, ...options]);
    return `export const ${name} =\n  '${await readFile(out, 'base64')}';\n`;
  };
  try {
    return `${HEAD}${await compiled('RELAXED', 'simd,relaxed-simd')}\n${await compiled('PLAIN', 'simd')}`;
  } finally {
    await rm(folder, { recursive: true });
  }
}
