import words from './fate-words.json' with { type: 'json' };

/** What became of people: "killed", "hurt". */
const FATES: ReadonlyMap<string, string> = new Map(
  Object.entries<readonly string[]>(words.fates).flatMap(([fate, ways]) => ways.map((way) => [way, fate] as const)),
);
/** The longer wordings first. */
const WAYS = [...FATES.keys()].sort((a, b) => b.length - a.length).join('|');
/** No other number, clause or list begins between people and what became of them. */
const BEHIND = new RegExp(
  `^(?:\\s+(?!and\\b|but\\b|while\\b|when\\b|after\\b|not\\b|one\\b|two\\b|three\\b|four\\b|five\\b|six\\b|seven\\b|eight\\b|nine\\b|ten\\b)[\\p{L}’'-]+){0,7}?\\s+(${WAYS})\\b`,
  'iu',
);
const BEFORE = new RegExp(
  `\\b(${words.before.join('|')})(?:\\s+(?:at least|more than|up to|about|some|nearly|over|around|as many as|another))?\\s+$`,
  'iu',
);
const BODY = new RegExp(
  `\\b(${words.bodies.join('|')})\\s+of\\s+(?:(?:at least|about|some|nearly|over|around)\\s+)?$`,
  'iu',
);

interface Fate {
  readonly fate: string;
  /** Where the words end that say so, in the same text; where the number ends if they stand before it. */
  readonly end: number;
}

/**
 * What became of those whom a number counts; null where nothing is told.
 *
 *   “two sailors of the cutter were killed”, “killing at least two”, “one lost his life”
 *   not: “two sailors said that nobody had died”
 */
export function fateOf(text: string, number: { readonly start: number; readonly end: number }): Fate | null {
  const behind = BEHIND.exec(text.slice(number.end));
  if (behind && !/\b(?:said|says|that|nobody|no|who\b(?! (?:died|were|was|had been|have been)))\b/iu.test(behind[0]))
    return { fate: FATES.get(behind[1].toLowerCase()) ?? '', end: number.end + behind[0].length };
  const before = BEFORE.exec(text.slice(0, number.start));
  if (!before) return null;
  const way = before[1].toLowerCase().replace(/ .*/, '');
  return {
    fate: FATES.get(way) ?? (/^(?:death|toll|live)/.test(way) || way === 'kill' ? 'killed' : way),
    end: number.end,
  };
}

/** “crew of nine”: the body of people that a number counts; null where none stands before it. */
export const bodyBefore = (text: string, start: number): string | null =>
  BODY.exec(text.slice(0, start))?.[1].toLowerCase() ?? null;

export const isBody = (word: string): boolean => words.bodies.includes(word);
