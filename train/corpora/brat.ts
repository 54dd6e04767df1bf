import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/model/span.ts';

/** One attribution as annotated; spans are UTF-16 offsets into `text`. */
export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface AnnotatedReport {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** Reads a folder of `NAME.txt` with `NAME.ann` (brat standoff, offsets in code points; https://brat.nlplab.org/standoff.html). */
export function readBrat(folder: string): AnnotatedReport[] {
  return readdirSync(folder)
    .filter((f) => f.endsWith('.ann'))
    .sort()
    .map((f) => readOne(folder, f.slice(0, -4)));
}

function readOne(folder: string, name: string): AnnotatedReport {
  const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
  const units: number[] = [];
  let at = 0;
  for (const sign of text) {
    units.push(at);
    at += sign.length;
  }
  units.push(at);
  const spans = new Map<string, Span[]>();
  const attributions: GoldAttribution[] = [];
  for (const line of readFileSync(join(folder, `${name}.ann`), 'utf8').split('\n')) {
    const entity = /^(T\d+)\t(?:Source|Cue|Content) ([\d; ]+)\t/.exec(line);
    if (entity) {
      spans.set(
        entity[1],
        entity[2].split(';').map((part) => {
          const [start, end] = part.split(' ').map(Number);
          return { start: units[start], end: units[end] };
        }),
      );
      continue;
    }
    const event = /^E\d+\t(.*)/.exec(line);
    if (!event) continue;
    const gold: Record<'source' | 'cue' | 'content', Span[]> = { source: [], cue: [], content: [] };
    for (const part of event[1].split(' ')) {
      const [label, id] = part.split(':');
      const role = label.replace(/\d+$/, '').toLowerCase();
      if (role === 'source' || role === 'cue' || role === 'content') gold[role].push(...(spans.get(id) ?? []));
    }
    attributions.push(gold);
  }
  return { name, text, attributions };
}
