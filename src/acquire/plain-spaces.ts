const OTHER_SPACE = /[\u00a0\u1680\u2000-\u200b\u200e\u200f\u202a-\u202f\u205f\u2066-\u2069\u3000\ufeff]/u;
const OTHER_SPACES = new RegExp(OTHER_SPACE, 'gu');

/**
 * The text with a plain space for each that is none, such as one that does not break, and for marks of direction: the same length, for
 * what looks at words alone.
 */
export const plainSpaces = (text: string): string => (OTHER_SPACE.test(text) ? text.replace(OTHER_SPACES, ' ') : text);
