const ONES = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen'];
const MORE = ['fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const NUMBERS: ReadonlyMap<string, string> = new Map([
  ...[...ONES, ...MORE].map((word, i) => [word, `${i + 2}`] as const),
  ...TENS.map((word, i) => [word, `${10 * (i + 2)}`] as const),
  ['dozen', '12'],
]);
const HOURS_A_DAY = 24;

/**
 * Words in lower case with numbers and lengths of time as every house writes them: one says in words and hours what another says in
 * figures and days.
 *
 *   nine ships → 9 ships      within 48 hours → within 2 days      a fortnight → 2 weeks
 *   not: 36 hours; the first ship
 */
export function counted(words: readonly string[]): readonly string[] {
  const all = words.flatMap((word) => (word === 'fortnight' ? ['2', 'weeks'] : [NUMBERS.get(word) ?? word]));
  return all.map((word, at) => {
    if (word === 'hours' && isWholeDays(all[at - 1])) return 'days';
    return all[at + 1] === 'hours' && isWholeDays(word) ? `${Number(word) / HOURS_A_DAY}` : word;
  });
}

const isWholeDays = (word: string | undefined): boolean =>
  word !== undefined && /^\d{2,3}$/.test(word) && Number(word) > HOURS_A_DAY && Number(word) % HOURS_A_DAY === 0;
