import type { Speaker } from '../../model/statement.ts';

/** Roles whose holder binds the state that he speaks for. */
const HEADS =
  /\b(?:president|premier|prime minister|chancellor|leader|dictator|king|queen|emperor|emir|sultan|ruler|monarch|minister|secretary|ambassador|spokes\w+|envoy|chief of staff|negotiator|diplomat|government|ministry|administration|palace|house)\b/i;
const FORMER = /\b(?:former|ex-?|late|candidate|nominee|vice)\b/i;

const HEAD_OF_STATE =
  /^(?:(?:the|interim|acting|\p{L}+) )?(?:president|premier|prime minister|chancellor|leader|dictator|king|queen|emperor|emir|sultan|ruler|monarch)$/iu;
/** Whether a speaker heads a state or its government now. */
export const isHead = ({ role }: Speaker): boolean => role !== null && HEAD_OF_STATE.test(role) && !FORMER.test(role);

/** Whether a speaker's office speaks for a state. */
export function bindsState({ role, text }: Speaker): boolean {
  const office = `${role ?? ''} ${text}`;
  return HEADS.test(office) && !FORMER.test(office);
}
