import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What the pages import; the packages that these need are found through them. */
const BUNDLED = [
  '@fontsource-variable/libre-franklin',
  '@fontsource-variable/newsreader',
  '@tanstack/react-query',
  '@tanstack/react-router',
  'react',
  'react-dom',
];
const MODULES = join(import.meta.dirname, '../../node_modules');
const Manifest = z.object({
  name: z.string(),
  license: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
});

const HEAD = `On the Record
Copyright 2026 the On the Record contributors

Licensed under the Apache License, Version 2.0: see LICENSE.

The weights in models/ were trained on the data that the cards beside them name, with its licences.

src/resolve/lexicon/states.json is made from the database world-countries (https://github.com/mledoze/countries)
and is made available under its licence, the Open Database License 1.0: https://opendatacommons.org/licenses/odbl/1-0/

The pages in dist/web hold the following fonts and libraries, unchanged but for being put together and
made smaller. Their licences follow.
`;

/** `NOTICE`: the licences of the fonts and libraries that the built pages carry. */
export async function notice(): Promise<string> {
  const found = new Map<string, string>();
  for (const name of BUNDLED) await collect(name, found);
  const byText = Map.groupBy(
    [...found].sort(([a], [b]) => (a < b ? -1 : 1)),
    ([, text]) => text,
  );
  const sections = [...byText].map(([text, packages]) => {
    const names = packages.map(([name]) => name).join(', ');
    return `${'-'.repeat(100)}\n${names}\n\n${text}\n`;
  });
  return [HEAD, ...sections].join('\n');
}

async function collect(name: string, found: Map<string, string>): Promise<void> {
  if (found.has(name)) return;
  const folder = join(MODULES, name);
  const { license, dependencies } = Manifest.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? `Licence: ${license}` : await readFile(join(folder, file), 'utf8');
  found.set(
    name,
    text
      .replaceAll('\r\n', '\n')
      .replaceAll(/[ \t]+$/gm, '')
      .trim(),
  );
  for (const needed of Object.keys(dependencies)) await collect(needed, found);
}
