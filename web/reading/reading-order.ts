import type { Statement } from '../../src/http/contract.ts';

/** Offset of the first character of cue or content; not of the speaker, whom several statements may share. */
function startOf(statement: Statement): number {
  const parts = [statement.cue, statement.content];
  return Math.min(...parts.flatMap((part) => part?.spans.map((span) => span.start) ?? []));
}

/** How many characters the statement's parts cover: the inner one of two nested statements has fewer. */
function sizeOf(statement: Statement): number {
  const parts = [statement.speaker, statement.cue, statement.content];
  return parts.flatMap((part) => part?.spans ?? []).reduce((sum, span) => sum + span.end - span.start, 0);
}

/** By first character of cue or content; of two that start together, the longer first, as it holds the other. */
export function inReadingOrder(statements: readonly Statement[]): readonly Statement[] {
  return [...statements].sort((a, b) => startOf(a) - startOf(b) || sizeOf(b) - sizeOf(a));
}

/** What a click on a passage means: the innermost statement there, and with each further click the one around it. */
export function pick(statements: readonly Statement[], active: string | null): string | null {
  const outwards = [...statements].sort((a, b) => sizeOf(a) - sizeOf(b));
  const current = outwards.findIndex((statement) => statement.id === active);
  return outwards[(current + 1) % outwards.length]?.id ?? null;
}
