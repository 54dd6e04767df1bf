import { spanOf, tokensIn } from '../grammar/token-ranges.ts';
import type { Resolution } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Ground } from '../model/ground.ts';
import type { Issue } from '../model/issue.ts';
import type { Report } from '../model/report.ts';
import type { Passage } from '../model/span.ts';
import type { Speaker, Statement } from '../model/statement.ts';
import { passageOf } from '../text/passage.ts';
import { idOf, resolutionOf, roleOf } from './actors.ts';
import { type Cast, readThrough } from './discourse/read-through.ts';
import type { Figure, Found } from './figures.ts';
import { findNames } from './names/find-names.ts';
import { nameIndexOf } from './names/name-index.ts';
import { namedFigures } from './names/named-figures.ts';
import { withPolities } from './names/polities.ts';
import { withSurnames } from './names/short-names.ts';
import { peopleOf } from './people/cluster.ts';
import { affiliationBeside, rolesBeside } from './people/find-roles.ts';
import { joinBodies } from './people/join-bodies.ts';
import { type Scene, sceneOf } from './scene.ts';
import { type Turns, turnsOf } from './speakers/interviews.ts';
import type { Mentions, Named } from './speakers/named.ts';
import { isCarrier, toldBy } from './speakers/passed-on.ts';
import { speakerOf } from './speakers/speaker-of.ts';
import { citedBeside, outerStatements, toldOutlet } from './speakers/via.ts';

/**
 * Requires statements with their speakers as worded; gives the actors of the report, where each is mentioned, and the statements with
 * their speakers named. A speaker that no rule is sure of keeps its words and no name.
 */
export function resolve(
  report: Report,
  analysis: Analysis,
  statements: readonly Statement[],
): { readonly resolution: Resolution; readonly statements: readonly Statement[]; readonly issues: readonly Issue[] } {
  const scene = sceneOf(report, analysis);
  const cast = castOf(scene);
  const found = readThrough(scene, cast, statements);
  const mentions: Mentions = {
    at: mentionsByToken(analysis.tokens.length, found),
    index: cast.index,
    inRole: cast.inRole,
  };
  joinBodies(scene, mentions, cast.persons);
  const outer = outerStatements(scene, statements);
  const { speakers: spoken, others } = speakersOf(
    scene,
    mentions,
    statements,
    turnsOf(scene, mentions, statements, cast.persons),
  );
  const speakers = spoken.map((own, s) =>
    own?.ground.rule === 'first-person' ? sameAsOuter(own, spoken[outer[s]] ?? null) : own,
  );
  const named = statements.map((statement, s): Statement => {
    const own = speakers[s];
    if (!own) return statement;
    const via = own.via ?? passedOnBy(own, speakers[outer[s]] ?? null);
    return {
      ...statement,
      speaker: own.speaker,
      via: via?.speaker ?? null,
      grounds: [...statement.grounds, own.ground, ...(via ? [{ ...via.ground, field: 'via' as const }] : [])],
    };
  });
  return { resolution: resolutionOf(found, others), statements: named, issues: [] };
}

/** A speaker as it is put on the record, and who passes on what it said, where its own clause tells. */
interface Spoken {
  readonly speaker: Speaker;
  readonly ground: Ground;
  readonly via: Spoken | null;
}

/** The speakers of statements, null where none is sure, and the figures that they are. */
function speakersOf(
  scene: Scene,
  mentions: Mentions,
  statements: readonly Statement[],
  turns: Turns | null,
): { readonly speakers: readonly (Spoken | null)[]; readonly others: readonly Figure[] } {
  const { tokens } = scene.analysis;
  const others: Figure[] = [];
  let before: Named | null = null;
  const spoken = (speaker: Passage, named: Named, via: Spoken | null): Spoken => {
    const { figure, name, rule, basis } = named;
    others.push(figure);
    return {
      speaker: {
        ...speaker,
        name,
        id: idOf(figure, name),
        kind: figure.kind,
        role: roleOf(figure),
        of: figure.of?.name ?? null,
      },
      ground: { field: 'speaker', rule, spans: [spanOf(tokens, basis)] },
      via,
    };
  };
  const speakers = statements.map(({ speaker, cue, content }): Spoken | null => {
    if (!speaker) return null;
    const source = tokensIn(tokens, speaker.spans[0]);
    const turn = turns?.(source);
    const named = turn === undefined ? speakerOf(scene, mentions, source, before) : turn;
    if (!named) return null;
    before = named;
    const at = cue && tokensIn(tokens, cue.spans[0]);
    const cited = at && named.figure.kind === 'organisation' ? citedBeside(scene, mentions, source, at) : null;
    const origin = cited && speakerOf(scene, mentions, cited, null);
    if (cited && origin) {
      const passage = passageOf(scene.text, [spanOf(tokens, cited)]);
      return spoken(passage, { ...origin, rule: 'cited' }, spoken(speaker, named, null));
    }
    const told =
      at && isCarrier(scene, source, named) ? toldBy(scene, mentions, tokensIn(tokens, content.spans[0])) : null;
    const teller = told && speakerOf(scene, mentions, told, null);
    if (told && teller && teller.figure !== named.figure) {
      const passage = passageOf(scene.text, [spanOf(tokens, told)]);
      return spoken(passage, { ...teller, rule: 'passed-on' }, spoken(speaker, named, null));
    }
    const hearer = at && toldOutlet(scene, mentions, at);
    if (!hearer || hearer.figure === named.figure) return spoken(speaker, named, null);
    const { figure, basis } = hearer;
    const outlet = spoken(
      passageOf(scene.text, [spanOf(tokens, hearer)]),
      { figure, name: figure.name, rule: 'told', basis },
      null,
    );
    return spoken(speaker, named, outlet);
  });
  return { speakers, others };
}

/** "I" and "we" in what somebody says are his own; nobody's, where he is not known. */
const sameAsOuter = ({ speaker, ground }: Spoken, outer: Spoken | null): Spoken | null =>
  outer && {
    speaker: { ...outer.speaker, text: speaker.text, spans: speaker.spans },
    ground: { ...ground, spans: outer.ground.spans },
    via: null,
  };

/** Who says what a statement stands in, where that is somebody else. */
const passedOnBy = (own: Spoken, outer: Spoken | null): Spoken | null =>
  outer && outer.speaker.id !== own.speaker.id ? outer : null;

/** Names, and what stands beside them. */
function castOf(scene: Scene): Cast {
  const names = withPolities(scene, withSurnames(scene, findNames(scene)));
  const index = nameIndexOf(scene, names);
  const persons = peopleOf(scene, names);
  const inRole = new Uint8Array(scene.analysis.tokens.length);
  for (const person of persons) {
    const { figure } = person;
    for (const role of rolesBeside(scene, index, person)) {
      if (!figure.roles.some(({ text }) => text === role.text)) figure.roles.push(role);
      figure.of ??= role.of;
      inRole.fill(1, role.from, role.to);
    }
    figure.of ??= affiliationBeside(scene, index, person);
  }
  return { names, index, named: namedFigures(scene, names), persons, inRole };
}

/** The shortest mention that holds a token. */
function mentionsByToken(length: number, found: readonly Found[]): (token: number) => Found | null {
  const places = new Int32Array(length);
  found.forEach(({ from, to }, m) => {
    for (let at = from; at < to; at++) {
      const other = found[places[at] - 1];
      if (!other || other.to - other.from > to - from) places[at] = m + 1;
    }
  });
  return (token) => found[places[token] - 1] ?? null;
}
