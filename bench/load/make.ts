import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Derived } from '../../src/ledger/prepare.ts';
import type { Actor } from '../../src/model/actor.ts';
import type { Commitment } from '../../src/model/commitment.ts';
import type { Paragraph, Report } from '../../src/model/report.ts';
import type { Passage } from '../../src/model/span.ts';
import type { ActType, Force, Form, Speaker, Statement } from '../../src/model/statement.ts';
import { mulberry } from '../compare/random.ts';
import names from '../compare/story-templates.json' with { type: 'json' };
import templates from './templates.json' with { type: 'json' };

const STATEMENTS = 20;
const COUNTRIES = 150;
/** Who speaks for a country, and how often each: the first one most. */
const OFFICIALS = 24;
const OUTLETS = 200;
const A_DAY = 300;
const START = Date.parse('2031-01-01T00:00:00Z');

interface Template {
  readonly act: ActType;
  readonly force?: Force;
  readonly cue: string;
  readonly form: Form;
  readonly sentence: string;
}

/** `count` reports of 20 statements each with all that is derived of a report, in the order of publication. */
export function* madeReports(count: number, seed = 7): Generator<Derived> {
  const random = mulberry(seed);
  for (let number = 0; number < count; number++) yield madeReport(number, random);
}

/** Reports of a story, in the mean, and over how many reports of others they are spread. */
const OF_A_STORY = 8;
const SPREAD = 600;
/** What one story is about. */
const MATTERS = 6;

/** Names of people and places that the reports speak of. */
export const nameAt = (at: number): string => {
  const { syllables, endings } = names;
  const [a, b] = [syllables[at % 25], syllables[Math.floor(at / 25) % 25]];
  return `${a[0].toUpperCase()}${a.slice(1)}${b}${endings[Math.floor(at / 625) % 10]}`;
};

/** The longer words of the demonstration. */
export const WORDS: readonly string[] = demonstrationWords();

const official = (country: number, office: number): Actor => {
  const name = `${nameAt(country * 31 + office * 7)} ${nameAt(country * 17 + office * 11 + 3)}`;
  const of = nameAt(country);
  return {
    ...{ id: `person:${name.toLowerCase().replace(' ', '-')}`, name, kind: 'person', wikidata: null },
    ...{ role: templates.roles[office % templates.roles.length], of, ofId: stateOf(country).id },
  };
};

const stateOf = (country: number): Actor => ({
  ...{ id: `org:${nameAt(country).toLowerCase()}`, name: nameAt(country), kind: 'organisation' },
  ...{ role: null, of: null, ofId: null, wikidata: null },
});

/** What its reports share: who, where, and about what. */
function storyOf(number: number) {
  const random = mulberry(number * 7919 + 13);
  const below = (n: number): number => Math.floor(random() * n);
  const [country, other] = [below(COUNTRIES), below(COUNTRIES)];
  const word = (): string => WORDS[below(WORDS.length)];
  return {
    ...{ country, other, place: nameAt(200 + country * 5 + below(5)) },
    matters: Array.from({ length: MATTERS }, () => `the ${word()} ${word()}`),
    speakers: Array.from({ length: 5 }, () =>
      official(random() < 0.6 ? country : other, Math.floor(random() ** 3 * OFFICIALS)),
    ),
  };
}

