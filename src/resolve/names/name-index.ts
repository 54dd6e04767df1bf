import type { TokenRange } from '../../model/analysis.ts';
import type { Affiliation } from '../figures.ts';
import { slugOf } from '../lexicon/gazetteer.ts';
import { type Scene, textOf } from '../scene.ts';
import type { NameFound } from './find-names.ts';

/** The names of a report by token. */
export interface NameIndex {
  /** The name that holds a token; null where none does. */
  readonly at: (token: number) => NameFound | null;
  /** The state or organisation that the first name of a range that is one stands for; null where there is none. */
  readonly affiliationIn: (range: TokenRange) => Affiliation | null;
}

export function nameIndexOf(scene: Scene, names: readonly NameFound[]): NameIndex {
  const places = new Int32Array(scene.analysis.tokens.length);
  for (let n = 0; n < names.length; n++) places.fill(n + 1, names[n].from, names[n].to);
  const at = (token: number): NameFound | null => names[places[token] - 1] ?? null;
  const affiliationIn = ({ from, to }: TokenRange): Affiliation | null => {
    for (let token = from; token < to; token++) {
      const name = at(token);
      const affiliation = name && affiliationOf(scene, name);
      if (affiliation) return affiliation;
    }
    return null;
  };
  return { at, affiliationIn };
}

function affiliationOf(scene: Scene, name: NameFound): Affiliation | null {
  if (name.known) return { name: name.known.entry.name, id: name.known.entry.id };
  if (name.kind !== 'organisation') return null;
  const text = textOf(scene, name);
  return { name: text, id: `org:${slugOf(text)}` };
}
