import { Argument, type Command } from 'commander';
import { today } from '../app/life.ts';
import { expireByRule } from '../app/life-rules.ts';
import { openLedger } from '../ledger/ledger.ts';
import { LIFE_RULES, type LifeRule } from '../model/life.ts';
import { isoDate, type LedgerOption, ledgerOption } from './options.ts';
import { print } from './output.ts';
import { printable } from './printable.ts';
import { day } from './report-heading.ts';
import { userName } from './user-name.ts';

// The keys of a constant object are all that it has.
const NAMES = Object.keys(LIFE_RULES) as readonly LifeRule[];

const HELP = `
Onrecord proposes and people decide, unless one of these rules is switched on; all are off at first. What a rule decides
is kept with its name and with who switched it on, and what a person decided is never changed by a rule.

${NAMES.map((name) => `  ${name}: ${LIFE_RULES[name]}`).join('\n')}

Examples:
  $ onrecord rules
  $ onrecord rules time-expires on --by "R. Castell"`;

type RulesOptions = LedgerOption & { readonly by?: string; readonly asOf?: string };

export function defineRules(command: Command): void {
  command
    .addArgument(new Argument('[rule]', 'which rule').choices(NAMES))
    .addArgument(new Argument('[setting]', 'what to set it to').choices(['on', 'off']));
  ledgerOption(command)
    .option('--by <name>', 'who decides (default: the user of this computer)')
    .option('--as-of <date>', 'let time-expires decide for this day (default: today)', isoDate)
    .addHelpText('after', HELP)
    .action(runRules);
}

async function runRules(
  rule: LifeRule | undefined,
  setting: 'on' | 'off' | undefined,
  { ledger: file, by = userName(), asOf = today() }: RulesOptions,
): Promise<void> {
  const ledger = openLedger(file, { create: false });
  try {
    if (rule && setting) {
      await ledger.switchLifeRule({ rule, setting, by });
      if (rule === 'time-expires' && setting === 'on') {
        const expired = await expireByRule(ledger, asOf);
        await print(expired.map((id) => `expired  ${id}\n`).join(''));
      }
    }
    const rules = (await ledger.lifeRules()).filter((one) => rule === undefined || one.rule === rule);
    const lines = rules.map((one) => {
      const who = one.by === null || one.at === null ? '' : `, by ${one.by} on ${day(one.at) ?? one.at}`;
      return printable(`${one.rule}  ${one.setting}${who}: ${LIFE_RULES[one.rule]}`);
    });
    await print(`${lines.join('\n')}\n`);
  } finally {
    ledger.close();
  }
}
