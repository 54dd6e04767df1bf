import type { Command } from 'commander';
export function defineServe(command: Command): void {
  command;
}
