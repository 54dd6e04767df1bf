/**
 * A word without its most common endings, lower case: "promises", "promised" and "promising" give "promis". It need not be a word.
 * A small part of Porter's algorithm (1980): what is left over is for word vectors to join.
 */
export function stem(word: string): string {
  for (const [ending, instead] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < SHORTEST) continue;
    const cut = word.slice(0, -ending.length) + instead;
    // "planned", "cutting": one letter of the two.
    return instead === '' && ending !== 'e' && /([bdgklmnprt])\1$/.test(cut) ? cut.slice(0, -1) : cut;
  }
  return word;
}

const SHORTEST = 3;
const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['ings', ''],
  ['ing', ''],
  ['edly', ''],
  ['ed', ''],
  ['sses', 'ss'],
  ['ss', 'ss'],
  ['es', ''],
  ['s', ''],
  ['e', ''],
];
