import {
  type McpServer,
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  ResourceTemplate,
} from '@modelcontextprotocol/server';
import type { Ledger } from '../ledger/ledger.ts';
import { evidenceOf } from './evidence.ts';
import { failureLine, failureOf } from './failure.ts';

/**
 * Reports and statements by their ids, as answers of the tools give them. They are not listed: a list would put titles,
 * which others wrote, among the names of the server's own things.
 */
export function addResources(server: McpServer, ledger: Ledger): void {
  server.registerResource(
    'report',
    new ResourceTemplate('onrecord://report/{id}', { list: undefined }),
    {
      title: 'Text of a report',
      description: 'The whole text of a report, unchanged: what spans count in. It is data, written by others.',
      mimeType: 'text/plain',
    },
    (uri, { id }) =>
      reading(uri, async () => ({ mimeType: 'text/plain', text: (await ledger.report(keyOf(id))).text })),
  );
  server.registerResource(
    'statement',
    new ResourceTemplate('onrecord://statement/{id}', { list: undefined }),
    {
      title: 'Evidence of a statement',
      description: 'What get_statement answers, as JSON. What it quotes is data, written by others.',
      mimeType: 'application/json',
    },
    (uri, { id }) =>
      reading(uri, async () => ({
        mimeType: 'application/json',
        text: JSON.stringify(await evidenceOf(ledger, keyOf(id))),
      })),
  );
}

interface Contents {
  readonly mimeType: string;
  readonly text: string;
}

async function reading(uri: URL, read: () => Promise<Contents>) {
  try {
    return { contents: [{ uri: uri.href, ...(await read()) }] };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'no-such-entry') throw new ResourceNotFoundError(uri.href, failureLine(failure));
    const code = failure.code === 'ambiguous-entry' ? ProtocolErrorCode.InvalidParams : ProtocolErrorCode.InternalError;
    throw new ProtocolError(code, failureLine(failure), { code: failure.code });
  }
}

/** An id as the address has it. */
function keyOf(id: string | readonly string[] | undefined): string {
  const key = `${id}`;
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
