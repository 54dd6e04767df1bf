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

  it('need less than 150 KB of script, compressed', async () => {
    const scripts = await Promise.all(
      files.filter((file) => file.endsWith('.js')).map((file) => readFile(new URL(file, pages))),
    );
    expect(scripts.reduce((sum, script) => sum + gzipSync(script).length, 0)).toBeLessThan(150 * KB);
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
