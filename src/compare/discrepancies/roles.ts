import type { Story, StoryReport } from '../story.ts';
import { type Difference, distinct, type Side } from './difference.ts';
import offices from './offices.json' with { type: 'json' };

/** What a report calls somebody. */
interface Called extends Side {
  readonly office: string;
  readonly former: boolean;
}

const FAMILIES: ReadonlyMap<string, string> = new Map(
  Object.entries(offices.families).flatMap(([family, names]) => names.map((name) => [name, family] as const)),
);
const ALIKE: ReadonlyMap<string, string> = new Map(Object.entries(offices.alike));
/** The longer names first: "deputy prime minister" is no "prime minister". */
const OFFICE = [...FAMILIES.keys()]
  .sort((a, b) => b.length - a.length)
  .map((office) => office.replace(' of the ', ' of the (?:\\p{Lu}\\p{L}+ )?'))
  .join('|');
const FORMER = offices.former.join('|');
/** "former President Ada Lund": what stands before a name. `former` may stand before a state: "former Coralian president". */
const BEFORE = new RegExp(
  `(?:\\b((?:${FORMER})[\\s-]+)(?:[\\p{L}.-]+\\s+){0,2}?|\\b)(${OFFICE})\\s+((?:\\p{Lu}[\\p{L}'’.-]*\\s+){0,2})$`,
  'iu',
);
/** "Ada Lund, the former Coralian president": what stands behind it. */
const BEHIND = new RegExp(
  `^,\\s+(?:(?:the|a|an|who is|${'\\p{Lu}[\\p{L}-]+’s'})\\s+)?((?:${FORMER})[\\s-]+)?(?:[\\p{L}-]+\\s+){0,2}?(${OFFICE})\\b(?!\\s*-?\\s*(?:${offices.next.join('|')}))`,
  'iu',
);
const REACH = 60;
const MOST = 3;

/**
 * Somebody who holds an office in one report and held it in another, or holds another one of its kind.
 *
 *   “former President Ada Lund” · “President Ada Lund”; “Ada Lund, chief of the general staff” · “Ada Lund, the navy commander”
 *   not: “President Lund” · “Ada Lund, the party's leader”; nor a report that has both
 */
export function roles(story: Story): readonly Difference[] {
  const everybody = Map.groupBy(
    story.reports.flatMap(({ people }, report) => people.map(({ id, name }) => ({ id, name, report }))),
    ({ id }) => id,
  );
  const found = [...everybody.values()].flatMap((entries) => {
    const called = Map.groupBy(
      entries.flatMap(({ name, report }) => calledIn(story.reports[report], report, name)),
      ({ report }) => report,
    );
    const each = [...called.values()];
    return each.flatMap((a, at) => each.slice(at + 1).flatMap((b) => unlike(a, b)));
  });
  return distinct(story, found, MOST);
}

function calledIn({ text, paragraphs }: StoryReport, report: number, name: string): readonly Called[] {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  if (last.length < 3 || last === name) return [];
  const found: Called[] = [];
  for (let at = text.indexOf(last); at >= 0; at = text.indexOf(last, at + last.length)) {
    const end = at + last.length;
    const paragraph = paragraphs.find((each) => each.start <= at && end <= each.end);
    if (!paragraph || /[\p{L}\p{N}]/u.test(text[end] ?? '') || /[\p{L}\p{N}-]/u.test(text[at - 1] ?? '')) continue;
    const from = Math.max(paragraph.start, at - REACH);
    const before = BEFORE.exec(text.slice(from, at));
    if (before && between(before[3], name))
      found.push({ report, start: from + before.index, end, ...officeOf(before[2], before[1]) });
    const behind = BEHIND.exec(text.slice(end, Math.min(paragraph.end, end + REACH)));
    if (behind) {
      const start =
        text.lastIndexOf(name, at) === at - (name.length - last.length) ? at - (name.length - last.length) : at;
      found.push({ report, start, end: end + behind[0].length, ...officeOf(behind[2], behind[1]) });
    }
  }
  return found;
}

/** The words between an office and a surname are the rest of the name, or none. */
const between = (words: string, name: string): boolean =>
  words
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => name.split(' ').includes(word));

function officeOf(words: string, former: string | undefined): { readonly office: string; readonly former: boolean } {
  const plain = words.toLowerCase().replace(/\s+/g, ' ');
  // "commander of the Coralian navy"
  const office = FAMILIES.has(plain) ? plain : plain.replace(/ of the \S+ /, ' of the ');
  return { office: ALIKE.get(office) ?? office, former: former !== undefined };
}

function unlike(a: readonly Called[], b: readonly Called[]): readonly Difference[] {
  for (const one of a)
    for (const other of b) {
      if (one.office === other.office && one.former !== other.former) {
        const steady = [a, b].every(
          (called) =>
            new Set(called.filter(({ office }) => office === one.office).map(({ former }) => former)).size === 1,
        );
        if (steady) return [{ kind: 'role', sides: [one, other], sure: 1 }];
      }
      const family = FAMILIES.get(one.office);
      const other_ = family === FAMILIES.get(other.office) && family !== 'single' && one.office !== other.office;
      if (!other_ || one.former || other.former) continue;
      const both = [a, b].some(
        (called) =>
          called.some(({ office }) => office === one.office) && called.some(({ office }) => office === other.office),
      );
      if (!both) return [{ kind: 'role', sides: [one, other], sure: 0.8 }];
    }
  return [];
}
