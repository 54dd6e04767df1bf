import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, it } from 'vitest';

const KB = 1024;

describe('the built pages', () => {
  const pages = new URL(inject('pages'));
  let files: readonly string[];
  beforeAll(async () => {
    files = await readdir(pages, { recursive: true });
  });

  it('need less than 150 KB of script for the first page, compressed', async () => {
    const html = await readFile(new URL('index.html', pages), 'utf8');
    const [entry] = html.match(/assets\/[\w-]+\.js/) ?? [];
    const needed = new Map<string, string>();
    await collect(new URL(entry!, pages), needed);
    expect(needed.size).toBeGreaterThan(1);
    const size = [...needed.values()].reduce((sum, script) => sum + gzipSync(script).length, 0);
    expect(size).toBeLessThan(150 * KB);
  });

  it('bring each other page with what it needs, and no page more than the first', async () => {
    const scripts = await Promise.all(
      files.filter((file) => file.endsWith('.js')).map((file) => readFile(new URL(file, pages))),
    );
    expect(scripts.length).toBeGreaterThan(8);
    expect(scripts.reduce((sum, script) => sum + gzipSync(script).length, 0)).toBeLessThan(250 * KB);
  });

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

/** A script with all that it imports before it runs; what it imports later is not among it. */
async function collect(script: URL, known: Map<string, string>): Promise<void> {
  if (known.has(script.href)) return;
  const text = await readFile(script, 'utf8');
  known.set(script.href, text);
  const imported = [...text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.\/[\w-]+\.js)["']/g)].map(([, name]) => name!);
  for (const name of imported) await collect(new URL(name, script), known);
}
