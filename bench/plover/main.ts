import { existsSync, readFileSync } from 'node:fs';
import { acquire } from '../../src/acquire/acquire.ts';
import { loadModels } from '../../src/app/load-models.ts';
import { eventTold } from '../../src/interpret/acts/event-code.ts';
import { derive } from '../../src/pipeline/pipeline.ts';

/**
 * `npm run bench:plover`: how often the event type is PLOVER's own, on its gold records and its training sentences. `acts` codes a sentence by
 * the first statement in it that has a type, `words` by what its words tell of, `both` by the act where there is one.
 */
const FOLDER = new URL('../../../shared/data/plover/', import.meta.url);
/** Types of the records that later editions of the codebook merged. */
const MERGED: Readonly<Record<string, string>> = {
  ...{
    CONCEDE: 'YIELD',
    RETREAT: 'YIELD',
    INVESTIGATE: 'ACCUSE',
    DISAPPROVE: 'ACCUSE',
    DEMAND: 'REQUEST',
    FIGHT: 'ASSAULT',
  },
};

interface Coded {
  readonly text: string;
  readonly type: string;
}

interface Told {
  readonly acts: string | null;
  readonly words: string | null;
  readonly both: string | null;
}

if (!existsSync(FOLDER)) {
  console.error('The PLOVER records are not here: put the folder shared/ beside the project.');
  process.exit(1);
}
const models = loadModels();
await report('records (gsr.json)', records());
await report('sentences-train.tsv', sentences());

function records(): readonly Coded[] {
  const all: readonly { readonly text?: string; readonly event: string }[] = JSON.parse(
    readFileSync(new URL('gsr.json', FOLDER), 'utf8'),
  );
  return all.flatMap(({ text, event }) =>
    text && event !== 'DOCUMENT' ? [{ text, type: MERGED[event] ?? event }] : [],
  );
}

function sentences(): readonly Coded[] {
  const lines = readFileSync(new URL('sentences-train.tsv', FOLDER), 'utf8').trimEnd().split('\n').slice(1);
  return lines.map((line) => line.split('\t')).map(([text, , , , type]) => ({ text, type }));
}

async function told(text: string): Promise<Told> {
  const bytes = new TextEncoder().encode(`${text}\n`);
  const { report } = await acquire({ kind: 'bytes', name: 'sentence.txt', mediaType: 'text/plain', bytes, stated: {} });
  const { analysis, statements } = derive(report, models);
  const acts = statements.find(({ act }) => act?.plover)?.act?.plover ?? null;
  const words = analysis?.sentences.map((range) => eventTold(analysis, range)).find((type) => type !== null) ?? null;
  return { acts, words, both: acts ?? words };
}

async function report(name: string, all: readonly Coded[]): Promise<void> {
  const ways = ['acts', 'words', 'both'] as const;
  const rows = new Map<string, { of: number; coded: number; right: Record<(typeof ways)[number], number> }>();
  for (const { text, type } of all) {
    const found = await told(text);
    for (const key of [type, 'all']) {
      const row = rows.get(key) ?? { of: 0, coded: 0, right: { acts: 0, words: 0, both: 0 } };
      row.of++;
      if (found.acts) row.coded++;
      for (const way of ways) if (found[way] === type) row.right[way]++;
      rows.set(key, row);
    }
  }
  console.log(
    `\n${name}\n${'type'.padEnd(10)} ${'of'.padStart(5)} ${'acts'.padStart(6)} ${'where coded'.padStart(12)} ${'words'.padStart(6)} ${'both'.padStart(6)}`,
  );
  const share = (part: number, of: number): string => (of === 0 ? '–' : ((100 * part) / of).toFixed(1));
  for (const [type, { of, coded, right }] of [...rows].sort(([a], [b]) =>
    a === 'all' ? 1 : b === 'all' ? -1 : a.localeCompare(b),
  ))
    console.log(
      `${type.padEnd(10)} ${String(of).padStart(5)} ${share(right.acts, of).padStart(6)} ${share(right.acts, coded).padStart(12)} ${share(right.words, of).padStart(6)} ${share(right.both, of).padStart(6)}`,
    );
}
