/**
 * One text for each JSON value: no white space, keys in the order of their UTF-16 code units, numbers as JavaScript writes them. A key whose
 * value is undefined is left out. Throws `TypeError` for what JSON cannot hold.
 * Source: RFC 8785. Unlike there, half a surrogate pair is written as its escape and not refused: a report may hold one.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (Number.isFinite(value)) return JSON.stringify(value);
      break;
    case 'object':
      return value === null ? 'null' : canonicalObject(value);
  }
  throw new TypeError(`JSON cannot hold ${String(value)}`);
}

function canonicalObject(value: object): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
