import type { Speaker } from '../model/statement.ts';

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

const FOR_ANOTHER = 0.9;
const UNNAMED = 0.5;

/** A president for his state, an agency for its own. */
const speaksFor = (speaker: Speaker, whole: Speaker): boolean =>
  whole.kind === 'state' && speaker.of !== null && speaker.of === whole.name;

const nameOf = ({ name, text }: Speaker): string => (name ?? text).toLowerCase();
const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);
