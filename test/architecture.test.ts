import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** What each folder of `src/` may import besides itself; see docs/architecture.md. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  learn: ['model'],
  acquire: ['model', 'text'],
  analyse: ['model', 'text', 'learn'],
  grammar: ['model', 'learn'],
  attribute: ['model', 'text', 'learn', 'grammar'],
  resolve: ['model', 'text', 'learn', 'grammar'],
  interpret: ['model', 'text', 'learn', 'grammar'],
  compare: ['model', 'text', 'learn', 'grammar'],
  life: ['model', 'text', 'learn', 'grammar', 'compare'],
  ledger: ['model'],
  pipeline: ['model', 'text', 'learn', 'acquire', 'analyse', 'attribute', 'resolve', 'interpret'],
  cli: ['model', 'acquire', 'ledger', 'app', 'http', 'mcp'],
  app: ['model', 'text', 'learn', 'acquire', 'analyse', 'resolve', 'compare', 'life', 'pipeline', 'ledger'],
  http: ['model', 'acquire', 'ledger', 'app'],
  mcp: ['model', 'acquire', 'ledger', 'app'],
  index: ['model', 'acquire', 'ledger', 'app'],
};

/** Folders that run in a browser too: no Node built-in, no package. */
const PURE = [
  'model',
  'text',
  'learn',
  'grammar',
  'analyse',
  'attribute',
  'resolve',
  'interpret',
  'compare',
  'life',
  'pipeline',
];

interface Module {
  readonly path: string;
  readonly folder: string;
  readonly imports: readonly string[];
}

function modules(folder: string): Module[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const path = join(folder, name);
      const source = readFileSync(join(ROOT, path), 'utf8');
      const imports = [...source.matchAll(/(?<!')\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map((m) => m[1]);
      const inside = relative(folder, path).split('/');
      return { path, folder: inside.length > 1 ? inside[0] : inside[0].replace(/\.ts$/, ''), imports };
    });
}

const SOURCE = modules('src');
const targetOf = (from: Module, specifier: string): string =>
  relative(ROOT, resolve(ROOT, dirname(from.path), specifier));
const folderOf = (path: string): string => SOURCE.find((m) => m.path === path)?.folder ?? path.split('/')[1];

test('every folder of src has a line in the table', () => {
  expect([...new Set(SOURCE.map((m) => m.folder))].sort()).toEqual(Object.keys(ALLOWED).sort());
});

test('imports run one way', () => {
  const wrong = SOURCE.flatMap((m) =>
    m.imports
      .filter((i) => i.startsWith('.'))
      .map((i) => targetOf(m, i))
      .filter((to) => to.startsWith('src/') && to.endsWith('.ts'))
      .filter((to) => folderOf(to) !== m.folder && !ALLOWED[m.folder].includes(folderOf(to)))
      .map((to) => `${m.path} -> ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('what runs in a browser too imports no package and nothing of Node', () => {
  const wrong = SOURCE.filter((m) => PURE.includes(m.folder)).flatMap((m) =>
    m.imports.filter((i) => !i.startsWith('.')).map((i) => `${m.path} -> ${i}`),
  );
  expect(wrong).toEqual([]);
});

const CONTRACT = /^src\/http\/(?:\w+-)*contract\.ts$/;

test('the pages see the HTTP contract alone', () => {
  const wrong = modules('web').flatMap((m) =>
    m.imports
      .filter((i) => i.startsWith('.'))
      .map((i) => targetOf(m, i))
      .filter((to) => to.startsWith('src/') && !CONTRACT.test(to))
      .map((to) => `${m.path} -> ${to}`),
  );
  expect(wrong).toEqual([]);
});

test('no module imports itself by a detour', () => {
  const edges = new Map(
    [...SOURCE, ...modules('web')].map((m) => [
      m.path,
      m.imports.filter((i) => i.startsWith('.')).map((i) => targetOf(m, i)),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) walk(path, []);
  expect(circles).toEqual([]);
});
