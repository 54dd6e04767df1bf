import phrases from './role-phrases.json' with { type: 'json' };

/**
 * What lines that are not the story begin with. Lower case, straight apostrophes.
 * `labels` count only before a colon, a dash, a bar or an arrow, or when they are the whole line:
 * "Read more: The long road" is one, "Read more slowly, she told them" is not.
 */
export interface RolePhrases {
  readonly labels: readonly string[];
  readonly openings: readonly string[];
}

export const RELATED: RolePhrases = phrases.related;
export const CAPTION: RolePhrases = phrases.caption;
export const BOILERPLATE: RolePhrases = phrases.boilerplate;

/** What a caption ends with: "… on the quay. (Photo by Jane Doe)". Matched near the end of a short paragraph. */
export const CAPTION_CLOSINGS: readonly string[] = phrases.captionClosings;

/** Cookie notices: in a page they never reach the text. */
export const COOKIE_NOTICES: readonly string[] = phrases.cookieNotices;

/** Lines on who wrote what: openings of any line, and words that make a short paragraph a credit wherever they stand. */
export const CREDIT_OPENINGS: readonly string[] = phrases.creditOpenings;
export const CREDIT_WORDS: readonly string[] = phrases.creditWords;

/** Headings after which a list of points stands. */
export const LIST_HEADINGS: readonly string[] = phrases.listHeadings;

/** Labels before a dash or colon that look like a place in capitals and are none: "BREAKING — Two dead". */
export const NOT_PLACES: readonly string[] = phrases.notPlaces;

/** Words that open a sentence and never a place or a person's name. */
export const SENTENCE_OPENERS: readonly string[] = phrases.sentenceOpeners;
