import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Half-open range of UTF-16 code units in the report's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One statement in the form that every engine is brought to; an empty list where the engine says nothing. */
export interface Statement {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** All that an engine does with one report, from its text to its statements. `name` is the file's. */
export type Engine = (text: string, name: string) => readonly Statement[];

/**
 * What every adapter does, in whichever language: `ADAPTER FOLDER OUT SECONDS`.
 *
 * Reads the `.txt` files of FOLDER, writes the statements of all to OUT as JSON lines, and goes over all of them again until SECONDS of
 * processor time are spent. Prints `{ "rounds": [seconds, …], "peak": bytes }`: the processor time of the whole process, all its threads, in
 * each round, the first included; and the most memory that it held in the first, before many rounds fill what a garbage collector lets be.
 */
export function run(engine: Engine): void {
  const [folder, out, seconds] = process.argv.slice(2);
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const rounds: number[] = [];
  let peak = 0;
  do {
    const start = process.cpuUsage();
    const found = texts.map(({ name, text }) => engine(text, name));
    const { user, system } = process.cpuUsage(start);
    if (rounds.length === 0) {
      peak = peakMemory();
      writeFileSync(out, found.flatMap((all, i) => all.map((statement) => line(texts[i].name, statement))).join('\n'));
    }
    rounds.push((user + system) / 1e6);
  } while (rounds.reduce((sum, round) => sum + round, 0) < Number(seconds));
  console.log(JSON.stringify({ rounds, peak }));
}

/** The most resident memory that this process ever held, in bytes. Linux. */
const peakMemory = (): number =>
  Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;

function line(path: string, { source, cue, content }: Statement): string {
  const role = (spans: readonly Span[]) => (spans.length > 0 ? { spans } : null);
  return JSON.stringify({ report: { path }, speaker: role(source), cue: role(cue), content: role(content) });
}

/** Paragraphs, which blank lines part, with the place where each begins. */
export const paragraphs = (text: string): { readonly text: string; readonly start: number }[] =>
  [...text.matchAll(/\S(?:.|\n(?!\s*\n))*/gu)].map((m) => ({ text: m[0], start: m.index }));

/** The same statement, `by` code units further on. */
export function shift({ source, cue, content }: Statement, by: number): Statement {
  const move = (spans: readonly Span[]) => spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
  return { source: move(source), cue: move(cue), content: move(content) };
}
