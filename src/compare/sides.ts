import type { Party, Speaker } from '../model/statement.ts';

/**
 * Whose side somebody speaks for: the state or organisation behind him where there is one, else himself, in lower case; null where the
 * report does not say who speaks.
 *
 *   the foreign minister of Coralia, Coralian officials, Coralia: all "coralia"
 */
export function sideOf(speaker: Speaker | null): string | null {
  if (!speaker) return null;
  if (speaker.kind === 'state') return (speaker.name ?? speaker.text).toLowerCase();
  return (speaker.of ?? speaker.name ?? speaker.text).toLowerCase();
}

/** Whether somebody is spoken to, or is of the side that is. */
export function isOfSide(party: Party | null, speaker: Speaker | null): boolean {
  if (!party || !speaker) return false;
  if (party.id !== null && party.id === speaker.id) return true;
  const name = (party.name ?? party.text).toLowerCase();
  return name !== '' && (name === sideOf(speaker) || name === (speaker.name ?? speaker.text).toLowerCase());
}

/**
 * Whether two statements may be one as far as who speaks goes: 1 for the same actor, less for one who speaks for the other, 0 for two
 * who have nothing to do with each other. Null: nobody is named.
 */
export function speakersMeet(a: Speaker | null, b: Speaker | null): number {
  if (!a || !b) return UNNAMED;
  if (a.id !== null && a.id === b.id) return 1;
  if (speaksFor(a, b) || speaksFor(b, a)) return FOR_ANOTHER;
  const [one, other] = [nameOf(a), nameOf(b)];
  if (one === other) return 1;
  return a.kind === 'group' && b.kind === 'group' && lastWord(one) === lastWord(other) ? UNNAMED : 0;
}

/** What `speakersMeet` gives where one speaks for the other. */
export const FOR_ANOTHER = 0.9;
const UNNAMED = 0.5;

/** A president for his state, an agency for its own. */
const speaksFor = (speaker: Speaker, whole: Speaker): boolean =>
  whole.kind === 'state' && speaker.of !== null && speaker.of === whole.name;

const nameOf = ({ name, text }: Speaker): string => (name ?? text).toLowerCase();
const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);
