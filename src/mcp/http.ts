import type { RequestListener } from 'node:http';
import { localhostHostValidation, localhostOriginValidation, toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { mcpServer } from './server.ts';
import type { Served } from './tool.ts';

/** Where the protocol is spoken. */
export const MCP_PATH = '/mcp';

export interface McpOverHttp {
  readonly listener: RequestListener;
  /** Ends what is under way. */
  close(): Promise<void>;
}

/**
 * Answers each request with a server of its own, without sessions. Refuses, with 403, names of hosts and origins of pages that are not
 * this machine's: a page of another site that makes its name point at loopback (DNS rebinding) sends both.
 */
export function mcpOverHttp(served: Served): McpOverHttp {
  const onerror = ({ message }: Error) => {
    process.stderr.write(`onrecord: ${message}\n`);
  };
  const handler = createMcpHandler(() => mcpServer(served), { onerror });
  const answer = toNodeHandler(handler, { onerror });
  const [ownHost, ownOrigin] = [localhostHostValidation(), localhostOriginValidation()];
  return {
    listener(request, response) {
      if (!ownHost(request, response) || !ownOrigin(request, response)) return;
      if (request.url?.split('?')[0] === MCP_PATH) {
        answer(request, response).catch(onerror);
        return;
      }
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`The Model Context Protocol is spoken at ${MCP_PATH}.\n`);
    },
    close: () => handler.close(),
  };
}
