/** Words for the address of a listing; what is absent or empty is left out. */
export function queryOf(parameters: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

/** Which commitments, as `GET /api/commitments` takes it. */
export type CommitmentQuery = Readonly<Record<string, string | undefined>>;
