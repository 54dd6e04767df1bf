import { OnRecordError } from '../model/error.ts';

/**
 * What a reader types, as an FTS5 query that cannot fail: all words must occur; `"several words"` stand together;
 * `word*` begins with; `-word` must not occur; `one OR other`.
 * Throws `bad-query` when nothing is left to look for.
 * Source: https://www.sqlite.org/fts5.html#full_text_query_syntax
 */
export function ftsQuery(query: string): string {
  const wanted: string[][] = [];
  const unwanted: string[] = [];
  let joins = false;
  for (const [term, minus, phrase, word] of query.matchAll(/(-?)(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/g)) {
    if (term === 'OR' && wanted.length > 0) {
      joins = true;
      continue;
    }
    const words = phrase ?? word ?? '';
    if (!/[\p{L}\p{N}]/u.test(words)) continue;
    const prefix = phrase === undefined && words.endsWith('*') ? ' *' : '';
    const quoted = `"${words.replaceAll(/[\0"*]/g, ' ').trim()}"${prefix}`;
    if (minus) unwanted.push(quoted);
    else if (joins) wanted.at(-1)?.push(quoted);
    else wanted.push([quoted]);
    joins = false;
  }
  if (wanted.length === 0) {
    throw new OnRecordError('bad-query', query, 'Give at least one word to look for');
  }
  const all = wanted.map((either) => `(${either.join(' OR ')})`).join(' AND ');
  return unwanted.reduce((found, out) => `(${found}) NOT ${out}`, all);
}
