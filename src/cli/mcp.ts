import { createServer } from 'node:http';
import type { Command } from 'commander';
import { openLedger } from '../ledger/ledger.ts';
import type { Served } from '../mcp/tool.ts';
import { type LedgerOption, ledgerOption, wholeNumber } from './options.ts';
import { print } from './output.ts';
import { stopped } from './stopped.ts';

const HELP = `
Speaks the Model Context Protocol on standard input and output, for a client that starts it; with --http, on this machine
at /mcp. It only reads, unless --allow-adding is given. The tools are described in docs/mcp.md.

Examples:
  $ onrecord mcp --ledger archive.db
  $ onrecord mcp --ledger archive.db --http 4714
  $ onrecord mcp --ledger archive.db --allow-adding`;

interface McpCommandOptions extends LedgerOption {
  readonly http?: number;
  readonly allowAdding?: boolean;
  readonly allowPrivate?: boolean;
}

export function defineMcp(command: Command): void {
  ledgerOption(command)
    .option('--http <port>', 'answer over HTTP on this port; 0 takes any that is free', wholeNumber(0, 65_535))
    .option('--allow-adding', 'let the model add reports: a text, or an address of the internet')
    .option('--allow-private', 'with --allow-adding: addresses of this machine and its network too')
    .addHelpText('after', HELP)
    .action((options: McpCommandOptions) => runMcp(options, command));
}

async function runMcp(options: McpCommandOptions, command: Command): Promise<void> {
  const { http, allowAdding = false, allowPrivate = false } = options;
  if (allowPrivate && !allowAdding) command.error('error: --allow-private goes with --allow-adding');
  const ledger = openLedger(options.ledger, { create: false });
  try {
    const served: Served = { ledger, adding: allowAdding ? { privateAddresses: allowPrivate } : null };
    if (http === undefined) {
      const { answerOnStdio } = await import('../mcp/stdio.ts');
      await answerOnStdio(served, stopped());
    } else {
      await answerOverHttp(served, http);
    }
  } finally {
    ledger.close();
  }
}

async function answerOverHttp(served: Served, port: number): Promise<void> {
  const { MCP_PATH, mcpOverHttp } = await import('../mcp/http.ts');
  const { listenWith } = await import('../http/listen.ts');
  const { listener, close } = mcpOverHttp(served);
  const server = await listenWith(createServer(listener), port);
  await print(`On the Record, Model Context Protocol: ${new URL(MCP_PATH, server.url).href}\n`);
  await stopped();
  await close();
  await server.close();
}
