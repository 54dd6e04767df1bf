import type { Meaning } from '../meaning.ts';
import type { Story } from '../story.ts';
import words from './provision-words.json' with { type: 'json' };

const NOUN = words.nouns.join('|');
/** "point 14", "the 14th point", "the fourteenth point". */
const REFERENCE = new RegExp(
  `\\b(?:(${NOUN}) (\\d{1,4})(?![\\d,.]*\\d)|(?:(\\d{1,3})(?:st|nd|rd|th)|(${Object.keys(words.ordinals).join('|')})) (${NOUN}))\\b`,
  'giu',
);
const ORDINALS: ReadonlyMap<string, number> = new Map(Object.entries(words.ordinals));
/** What follows a reference where the sentence says what it provides. */
const PROVIDES = new RegExp(`^.{0,80}?\\b(?:${words.provides.join('|')})\\b`, 'iu');

/** What a story's numbered provisions provide. */
export interface Provisions {
  /** The words of a text, and those by which the story's reports tell what the provisions that it refers to provide. */
  spelledOut(text: string): readonly Meaning[];
}

/**
 * Reports refer by number to what another one has told.
 *
 *   “Point 14 would freeze the application.” · “the 14th point”, “the fourteenth point”: freeze, application
 *   not: “14 points”; “Article 5” of which no report says what it provides
 */
export function provisionsOf(story: Story): Provisions {
  const known = new Map<string, Meaning[]>();
  for (const { text } of story.sentences)
    for (const match of text.matchAll(REFERENCE)) {
      const behind = text.slice(match.index + match[0].length);
      if (PROVIDES.test(behind)) known.set(keyOf(match), [...(known.get(keyOf(match)) ?? []), story.read(behind)]);
    }
  return {
    spelledOut: (text) => [
      story.read(text),
      ...[...text.matchAll(REFERENCE)].flatMap((match) => known.get(keyOf(match)) ?? []),
    ],
  };
}

function keyOf([, noun, number, before, ordinal, behind]: RegExpMatchArray): string {
  const value = number ?? before ?? `${ORDINALS.get((ordinal ?? '').toLowerCase())}`;
  return `${(noun ?? behind).toLowerCase()} ${Number(value)}`;
}
