import type { Actor, Mention, Resolution } from '../model/actor.ts';
import type { Figure, Found } from './figures.ts';
import { slugOf } from './lexicon/gazetteer.ts';
import { OFFICES, RELATIONS_OF } from './lexicon/words.ts';

const PREFIX = { person: 'person', state: 'state', organisation: 'org', group: 'group' } as const;

/** The id of a figure: of the lists, or made of its name. */
export const idOf = ({ entry, kind }: Figure, name: string): string => entry?.id ?? `${PREFIX[kind]}:${slugOf(name)}`;

/** The role that tells most of who somebody is: an office before an occupation; null where the report gives none. */
export const roleOf = ({ roles }: Figure): string | null =>
  (roles.find(({ noun }) => OFFICES.has(noun)) ?? roles.find(({ noun }) => !RELATIONS_OF.has(noun)))?.text ?? null;

const actorOf = (figure: Figure): Actor => ({
  id: idOf(figure, figure.name),
  name: figure.name,
  kind: figure.kind,
  role: roleOf(figure),
  of: figure.of?.name ?? null,
  ofId: figure.of?.id ?? null,
  wikidata: figure.entry?.wikidata ?? null,
});

/** The actors of a report, each once, in the order of their first mentions, and where each is mentioned. */
export function resolutionOf(found: readonly Found[], others: readonly Figure[]): Resolution {
  const places = new Map<Figure, number>();
  const byId = new Map<string, number>();
  const actors: Actor[] = [];
  const placeOf = (figure: Figure): number => {
    const known = places.get(figure);
    if (known !== undefined) return known;
    const actor = actorOf(figure);
    const place = byId.get(actor.id) ?? actors.push(actor) - 1;
    byId.set(actor.id, place);
    places.set(figure, place);
    return place;
  };
  const mentions = found.map(({ from, to, figure, rule }): Mention => ({ from, to, actor: placeOf(figure), rule }));
  others.forEach(placeOf);
  return { actors, mentions: mentions.sort((a, b) => a.from - b.from || b.to - a.to) };
}
