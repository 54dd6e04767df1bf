import { Command, CommanderError } from 'commander';
import { programVersion } from '../app/version.ts';
import { OnRecordError } from '../model/error.ts';
import { COMMANDS } from './commands.ts';
import { DONE, UNREAD, USAGE } from './exit-codes.ts';
import { reportFailure } from './failures.ts';

/** Runs the command line and sets the exit code. */
export async function run(args: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? DONE);
    throw error;
  });
  try {
    const program = await buildProgram(args);
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

/** The whole program; of its commands, only the one that is asked for is loaded. */
async function buildProgram(args: readonly string[]): Promise<Command> {
  const program = new Command('onrecord')
    .description('Reads news reports and keeps the record: who said what, in which words.')
    .version(programVersion())
    .helpCommand('help [command]', 'Print the help of a command.')
    // What stands behind a command is that command's.
    .enablePositionalOptions()
    .exitOverride();
  const wanted = args[0] === 'help' ? args[1] : args[0];
  for (const { name, summary, load } of COMMANDS) {
    const command = new Command(name).description(summary).exitOverride();
    if (name === wanted) await (await load())(command);
    program.addCommand(command);
  }
  return program.addHelpText('after', '\nEvery command has its own --help with examples.');
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : USAGE;
  if (error instanceof OnRecordError) {
    reportFailure(error, null);
    return error.code === 'bad-query' || error.code === 'bad-correction' ? USAGE : UNREAD;
  }
  process.stderr.write(`onrecord: a fault of the program, please report it\n${inspected(error)}\n`);
  return UNREAD;
}

function inspected(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? `${error.stack}` : `${error.stack}\n  caused by ${inspected(error.cause)}`;
}
