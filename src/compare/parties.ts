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
