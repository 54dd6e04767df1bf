import { once } from 'node:events';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { mcpServer } from './server.ts';
import type { Served } from './tool.ts';

/**
 * Answers on standard input and output until the client closes its end or `stopped` resolves. Standard output carries the protocol
 * alone; what goes wrong beside a tool is told on standard error.
 */
export async function answerOnStdio(served: Served, stopped: Promise<void>): Promise<void> {
  const connection = serveStdio(() => mcpServer(served), {
    onerror: ({ message }) => process.stderr.write(`onrecord: ${message}\n`),
  });
  await Promise.race([once(process.stdin, 'close'), stopped]);
  await connection.close();
  process.stdin.destroy();
}
