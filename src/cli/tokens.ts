import { type Command, Option } from 'commander';
import { type Ledger, openLedger } from '../ledger/ledger.ts';
import { ROLES, type Role } from '../ledger/tokens.ts';
import { type LedgerOption, ledgerOption, wholeNumber } from './options.ts';
import { print, printJson } from './output.ts';
import { printable } from './printable.ts';

const HELP = `
Who asks "onrecord serve --listen" sends a token. A reader sees everything; an editor also adds reports and decides;
an admin also sees and revokes tokens. A token is shown once, when it is made: the ledger keeps its SHA-256 alone.

Examples:
  $ onrecord tokens new --role editor --name "R. Castell"
  $ onrecord tokens list
  $ onrecord tokens revoke 2`;

export function defineTokens(command: Command): void {
  ledgerOption(command.command('new').description('Make a token and print it.'))
    .requiredOption('--name <name>', 'whose it is; stands in what is decided with it')
    .addOption(new Option('--role <role>', 'what it may').choices(ROLES).default('reader'))
    .action(makeToken);
  ledgerOption(command.command('list').description('List the tokens, revoked ones too.'))
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json']).default('table'))
    .action(listTokens);
  ledgerOption(command.command('revoke').description('Take a token\u2019s access at once.'))
    .argument('<number>', 'as "tokens list" shows it', wholeNumber(1, 999_999_999))
    .action(revokeToken);
  for (const sub of command.commands) sub.exitOverride();
  command.addHelpText('after', HELP);
}

type NewOptions = LedgerOption & { readonly name: string; readonly role: Role };

const makeToken = ({ ledger, name, role }: NewOptions): Promise<void> =>
  using(ledger, async (opened) => {
    const { id, secret } = await opened.newToken({ name, role });
    await print(`${secret}\n`);
    process.stderr.write(`Token ${id} of ${printable(name)}, ${role}. It is not shown again.\n`);
  });

const listTokens = ({ ledger, format }: LedgerOption & { readonly format: 'table' | 'json' }): Promise<void> =>
  using(ledger, async (opened) => {
    const tokens = await opened.tokens();
    if (format === 'json') return await printJson(tokens);
    const lines = tokens.map(({ id, role, created, revoked, name }) => {
      const state = revoked === null ? '' : `, revoked ${revoked.slice(0, 10)}`;
      return `${String(id).padStart(3)}  ${role.padEnd(6)}  ${created.slice(0, 10)}  ${printable(name)}${state}\n`;
    });
    await print(lines.length === 0 ? 'No tokens\n' : lines.join(''));
  });

const revokeToken = (id: number, { ledger }: LedgerOption): Promise<void> =>
  using(ledger, async (opened) => {
    const { name } = await opened.revokeToken(id);
    await print(`Token ${id} of ${printable(name)} opens nothing any more\n`);
  });

async function using(file: string, work: (ledger: Ledger) => Promise<void>): Promise<void> {
  const ledger = openLedger(file, { create: false });
  try {
    await work(ledger);
  } finally {
    ledger.close();
  }
}
