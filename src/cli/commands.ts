import type { Command } from 'commander';

/** A command of the program: its module is loaded when it is asked for. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** Gives what adds arguments, options, help and action. */
  load(): Promise<(command: Command) => void>;
}

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'extract',
    summary: 'Print who said what in reports.',
    load: async () => (await import('./extract.ts')).defineExtract,
  },
  {
    name: 'compare',
    summary: 'Lay the reports of one story side by side.',
    load: async () => (await import('./compare.ts')).defineCompare,
  },
  {
    name: 'add',
    summary: 'Read reports into a ledger.',
    load: async () => (await import('./add.ts')).defineAdd,
  },
  {
    name: 'list',
    summary: 'List the reports, the statements or the stories of a ledger.',
    load: async () => (await import('./list.ts')).defineList,
  },
  {
    name: 'show',
    summary: 'Show a report with its statements, one statement, or a story day by day.',
    load: async () => (await import('./show.ts')).defineShow,
  },
  {
    name: 'edits',
    summary: 'Show what became of a report from version to version.',
    load: async () => (await import('./edits.ts')).defineEdits,
  },
  {
    name: 'merge',
    summary: 'Decide that statements of several reports are one.',
    load: async () => (await import('./same-decisions.ts')).defineMerge,
  },
  {
    name: 'split',
    summary: 'Decide that statements are not one.',
    load: async () => (await import('./same-decisions.ts')).defineSplit,
  },
  {
    name: 'search',
    summary: 'Search reports and statements by their words.',
    load: async () => (await import('./search.ts')).defineSearch,
  },
  {
    name: 'verify',
    summary: 'Check that nothing in a ledger has changed since it was written.',
    load: async () => (await import('./verify.ts')).defineVerify,
  },
  {
    name: 'serve',
    summary: 'Serve the pages and the HTTP API of a ledger.',
    load: async () => (await import('./serve.ts')).defineServe,
  },
  {
    name: 'tokens',
    summary: 'Make, list and revoke tokens of access over the network.',
    load: async () => (await import('./tokens.ts')).defineTokens,
  },
];
