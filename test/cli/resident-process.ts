import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/run.ts';
import type { Ran } from './onrecord.ts';
import type { Asked } from './resident.ts';

/** Runs the command line for each message, with streams of its own, and answers with what it printed and its exit code. */
process.on('message', async (asked: Asked) => {
  const before = { ...process.env };
  const [out, err] = [written(), written()];
  const standard = { stdout: process.stdout, stderr: process.stderr, stdin: process.stdin };
  put({ stdout: out.stream, stderr: err.stream, stdin: Readable.from([Buffer.from(asked.stdin)]) });
  Object.assign(process.env, asked.env);
  process.chdir(asked.cwd);
  process.exitCode = undefined;
  await run(asked.args);
  const ran: Ran = { code: Number(process.exitCode ?? 0), out: out.text(), err: err.text() };
  process.exitCode = undefined;
  put(standard);
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
  process.send?.(ran);
});
process.on('disconnect', () => process.exit());

function put(streams: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(streams))
    Object.defineProperty(process, name, { value, configurable: true });
}

function written() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: (): string => Buffer.concat(chunks).toString() };
}
