import type { Reporter, TestModule } from 'vitest/node';

/** Names, after the run, the suites that were skipped; their names say what would bring them. */
export default class SkippedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) =>
      [...module.children.suites()].filter((suite) => suite.state() === 'skipped'),
    );
    for (const suite of skipped) console.log(suite.fullName);
  }
}
