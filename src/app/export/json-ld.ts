import type { Report } from '../../model/report.ts';

/**
 * One JSON document whose list of nodes is written as they come: `head` with `list` as its last key, then `tail`, which is asked for once
 * all of them are written.
 */
export async function* jsonWithList(
  head: object,
  list: string,
  nodes: AsyncIterable<object>,
  tail: () => string = () => '}\n',
): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(list)}:[`;
  let separator = '\n';
  for await (const node of nodes) {
    yield separator + JSON.stringify(node);
    separator = ',\n';
  }
  yield `\n]${tail()}`;
}

/** `urn:sha256:` and the digits of the report's id. */
export function urnOf(report: Pick<Report, 'id'>): string {
  return `urn:${report.id}`;
}

/** Where the report stands: its address, or `urnOf`. */
export function sourceOf(report: Pick<Report, 'id' | 'url'>): string {
  return report.url ?? urnOf(report);
}

/** Names a part of a report, such as a statement, by its id, which begins with the report's digits and a dot. */
export function partOf(report: Pick<Report, 'id'>, id: string): string {
  return `${urnOf(report)}#${id.replace(/^[^.]*\./, '')}`;
}
