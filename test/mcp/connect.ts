import { once } from 'node:events';
import { join } from 'node:path';
import { type CallToolResult, Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { z } from 'zod';
import { start } from '../cli/onrecord.ts';

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');

/** How a client speaks: over what, and in which generation of the protocol. */
export interface Way {
  readonly over: 'stdio' | 'http';
  /** `auto` agrees on the newest, `legacy` opens with the handshake of 2025. */
  readonly mode: 'auto' | 'legacy';
}

export const WAYS: readonly Way[] = [
  { over: 'stdio', mode: 'auto' },
  { over: 'stdio', mode: 'legacy' },
  { over: 'http', mode: 'auto' },
  { over: 'http', mode: 'legacy' },
];

export interface Connected {
  readonly client: Client;
  close(): Promise<void>;
}

/** Starts `onrecord mcp` as a process of its own and speaks to it with the official client. */
export async function connect({ over, mode }: Way, args: readonly string[]): Promise<Connected> {
  const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode } });
  if (over === 'stdio') {
    const transport = new StdioClientTransport({ command: process.execPath, args: [MAIN, 'mcp', ...args] });
    await client.connect(transport);
    await client.listTools();
    return { client, close: () => client.close() };
  }
  const served = await serve(args);
  await client.connect(new StreamableHTTPClientTransport(served.url));
  // The client checks answers by the schemas that the list gives.
  await client.listTools();
  return {
    client,
    async close() {
      await client.close();
      await served.close();
    },
  };
}

/** Starts `onrecord mcp --http`. */
export async function serve(args: readonly string[]) {
  const child = start(['mcp', '--http', '0', ...args]);
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  for await (const chunk of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    output += chunk;
    if (output.includes('\n')) break;
  }
  const address = /Model Context Protocol: (http:\S+)\n/.exec(output)?.[1];
  if (address === undefined) throw new Error(`It ended early: ${output}`);
  return {
    url: new URL(address),
    /** Gives the exit code. */
    async close(): Promise<unknown> {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      return (await closed)[0];
    },
  };
}

/** What a tool answers: its data, and its lines for people. */
export async function call(client: Client, name: string, wanted: Record<string, unknown> = {}) {
  const result = await client.callTool({ name, arguments: wanted });
  if (result.isError) throw new Error(linesOf(result));
  // As it came: the client has checked it by the schema of the tool.
  return { data: JSON.parse(JSON.stringify(result.structuredContent)), lines: linesOf(result) };
}

const Failure = z.object({
  error: z.object({ code: z.string(), input: z.string().nullable(), message: z.string() }),
});

/** The error that a tool answers with. */
export async function failure(client: Client, name: string, wanted: Record<string, unknown>) {
  const result = await client.callTool({ name, arguments: wanted });
  if (!result.isError) throw new Error(`${name} answered: ${linesOf(result)}`);
  return { ...Failure.parse(result.structuredContent).error, lines: linesOf(result) };
}

function linesOf({ content }: CallToolResult): string {
  return content.map((block) => (block.type === 'text' ? block.text : '')).join('\n');
}
