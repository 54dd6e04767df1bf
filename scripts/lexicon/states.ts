import countries from 'world-countries/countries.json' with { type: 'json' };
import words from './state-words.json' with { type: 'json' };

/** A state as the news words it. */
interface State {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
  readonly seats: readonly string[];
  readonly wikidata: string | null;
}

interface Extra {
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly demonyms?: readonly string[];
  readonly capitals?: readonly string[];
  readonly seats?: readonly string[];
  readonly wikidata?: string;
  readonly noCapital?: boolean;
}

const EXTRAS: Readonly<Record<string, Extra>> = words.states;
const OTHERS: readonly (Extra & { readonly id: string; readonly name: string })[] = words.others;
/** Kosovo has no code of ISO 3166-1; `XKX` is what those who need one have agreed on. */
const CODES: Readonly<Record<string, string>> = { UNK: 'XKX' };
/** Letters of the Latin alphabet alone: other scripts are in no English text. */
const LATIN = /^[\p{Script=Latin}\p{M}\d .,'’&()-]+$/u;

const unique = (list: readonly string[]): string[] => [...new Set(list)];

/** Makes `src/resolve/lexicon/states.json` of world-countries and `state-words.json`. */
export async function stateWords(): Promise<string> {
  const states = countries.map(({ cca3, name, altSpellings, capital, demonyms }): State => {
    const extra = EXTRAS[cca3] ?? {};
    const common = extra.name ?? name.common;
    const names = [name.common, name.official, ...altSpellings.filter((a) => a.length > 3), ...(extra.aliases ?? [])];
    const given = words.drop.demonyms.includes(cca3) ? [] : (demonyms?.eng?.m ?? '').split(/, | or /);
    const cities = words.drop.capitals.includes(cca3) || extra.noCapital ? [] : capital;
    return {
      id: `state:${CODES[cca3] ?? cca3}`,
      name: common,
      aliases: unique(names).filter(
        (a) => a !== common && LATIN.test(a) && !words.drop.names.includes(a) && !a.includes(','),
      ),
      demonyms: unique([...given, ...(extra.demonyms ?? [])]).filter(Boolean),
      capitals: unique([...cities, ...(extra.capitals ?? [])]),
      seats: extra.seats ?? [],
      wikidata: extra.wikidata ?? null,
    };
  });
  const others = OTHERS.map(
    ({ id, name, aliases = [], demonyms = [], capitals = [], seats = [], wikidata = null }): State => ({
      ...{ id: `state:${id}`, name, aliases, demonyms, capitals, seats, wikidata },
    }),
  );
  const lines = [...states, ...others]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((state) => `    ${JSON.stringify(state)}`);
  return `{\n  "note": "Made by npm run generate from world-countries (ODbL) and scripts/lexicon/state-words.json.",\n  "states": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
