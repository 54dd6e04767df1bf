import { COMMANDS } from '../../src/cli/commands.ts';
import { codeBlock, fill } from '../fill.ts';
import { runOnRecord } from '../run-onrecord.ts';

/** `docs/command-line.md`: the help of the program and of each command, as the program prints it. */
export async function commandLinePage(present: string): Promise<string> {
  const sections = [codeBlock('text', await runOnRecord(['--help']))];
  for (const { name } of COMMANDS) {
    sections.push(`### ${name}\n\n${codeBlock('text', await runOnRecord(['help', name]))}`);
  }
  return fill(present, 'reference', sections.join('\n'));
}
