import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acquire, findInputs } from '../../src/acquire/acquire.ts';
import type { Stated } from '../../src/model/report.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-inputs-'));
  const write = (path: string, content: string | Uint8Array) => writeFileSync(join(folder, path), content);
  mkdirSync(join(folder, 'in/deep/deeper'), { recursive: true });
  mkdirSync(join(folder, 'bad'));
  write('in/b.txt', 'b');
  write('in/a.html', '<p>a</p>');
  write('in/c', 'text without an ending');
  write('in/d', Buffer.from([0, 1, 2]));
  write('in/e.json', '{}');
  write('in/.hidden.txt', 'hidden');
  write('in/README.md', '# Notes beside a listed collection');
  write('in/deep/f.md', '# f');
  write('in/deep/deeper/g.TXT', 'g');
  write(
    'in/reports.json',
    JSON.stringify([
      { file: 'b.txt', outlet: 'The Post', published: '2031-05-04' },
      { file: 'deep/f.md', outlet: 'Outer', place: null },
    ]),
  );
  write('in/deep/reports.json', JSON.stringify([{ file: 'f.md', outlet: 'Inner', title: 'F' }]));
  symlinkSync(join(folder, 'in'), join(folder, 'in/deep/loop'));
  write('bad/a.txt', 'a');
  write('bad/b.txt', 'b');
  write(
    'bad/reports.json',
    JSON.stringify([
      { outlet: 'no file' },
      { file: 'b.txt', published: 'May' },
      { file: '../x.txt' },
      { file: 'gone.txt' },
      { file: 'a.txt', outlet: 'Good' },
      7,
    ]),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

async function found(paths: readonly string[], options: { stated?: Stated; stdin?: () => Promise<Uint8Array> } = {}) {
  const all: { line: string; stated: Stated; message: string }[] = [];
  for await (const each of findInputs(paths, options)) {
    const what = each.kind === 'address' ? each.url : each.kind === 'bytes' ? each.name : each.path;
    const code = each.kind === 'failed' ? ` ${each.error.code}` : '';
    all.push({
      line: `${each.kind}${code} ${what.replace(`${folder}/`, '')}`,
      stated: 'stated' in each ? each.stated : {},
      message: each.kind === 'failed' ? each.error.message : '',
    });
  }
  return all;
}

describe('a folder', () => {
  test('means its files and folders by name, without hidden ones, unknown kinds passed over', async () => {
    expect((await found([join(folder, 'in')])).map(({ line }) => line)).toEqual([
      'passed-over in/README.md',
      'file in/a.html',
      'file in/b.txt',
      'file in/c',
      'passed-over in/d',
      'file in/deep/deeper/g.TXT',
      'file in/deep/f.md',
      'passed-over in/e.json',
    ]);
  });

  test('states in reports.json what its texts do not: the nearest first, what the reader states before it', async () => {
    const stated = async (options = {}) =>
      Object.fromEntries((await found([join(folder, 'in')], options)).map((each) => [each.line, each.stated]));
    expect(await stated()).toMatchObject({
      'file in/b.txt': { outlet: 'The Post', published: '2031-05-04' },
      'file in/deep/f.md': { outlet: 'Outer', title: 'F' },
      'file in/a.html': {},
    });
    expect(await stated({ stated: { outlet: 'Mine' } })).toMatchObject({
      'file in/b.txt': { outlet: 'Mine', published: '2031-05-04' },
      'file in/a.html': { outlet: 'Mine' },
    });
  });

  test('names each mistake in reports.json and is read all the same', async () => {
    const all = await found([join(folder, 'bad')]);
    expect(all.map(({ line }) => line)).toEqual([
      ...Array(4).fill('failed bad-metadata bad/reports.json'),
      'file bad/a.txt',
      'file bad/b.txt',
      'failed bad-metadata bad/reports.json',
    ]);
    expect(all.map(({ message }) => /entry \d|gone\.txt/.exec(message)?.[0]).filter(Boolean)).toEqual([
      'entry 1',
      'entry 2',
      'entry 3',
      'entry 6',
      'gone.txt',
    ]);
    expect(all.find(({ line }) => line.endsWith('a.txt'))?.stated).toEqual({ outlet: 'Good' });
  });

  test.each(['{', '{}'])('with %s for reports.json', async (source) => {
    const other = mkdtempSync(join(folder, 'json-'));
    writeFileSync(join(other, 'reports.json'), source);
    writeFileSync(join(other, 'a.txt'), 'a');
    expect((await found([other])).map(({ line }) => line.split(' ').slice(0, -1).join(' '))).toEqual([
      'failed bad-metadata',
      'file',
    ]);
  });
});

describe('what is named', () => {
  test('twice is read once', async () => {
    const file = join(folder, 'in/b.txt');
    expect(
      (
        await found([
          file,
          file,
          `${folder}/in/../in/b.txt`,
          'https://a.example/#x',
          'https://a.example/',
          join(folder, 'in'),
        ])
      )
        .filter(({ line }) => /b\.txt|a\.example/.test(line))
        .map(({ line }) => line),
    ).toEqual(['file in/b.txt', 'address https://a.example/']);
  });

  test('and missing or of another scheme fails alone', async () => {
    expect(
      (
        await found([
          join(folder, 'none.txt'),
          'ftp://a.example/b',
          'https://me:secret@a.example/',
          join(folder, 'in/b.txt'),
        ])
      ).map(({ line }) => line),
    ).toEqual([
      'failed not-found none.txt',
      'failed refused-address ftp://a.example/b',
      'failed refused-address https://me:secret@a.example/',
      'file in/b.txt',
    ]);
  });

  test('as - is standard input', async () => {
    const inputs = [];
    for await (const each of findInputs(['-', '-'], { stdin: async () => Buffer.from('The board voted.') }))
      inputs.push(each);
    expect(inputs).toMatchObject([{ kind: 'bytes', name: '-' }]);
    const [input] = inputs;
    if (input?.kind !== 'bytes') throw new Error('no bytes');
    expect((await acquire(input)).report).toMatchObject({ text: 'The board voted.', path: null });
  });
});

describe('a file that is named itself', () => {
  const file = (path: string) => acquire({ kind: 'file', path: join(folder, path), stated: {} });
  test('is read with its path', async () => {
    expect((await file('in/b.txt')).report).toMatchObject({ text: 'b', path: join(folder, 'in/b.txt') });
  });

  test.each([
    ['gone.txt', 'not-found'],
    ['in', 'unsupported-kind'],
    ['in/d', 'binary'],
    ['huge.txt', 'too-large'],
    ['empty.txt', 'empty'],
  ])('%s fails with %s and is named', async (path, code) => {
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'huge.txt'), Buffer.alloc(50_000_001, 97));
    await expect(file(path)).rejects.toMatchObject({
      code,
      input: join(folder, path),
      message: expect.stringContaining(path),
    });
  });
});
