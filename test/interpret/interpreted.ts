import { reportOf } from '../../src/acquire/acquire.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { loadModels } from '../../src/app/load-models.ts';
import { tokensIn } from '../../src/grammar/token-ranges.ts';
import { type Said, saidOf } from '../../src/interpret/said.ts';
import type { Actor, ActorKind, Mention, Resolution } from '../../src/model/actor.ts';
import type { Tokens } from '../../src/model/analysis.ts';
import type { Act, ActType, Statement } from '../../src/model/statement.ts';
import { passageOf } from '../../src/text/passage.ts';
import { marked, marksOf } from '../marked.ts';

const { reader } = loadModels();

/** An act of a type, about which nothing else is known. */
export const actOfType = (type: ActType): Act => ({
  ...{ type, confidence: 1, also: [], force: null },
  ...{ plover: null, mode: null, cameo: null, quad: null },
});

/** Who is who: the words that mention an actor, and the actor: `kind:name`, and `<state` where it acts or speaks for one. */
export type Cast = Readonly<Record<string, string>>;

/** A statement of a text with its parts marked by hand: `[speaker]`, `<cue>` and each `{content}`; every mark at most once but contents. */
export function saidIn(text: string, act: Act | null = null, cast: Cast = {}): Said {
  const marks = marked(text);
  const { plain, contents } = marks;
  const { report } = reportOf({ bytes: new TextEncoder().encode(plain), path: 'a.txt' });
  const analysis = analyse(report, reader);
  const resolution = resolutionOf(analysis.tokens, plain, cast);
  const isQuoted = plain[contents[0].start - 1] === '“';
  const words = marksOf(marks, marks.sources);
  const actor =
    words &&
    resolution.actors.find((_, a) =>
      resolution.mentions.some((m) => m.actor === a && analysis.tokens.starts[m.from] === words.spans[0].start),
    );
  const unknown = { name: null, id: null, kind: null, role: null, of: null };
  const statement: Statement = {
    ...{ id: 'a.0', via: null, act, to: null, condition: null, when: null, quantities: [], grounds: [] },
    speaker: words && {
      ...words,
      ...unknown,
      ...(actor && { name: actor.name, id: actor.id, kind: actor.kind, of: actor.of }),
    },
    cue: marksOf(marks, marks.cues),
    content: passageOf(plain, contents),
    form: isQuoted ? 'direct' : 'indirect',
  };
  return saidOf(report, analysis, resolution, statement);
}

const KINDS: Readonly<Record<string, ActorKind>> = {
  person: 'person',
  state: 'state',
  org: 'organisation',
  group: 'group',
};

/** Every place of the words of a cast, as a mention. */
function resolutionOf(tokens: Tokens, text: string, cast: Cast): Resolution {
  const actors: Actor[] = [];
  const mentions: Mention[] = [];
  for (const [words, described] of Object.entries(cast)) {
    const [id, of = null] = described.split('<');
    const [kind, name] = id.split(':');
    let actor = actors.findIndex((other) => other.id === id);
    if (actor < 0)
      actor =
        actors.push({ id, name, kind: KINDS[kind], role: null, of, ofId: of && `state:${of}`, wikidata: null }) - 1;
    for (const { index } of text.matchAll(new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'gu')))
      mentions.push({ ...tokensIn(tokens, { start: index, end: index + words.length }), actor, rule: 'test' });
  }
  return { actors, mentions: mentions.sort((a, b) => a.from - b.from || b.to - a.to) };
}
