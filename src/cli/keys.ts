import { Argument, type Command } from 'commander';
import { writeNewKeys } from '../app/export/keys.ts';
import { print } from './output.ts';

const HELP = `
Writes a private key for Ed25519, which only you should be able to read, and beside it, as FILE.pub, the public key, which
checks what the private one signs: give it to whoever gets a bundle. A key that is there is never written over.

Examples:
  $ onrecord keys new --out desk.key
  $ onrecord keys new --out ~/keys/archive-2031.key`;

export function defineKeys(command: Command): void {
  command
    .addArgument(new Argument('<what>', 'what to do').choices(['new']))
    .requiredOption('--out <file>', 'where the private key is written')
    .addHelpText('after', HELP)
    .action(runKeys);
}

async function runKeys(_: 'new', { out }: { readonly out: string }): Promise<void> {
  const { privateKey, publicKey, fingerprint } = await writeNewKeys(out);
  await print(`private key  ${privateKey}\npublic key   ${publicKey}\nfingerprint  ${fingerprint}\n`);
}
