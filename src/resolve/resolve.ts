import { spanOf, tokensIn } from '../grammar/token-ranges.ts';
import type { Resolution } from '../model/actor.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Issue } from '../model/issue.ts';
import type { Report } from '../model/report.ts';
import type { Speaker, Statement } from '../model/statement.ts';
import { idOf, resolutionOf, roleOf } from './actors.ts';
import { type Cast, readThrough } from './discourse/read-through.ts';
import type { Figure, Found } from './figures.ts';
import { findNames } from './names/find-names.ts';
import { nameIndexOf } from './names/name-index.ts';
import { namedFigures } from './names/named-figures.ts';
import { withSurnames } from './names/short-names.ts';
import { peopleOf } from './people/cluster.ts';
import { affiliationBeside, rolesBeside } from './people/find-roles.ts';
import { type Scene, sceneOf } from './scene.ts';
import { type Mentions, type Named, speakerOf } from './speakers/speaker-of.ts';

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
  const mentions: Mentions = { at: mentionsByToken(analysis.tokens.length, found), index: cast.index };
  const others: Figure[] = [];
  const named = statements.map((statement) => {
    if (!statement.speaker) return statement;
    const [source] = statement.speaker.spans.map((span) => tokensIn(analysis.tokens, span));
    const speaker = speakerOf(scene, mentions, source);
    if (!speaker) return statement;
    others.push(speaker.figure);
    return withSpeaker(analysis, statement, statement.speaker, speaker);
  });
  return { resolution: resolutionOf(found, others), statements: named, issues: [] };
}

function withSpeaker(
  { tokens }: Analysis,
  statement: Statement,
  speaker: Speaker,
  { figure, name, rule, basis }: Named,
): Statement {
  const id = idOf(figure, name);
  const { kind, of } = figure;
  return {
    ...statement,
    speaker: { ...speaker, name, id, kind, role: roleOf(figure), of: of?.name ?? null },
    grounds: [...statement.grounds, { field: 'speaker', rule, spans: [spanOf(tokens, basis)] }],
  };
}

/** Names, and what stands beside them. */
function castOf(scene: Scene): Cast {
  const names = withSurnames(scene, findNames(scene));
  const index = nameIndexOf(scene, names);
  const persons = peopleOf(scene, names);
  const inRole = new Uint8Array(scene.analysis.tokens.length);
  for (const person of persons) {
    const { figure } = person;
    for (const role of rolesBeside(scene, index, person)) {
      figure.roles.push(role);
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
