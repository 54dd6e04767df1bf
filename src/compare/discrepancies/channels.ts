import type { Speaker } from '../../model/statement.ts';
import { isLike } from '../in-order.ts';
import { type Meaning, rarityOf } from '../meaning.ts';
import { type Said, type Story, sentenceOf, within } from '../story.ts';
import words from './channel-words.json' with { type: 'json' };
import { type Difference, plainWords, type Side } from './difference.ts';

const [WRITTEN, SPOKEN] = [words.written, words.spoken].map(
  (list) => new RegExp(`(?<!\\p{L})(?:${list.join('|')})(?!\\p{L})`, 'iu'),
);
const HEADS = Object.entries(words.heads);
const QUOTED = /["“‘]([^"“”]{4,}?)["”’](?!\p{L})/gu;
/** Days between two reports of one account; words that both accounts must share, and how rare one must be that both quote. */
const [DAYS, COMMON, RARE] = [2, 3, 0.6];

/** What an institution says in writing, or who heads it says aloud, in one report. */
interface Account extends Side {
  readonly speaker: Speaker;
  readonly written: boolean;
  readonly meaning: Meaning;
  /** Words between marks. */
  readonly quoted: ReadonlySet<string>;
}

/**
 * One account, which one report has from an institution in writing and the other from its head aloud, each from nobody else of the two.
 *
 *   The ministry said in a statement that the barge was “lit like a fair” and that no shot was fired
 *     · “The barge was lit,” the minister told reporters, “and nobody fired.”
 *   not: the ministry said · the minister said; a statement and a speech on two subjects; a report that has both
 */
export function channels(story: Story): readonly Difference[] {
  const roles = rolesOf(story);
  const all = story.reports.flatMap((report, at) => accountsIn(story, at, report.statements));
  const written = all.filter((account) => account.written);
  const names = namesIn(story);
  return written.flatMap((a): readonly Difference[] =>
    all.flatMap((b): readonly Difference[] => {
      if (b.written || a.report === b.report || !heads(b.speaker, a.speaker, roles)) return [];
      if (!within(DAYS, story.reports[a.report], story.reports[b.report])) return [];
      // A report that has both tells of two occasions.
      if (speaks(story, a.report, b.speaker) || speaks(story, b.report, a.speaker)) return [];
      const shared = sharedBy(story, a.meaning, b.meaning);
      const quoted = [...a.quoted].some(
        (word) => b.quoted.has(word) && !names.has(word) && rarityOf(word, story.vectors) >= RARE,
      );
      return quoted && shared >= COMMON ? [{ kind: 'speaker', sides: [a, b], sure: 0.5 }] : [];
    }),
  );
}

/** All that one of them says in a report, where it is told that it was written or spoken; the side is the statement that says how. */
function accountsIn(story: Story, report: number, statements: readonly Said[]): readonly Account[] {
  const { text } = story.reports[report];
  return statements.flatMap((said): readonly Account[] => {
    const { speaker, content, cue } = said;
    if (!speaker || (speaker.kind !== 'organisation' && speaker.kind !== 'person')) return [];
    const sentence = sentenceOf(story, report, cue?.spans[0]?.start ?? content.spans[0].start);
    // What is quoted may itself tell of statements.
    const around = (sentence?.text ?? '').replace(QUOTED, ' ');
    const [isWritten, isSpoken] = [WRITTEN, SPOKEN].map((pattern) => pattern.test(around));
    if (isWritten === isSpoken || isWritten !== (speaker.kind === 'organisation')) return [];
    const spans = [...content.spans, ...(cue?.spans ?? []), ...speaker.spans];
    const side = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
    const all = statements.filter((other) => nameOf(other.speaker) === nameOf(speaker));
    const quoted = [...text.slice(side.start, side.end).matchAll(QUOTED)].flatMap(([, words]) => plainWords(words));
    return [
      {
        ...{ report, ...side, speaker, written: isWritten, quoted: new Set(quoted) },
        meaning: story.read(all.map((each) => each.content.text).join(' ')),
      },
    ];
  });
}

const nameOf = (speaker: Speaker | null): string => (speaker?.name ?? speaker?.text ?? '').toLowerCase();

const speaks = ({ reports }: Story, report: number, who: Speaker): boolean =>
  reports[report].statements.some(({ speaker }) => nameOf(speaker) === nameOf(who));

/** What each person is called in any report of the story. */
function rolesOf({ reports }: Story): ReadonlyMap<string, ReadonlySet<string>> {
  const roles = new Map<string, Set<string>>();
  for (const { statements } of reports)
    for (const { speaker } of statements)
      if (speaker?.kind === 'person' && speaker.role)
        roles.set(nameOf(speaker), (roles.get(nameOf(speaker)) ?? new Set()).add(speaker.role.toLowerCase()));
  return roles;
}

/** "Defence Ministry" and "the defence minister": the words before institution and office are the same, or one report leaves them out. */
function heads(person: Speaker, institution: Speaker, roles: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const name = nameOf(institution);
  const kind = HEADS.find(([noun]) => name.includes(noun));
  if (!kind) return false;
  const [noun, office] = kind;
  const field = plain(name).replace(noun, '').trim();
  return [...(roles.get(nameOf(person)) ?? [])].some((role) => {
    if (!role.includes(office) || /former|deputy|prime|shadow/u.test(role)) return false;
    const own = plain(role).replace(office, '').trim();
    return own === '' || field === '' || own.includes(field) || field.includes(own);
  });
}

const plain = (words: string): string =>
  words
    .replaceAll('defense', 'defence')
    .replaceAll('labor', 'labour')
    .replace(/^.*['’]s? /u, '');

const namesIn = ({ sentences }: Story): ReadonlySet<string> =>
  new Set(
    sentences.flatMap(({ text }) =>
      [...text.matchAll(/(?<=\p{Ll},? )\p{Lu}[\p{L}-]+/gu)].map(([name]) => name.toLowerCase()),
    ),
  );

const sharedBy = ({ vectors }: Story, a: Meaning, b: Meaning): number =>
  [...a.stems].filter((_, i) => [...b.stems].some((__, j) => isLike(a, i, b, j, vectors))).length;
