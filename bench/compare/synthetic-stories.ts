import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Derived } from '../../src/ledger/prepare.ts';
import type { Report } from '../../src/model/report.ts';
import { mulberry } from './random.ts';
import templates from './story-templates.json' with { type: 'json' };

/** A made-up report, and the number of the story that it belongs to. */
export interface SyntheticReport {
  readonly derived: Derived;
  readonly story: number;
}

/** Reports of all outlets a day; 1 to `MOST` of one story, on 1 to `DAYS` days. */
const A_DAY = 500;
const MOST = 15;
const DAYS = 6;
const COUNTRIES = 120;
const SENTENCES = 10;
const LENGTH = 14;
/** The words of the demonstration as often as they stand there, and each of the longer ones once. */
const VOCABULARY = words(new URL('../../examples/demonstration/', import.meta.url));
const RARE = [...new Set(VOCABULARY)].filter((word) => word.length > 4);
const START = Date.parse('2031-01-01T00:00:00Z');

/**
 * `count` reports in the order in which they arrive, some of them a day late. Hundreds of stories go on at a time: those of one subject
 * share its words, those of one country its name and its politicians.
 */
export function* syntheticReports(count: number, seed = 1): Generator<SyntheticReport> {
  const random = mulberry(seed);
  const planned: { readonly at: number; readonly arrives: number; readonly story: Story; readonly day: number }[] = [];
  for (let number = 0; planned.length < count; number++) {
    const story = storyOf(number, random);
    const begins = (planned.length / A_DAY) * DAY;
    const size = 1 + Math.floor(random() ** 2 * MOST);
    const days = 1 + Math.floor(random() * DAYS);
    for (let i = 0; i < size; i++) {
      const day = i === 0 ? 0 : Math.floor(random() * days);
      const at = begins + day * DAY + random() * DAY;
      planned.push({ at, arrives: at + (random() < 0.1 ? DAY : 0), story, day });
    }
  }
  planned.length = count;
  planned.sort((a, b) => a.arrives - b.arrives);
  for (const [number, { at, story, day }] of planned.entries())
    yield { derived: derivedOf(number, at, story, day, random), story: story.number };
}

const DAY = 86_400_000;

interface Story {
  readonly number: number;
  readonly place: string;
  readonly country: string;
  /** Two politicians of the country, then two people of this story alone. */
  readonly people: readonly string[];
  readonly subject: readonly string[];
  readonly words: readonly string[];
}

function storyOf(number: number, random: () => number): Story {
  const { subjects, syllables, endings } = templates;
  const nameOf = (at: number): string => {
    const [a, b] = [syllables[at % 25], syllables[Math.floor(at / 25) % 25]];
    return `${a[0].toUpperCase()}${a.slice(1)}${b}${endings[Math.floor(at / 625) % 10]}`;
  };
  const country = Math.floor(random() * COUNTRIES);
  const somebody = (): string => `${nameOf(Math.floor(random() * 6250))} ${nameOf(Math.floor(random() * 6250))}`;
  const politician = (office: number): string =>
    `${nameOf(2000 + 7 * country + office)} ${nameOf(3000 + 7 * country + office)}`;
  return {
    number,
    place: nameOf(7 * country + Math.floor(random() * 7)),
    country: nameOf(1000 + country),
    people: [politician(0), politician(1 + Math.floor(random() * 5)), somebody(), somebody()],
    subject: shuffled(pick(Object.values(subjects), random), random).slice(0, 6),
    words: shuffled(RARE, random).slice(0, 60),
  };
}

/** Words in the proportions of news, not in sentences: of names, of its story, of its subject, and of any story. */
function derivedOf(number: number, at: number, story: Story, day: number, random: () => number): Derived {
  const { place, country, people, subject, words } = story;
  // A day's reports tell of some of it, and each of some of that.
  const told = shuffled(words.slice((day % 3) * 10, (day % 3) * 10 + 40), random).slice(0, 24);
  const aspects = shuffled(subject, random).slice(0, 3);
  const wordAt = (): string => {
    const kind = random();
    if (kind < 0.08) return pick([place, country], random);
    if (kind < 0.18) return pick(people, random);
    if (kind < 0.28) return pick(aspects, random);
    return kind < 0.48 ? pick(told, random) : pick(VOCABULARY, random);
  };
  const sentences = Array.from({ length: SENTENCES }, () => `the ${Array.from({ length: LENGTH }, wordAt).join(' ')}.`);
  const title = [place, ...told.slice(0, 3), aspects[0]].join(' ');
  const text = `${sentences.join(' ')}\n\n${number}\n`;
  const bytes = Buffer.from(text);
  const report: Report = {
    ...{ id: `sha256:${createHash('sha256').update(bytes).digest('hex')}`, path: null, url: null, title, author: null },
    ...{ outlet: `Outlet ${Math.floor(random() * 50)}`, place, language: 'en', text },
    published: new Date(START + at).toISOString(),
    paragraphs: [{ start: 0, end: text.indexOf('\n'), role: 'body' }],
  };
  return { report, bytes, mediaType: 'text/plain', statements: [], ...NOTHING_ELSE, derivedBy: 'synthetic' };
}

const NOTHING_ELSE = { actors: [], commitments: [], past: [], positions: [], issues: [] };

const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)];

function shuffled<T>(from: readonly T[], random: () => number): readonly T[] {
  return from
    .map((each) => [random(), each] as const)
    .sort(([a], [b]) => a - b)
    .map(([, each]) => each);
}

function words(folder: URL): readonly string[] {
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return texts.flatMap(
    (name) => readFileSync(new URL(name, folder), 'utf8').match(/(?<![\p{L}’])\p{Ll}{2,}(?![\p{L}’])/gu) ?? [],
  );
}
