import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import manifest from './requirements.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '..');

const Manifest = z.object({
  note: z.string(),
  requirements: z.array(
    z.strictObject({
      part: z.string(),
      claim: z.string(),
      tests: z.array(z.tuple([z.string(), z.string()])).min(1),
    }),
  ),
});

const { requirements } = Manifest.parse(manifest);

/** What keeps a test from running, or lets it fail. `skipIf` and `runIf` run it where they can, and so count as running. */
const STOPPED: ReadonlySet<string> = new Set(['skip', 'todo', 'fails']);
const SUITES: ReadonlySet<string> = new Set(['describe', 'suite']);
const TESTS: ReadonlySet<string> = new Set(['test', 'it']);

/** Names of the tests of a file that run and have to pass, as they are written. */
function runningTests(source: string): ReadonlySet<string> {
  const names = new Set<string>();
  walk(parseAst(source, { lang: 'ts' }), false);
  return names;

  function walk(node: unknown, stopped: boolean): void {
    if (Array.isArray(node)) {
      for (const one of node) walk(one, stopped);
      return;
    }
    if (!isNode(node)) return;
    const called = node.type === 'CallExpression' ? calledBy(node.callee) : null;
    const stops = stopped || (called?.modifiers.some((modifier) => STOPPED.has(modifier)) ?? false);
    const name = Array.isArray(node.arguments) ? textOf(node.arguments[0]) : null;
    if (called && TESTS.has(called.name) && !stops && name !== null) names.add(name);
    const inside = called !== null && SUITES.has(called.name) ? stops : stopped;
    for (const value of Object.values(node)) walk(value, inside);
  }
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The text of a literal, an ellipsis in place of what is put into it; null for anything else. */
function textOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return null;
  return node.quasis.map((quasi) => (isNode(quasi) && isCooked(quasi.value) ? quasi.value.cooked : '')).join('…');
}

const isCooked = (value: unknown): value is { readonly cooked: string } =>
  typeof value === 'object' && value !== null && 'cooked' in value;

/** `test.each([…])`: test, each. Null for what calls no function of that kind. */
function calledBy(callee: unknown): { readonly name: string; readonly modifiers: readonly string[] } | null {
  if (!isNode(callee)) return null;
  if (callee.type === 'Identifier') return { name: String(callee.name), modifiers: [] };
  const inner = calledBy(callee.type === 'MemberExpression' ? callee.object : callee.callee);
  if (inner === null) return null;
  const modifier = callee.type === 'MemberExpression' && isNode(callee.property) ? [String(callee.property.name)] : [];
  return { name: inner.name, modifiers: [...inner.modifiers, ...modifier] };
}

const files = new Map<string, ReadonlySet<string>>();

function testsOf(file: string): ReadonlySet<string> {
  const known = files.get(file);
  if (known) return known;
  const path = join(ROOT, file);
  const names = existsSync(path) ? runningTests(readFileSync(path, 'utf8')) : new Set<string>();
  files.set(file, names);
  return names;
}

describe('each requirement is shown by tests that are there and run', () => {
  test.each(requirements.map(({ part, claim, tests }) => [part, claim, tests] as const))('%s: %s', (_, __, tests) => {
    expect(tests.filter(([file, name]) => !testsOf(file).has(name))).toEqual([]);
  });

  test('and none is told twice', () => {
    const claims = requirements.map(({ part, claim }) => `${part}: ${claim}`);
    expect(claims.filter((claim, at) => claims.indexOf(claim) !== at)).toEqual([]);
  });
});

describe('a test that does not run, or may fail, shows nothing', () => {
  test.each<[source: string, names: readonly string[]]>([
    [`test('a', () => {}); it('b', async () => {});`, ['a', 'b']],
    [`describe('s', () => { test.each([[1]])('a %d', () => {}); });`, ['a %d']],
    [`test(\`\${RUNS} of a\`, () => {});`, ['… of a']],
    [`test.each<[x: number]>([[1]])('a', (x) => x)`, ['a']],
    [`describe.skipIf(!here)('s', () => { test('a', () => {}); });`, ['a']],
    [`test.skip('a', () => {}); test.todo('b'); test.fails('c', () => {});`, []],
    [`describe.skip('s', () => { test('a', () => {}); }); test('b', () => {});`, ['b']],
    [`describe.each([1]).skip('s', () => { it.each([1])('a', () => {}); });`, []],
    [`// test('a', () => {});\nconst said = "test('b', () => {})";`, []],
  ])('%s has %j', (source, names) => expect([...runningTests(source)]).toEqual(names));
});
