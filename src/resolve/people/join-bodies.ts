import { GENITIVE } from '../../grammar/words.ts';
import type { Found } from '../figures.ts';
import { slugOf } from '../lexicon/gazetteer.ts';
import type { Scene } from '../scene.ts';
import type { Mentions } from '../speakers/named.ts';

/**
 * Gives those of `persons` who hold an office in a body that their report has named before, and here takes up by another word, that body
 * to speak for.
 *
 *   The Quay Watch counted nine barges. “Nine too many,” said Ilse Tann, [the group’s] director
 *   not: Ilse Tann, [its] director: what "its" takes up is less sure than what she is
 */
export function joinBodies({ analysis: { tokens } }: Scene, mentions: Mentions, persons: readonly Found[]): void {
  for (const { figure } of persons) {
    for (const { from } of figure.roles) {
      const owner = GENITIVE.has(tokens.words[from - 1]) ? mentions.at(from - 2)?.figure : null;
      if (figure.of === null && owner?.named && owner.kind === 'organisation')
        figure.of = { name: owner.name, id: owner.entry?.id ?? `org:${slugOf(owner.name)}` };
    }
  }
}
