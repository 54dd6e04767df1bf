import { DET } from '../../grammar/tags.ts';
import { COMMA, GENITIVE } from '../../grammar/words.ts';
import type { Figure, Found } from '../figures.ts';
import { slugOf } from '../lexicon/gazetteer.ts';
import type { Scene } from '../scene.ts';
import type { Mentions } from '../speakers/named.ts';

/** Tokens from a name to the noun that says what it is, at most. */
const NEAR = 7;

/**
 * Gives those of `persons` who hold an office in a body that their report has named before, and here takes up by the noun that it has
 * called it by, that body to speak for.
 *
 *   The Quay Watch, a pilots’ group, counted nine barges. “Nine too many,” said Ilse Tann, [the group’s] director.
 *   not: The Quay Watch counted nine barges. “Nine too many,” said Ilse Tann, [the company’s] director.
 */
export function joinBodies({ analysis: { tokens } }: Scene, mentions: Mentions, persons: readonly Found[]): void {
  const { words, tags } = tokens;
  const isCalled = (figure: Figure, noun: number): boolean => {
    for (let at = 0; at < noun; at++) {
      const found = mentions.at(at);
      if (found?.figure !== figure || found.rule === 'kind-of-body') continue;
      const { from, to } = found;
      const isBeside = words[from - 1] === words[noun] || words.subarray(from, to).includes(words[noun]);
      const isApposed = words[to] === COMMA && tags[to + 1] === DET;
      if (isBeside || (isApposed && upToComma(to + 1).includes(words[noun]))) return true;
      at = Math.max(at, to - 1);
    }
    return false;
  };
  const upToComma = (from: number): Int32Array => {
    const near = words.subarray(from, from + NEAR);
    const end = near.indexOf(COMMA);
    return end < 0 ? near : near.subarray(0, end);
  };
  for (const { figure } of persons) {
    for (const { from } of figure.roles) {
      const owner = GENITIVE.has(words[from - 1]) ? mentions.at(from - 2)?.figure : null;
      if (figure.of === null && owner?.named && owner.kind === 'organisation' && isCalled(owner, from - 2))
        figure.of = { name: owner.name, id: owner.entry?.id ?? `org:${slugOf(owner.name)}` };
    }
  }
}
