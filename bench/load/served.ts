import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** A ledger served by a process of its own. */
export async function served(ledger: string) {
  const server = spawn(process.execPath, [MAIN, 'serve', '--ledger', ledger, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const piece of server.stdout.setEncoding('utf8')) {
    said += piece;
    const url = /http:\S+/u.exec(said)?.[0];
    if (url === undefined) continue;
    const stop = async (): Promise<void> => {
      server.kill();
      await once(server, 'exit');
    };
    return { url, stop };
  }
  throw new Error(`The server ended before it answered: ${said}`);
}
