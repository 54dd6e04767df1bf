import { readdir, readFile, rm } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPages } from './build-pages.ts';

const KB = 1024;

describe('the built pages', () => {
  let pages: URL;
  let files: readonly string[];
  beforeAll(async () => {
    pages = await buildPages();
    files = await readdir(pages, { recursive: true });
  }, 60_000);
  afterAll(() => rm(pages, { recursive: true }));

  it('need less than 150 KB of script, compressed, for the first page', async () => {
    const html = await readFile(new URL('index.html', pages), 'utf8');
    const [entry] = /assets\/index-[\w-]+\.js/.exec(html) ?? [];
    const scripts = await withImports(new URL(entry!, pages));
    expect(scripts.size).toBeGreaterThan(0);
    expect([...scripts.values()].reduce((sum, script) => sum + gzipSync(script).length, 0)).toBeLessThan(150 * KB);
  });

  it.each(['reading-page', 'review-page', 'statement-verdicts', 'story-page', 'log-page', 'settings-page'])(
    'bring %s once it is gone to, in less than 40 KB',
    async (name) => {
      const file = files.find((path) => path.startsWith(`assets/${name}-`) && path.endsWith('.js'));
      expect(file, name).toBeDefined();
      expect(gzipSync(await readFile(new URL(file!, pages))).length).toBeLessThan(40 * KB);
    },
  );

  it('hold nothing inline that the content security policy forbids', async () => {
    const html = await readFile(new URL('index.html', pages), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
  });

  it('load nothing from elsewhere', async () => {
    const html = await readFile(new URL('index.html', pages), 'utf8');
    const styles = await Promise.all(
      files.filter((file) => file.endsWith('.css')).map((file) => readFile(new URL(file, pages), 'utf8')),
    );
    expect([html, ...styles].join('\n')).not.toMatch(/(?:src|href)="(?:https?:)?\/\/|url\(["']?(?:https?:|data:|\/\/)/);
  });
});

/** A script with all that it imports before it runs. */
async function withImports(entry: URL): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const waiting = [entry];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (found.has(next.href)) continue;
    const script = await readFile(next);
    found.set(next.href, script);
    for (const [, path] of script.toString().matchAll(/(?:from|^import|[;}]import)\s*["'](\.\/[^"']+)["']/g)) {
      waiting.push(new URL(path!, next));
    }
  }
  return found;
}
