import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const DOCUMENTS = globSync(['*.md', 'docs/**/*.md', 'models/*.md', 'examples/**/*.md'], { cwd: ROOT }).sort();

/** The anchors that headings get where Markdown is shown. */
function anchors(text: string): ReadonlySet<string> {
  const headings = text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, heading]) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** Links and pictures that lead to no file, or to no heading, of the project. */
function dead(document: string): readonly string[] {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
    ([, link, picture]) => link ?? picture,
  );
  return targets.filter((target) => {
    if (/^https?:/.test(target)) return false;
    const [path, anchor] = target.split('#');
    const file = path === '' ? join(ROOT, document) : join(ROOT, dirname(document), path);
    if (relative(ROOT, file).startsWith('..') || !existsSync(file)) return true;
    return anchor !== undefined && !anchors(readFileSync(file, 'utf8')).has(anchor);
  });
}

describe('the documents', () => {
  test.each(DOCUMENTS)('%s links to what is there', (document) => {
    expect(dead(document)).toEqual([]);
  });

  test('name no file of the source that is not there', () => {
    const missing = DOCUMENTS.flatMap((document) =>
      [
        ...readFileSync(join(ROOT, document), 'utf8').matchAll(
          /`((?:src|web|test|train|scripts|docs|examples)\/[\w./-]+)`/g,
        ),
      ]
        .map(([, path]) => path)
        .filter((path) => !existsSync(join(ROOT, path)))
        .map((path) => `${document}: ${path}`),
    );
    expect(missing).toEqual([]);
  });

  test('AGENTS.md keeps under 60 lines', () => {
    expect(readFileSync(join(ROOT, 'AGENTS.md'), 'utf8').split('\n').length).toBeLessThan(60);
  });
});
