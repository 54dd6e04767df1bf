import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DEMONSTRATION = fileURLToPath(new URL('../../examples/demonstration/', import.meta.url));

/** The demonstration's plain-text reports: bytes, and words as `wc -w` counts them. */
export function texts(): { readonly name: string; readonly text: string; readonly words: number }[] {
  return readdirSync(DEMONSTRATION)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(DEMONSTRATION, name), 'utf8');
      return { name, text, words: text.split(/\s+/).filter(Boolean).length };
    });
}

/** Writes `count` different reports into `folder`: the demonstration's paragraphs, a number apart, so that none is a copy. */
export function writeReports(folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true });
  const all = texts();
  return Array.from({ length: count }, (_, i) => {
    const { text } = all[i % all.length];
    const path = join(folder, `${String(i).padStart(5, '0')}.txt`);
    writeFileSync(path, `${text.trimEnd()}\n\nThe spokesman said on Monday that this was report number ${i}.\n`);
    return path;
  });
}
