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
    summary: 'List reports, statements, commitments or stories.',
    load: async () => (await import('./list.ts')).defineList,
  },
  {
    name: 'show',
    summary: 'Show a report, statement, commitment or story.',
    load: async () => (await import('./show.ts')).defineShow,
  },
  {
    name: 'edits',
    summary: 'Show what became of a report from version to version.',
    load: async () => (await import('./edits.ts')).defineEdits,
  },
  {
    name: 'review',
    summary: 'List what waits for review; accept, correct, reject, add.',
    load: async () => (await import('./review.ts')).defineReview,
  },
  {
    name: 'rederive',
    summary: 'Show what this version would read otherwise; read anew.',
    load: async () => (await import('./rederive.ts')).defineRederive,
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
    name: 'evidence',
    summary: 'Show what reports say of a commitment; accept or dismiss it.',
    load: async () => (await import('./evidence.ts')).defineEvidence,
  },
  {
    name: 'decide',
    summary: 'Decide what became of a commitment.',
    load: async () => (await import('./decide.ts')).defineDecide,
  },
  {
    name: 'rules',
    summary: 'Show or switch the rules that may decide by themselves.',
    load: async () => (await import('./rules.ts')).defineRules,
  },
  {
    name: 'track',
    summary: 'Show what became of the commitments of an actor.',
    load: async () => (await import('./track.ts')).defineTrack,
  },
  {
    name: 'search',
    summary: 'Search reports and statements by their words.',
    load: async () => (await import('./search.ts')).defineSearch,
  },
  {
    name: 'export',
    summary: 'Write what a ledger keeps in a form that other programs read.',
    load: async () => (await import('./export.ts')).defineExport,
  },
  {
    name: 'import',
    summary: 'Read an export, or commitments of your own, into a ledger.',
    load: async () => (await import('./import.ts')).defineImport,
  },
  {
    name: 'verify',
    summary: 'Check that a ledger or a bundle is as it was written.',
    load: async () => (await import('./verify.ts')).defineVerify,
  },
  {
    name: 'keys',
    summary: 'Make keys that sign bundles.',
    load: async () => (await import('./keys.ts')).defineKeys,
  },
  {
    name: 'serve',
    summary: 'Serve the pages and the HTTP API of a ledger.',
    load: async () => (await import('./serve.ts')).defineServe,
  },
  {
    name: 'mcp',
    summary: 'Answer a language model over the Model Context Protocol.',
    load: async () => (await import('./mcp.ts')).defineMcp,
  },
  {
    name: 'tokens',
    summary: 'Make, list and revoke tokens of access over the network.',
    load: async () => (await import('./tokens.ts')).defineTokens,
  },
];