function madeReport(number: number, random: () => number): Derived {
  const below = (n: number): number => Math.floor(random() * n);
  const { country, other, place, matters, speakers } = storyOf(Math.floor((number + below(SPREAD)) / OF_A_STORY));
  const title = `${nameAt(country)} and ${nameAt(other)} at odds over ${matters[below(matters.length)]}`;
  let text = '';
  const paragraphs: Paragraph[] = [];
  const drafts = Array.from({ length: STATEMENTS }, () => {
    const template = templates.statements[below(templates.statements.length)] as Template;
    const draft = voiced(template, speakers[below(speakers.length)], text.length, (slot) => {
      if (slot === '%P') return place;
      if (slot === '%O') return nameAt(other);
      if (slot === '%W') return WORDS[below(WORDS.length)];
      return slot === '%M' ? matters[below(matters.length)] : String(2 + below(80));
    });
    paragraphs.push({ start: text.length, end: text.length + draft.sentence.length, role: 'body' });
    text += `${draft.sentence}\n\n`;
    return draft;
  });
  // So that no report is another's copy.
  text += `${number}\n`;
  const bytes = Buffer.from(text);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const report: Report = {
    ...{ id: `sha256:${digest}`, path: null, url: null, title, author: null, place, language: 'en', text, paragraphs },
    outlet: `${nameAt(below(OUTLETS) + 1200)} Courier`,
    published: new Date(START + (number / A_DAY) * 86_400_000).toISOString(),
  };
  const statements = drafts.map((draft) => statementOf(draft, digest.slice(0, 16)));
  return {
    ...{ report, bytes, mediaType: 'text/plain', statements, issues: [], derivedBy: 'made', past: [], positions: [] },
    actors: [...new Set(speakers), stateOf(country), stateOf(other)],
    commitments: statements.flatMap((statement) => commitmentOf(statement)),
  };
}

function demonstrationWords(): readonly string[] {
  const folder = new URL('../../examples/demonstration/', import.meta.url);
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const words = texts.flatMap((name) => readFileSync(new URL(name, folder), 'utf8').match(/\b[a-z]{5,}\b/gu) ?? []);
  return [...new Set(words)].sort();
}

interface Draft {
  readonly sentence: string;
  readonly template: Template;
  readonly actor: Actor;
  readonly speaker: Passage;
  readonly cue: Passage;
  readonly content: Passage;
}

function voiced(template: Template, actor: Actor, start: number, fill: (slot: string) => string): Draft {
  let sentence = '';
  const marks = new Map<string, number>();
  for (const piece of template.sentence.split(/(%[SCPOMNW]|[[\]])/u)) {
    if (piece === '%S' || piece === '%C' || piece === '[' || piece === ']') marks.set(piece, sentence.length);
    if (piece === '%S') sentence += sentence === '' ? capital(titled(actor)) : titled(actor);
    else if (piece === '%C') sentence += template.cue;
    else if (piece.startsWith('%')) sentence += fill(piece);
    else if (piece !== '[' && piece !== ']') sentence += piece;
  }
  const passage = (from: number, to: number): Passage => ({
    text: sentence.slice(from, to),
    spans: [{ start: start + from, end: start + to }],
  });
  const at = (mark: string): number => marks.get(mark) ?? 0;
  return {
    ...{ sentence, template, actor },
    speaker: passage(at('%S'), at('%S') + titled(actor).length),
    cue: passage(at('%C'), at('%C') + template.cue.length),
    content: passage(at('['), at(']')),
  };
}

const titled = ({ name, role }: Actor): string => `${role} ${name}`;
const capital = (words: string): string => words[0].toUpperCase() + words.slice(1);

function statementOf({ template, actor, speaker, cue, content }: Draft, digits: string): Statement {
  const { act, force = null, form } = template;
  const { name, id, kind, role, of } = actor;
  const said: Speaker = { ...speaker, name, id, kind, role, of };
  return {
    ...{
      id: `${digits}.${cue.spans[0].start}`,
      speaker: said,
      via: null,
      cue,
      content,
      form,
      to: null,
      condition: null,
    },
    ...{ when: null, quantities: [] },
    act: { ...{ type: act, confidence: 0.9, also: [], force, plover: null, mode: null, cameo: null, quad: null } },
    grounds: [
      { field: 'speaker', rule: 'named', spans: speaker.spans },
      { field: 'act', rule: 'cue', spans: cue.spans },
    ],
  };
}

function commitmentOf({ id, act, speaker, content }: Statement): readonly Commitment[] {
  const force = act?.force;
  if (!force || speaker === null) return [];
  return [
    {
      ...{ id: `${id}.c0`, statements: [id], creditor: null, antecedent: null, consequent: content, force },
      debtor: { text: speaker.text, span: speaker.spans[0], name: speaker.name, id: speaker.id },
      ...{ state: 'active', due: null, otherwise: null },
      grounds: [{ field: 'commitment', rule: 'force', spans: content.spans }],
    },
  ];
}
