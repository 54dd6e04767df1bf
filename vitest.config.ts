import { defineConfig } from 'vitest/config';

const BROWSER = 'test/browser/**/*.test.ts';

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'browser', include: [BROWSER], globalSetup: ['test/browser/global-setup.ts'] } },
      { extends: true, test: { name: 'library', include: ['test/**/*.test.ts'], exclude: [BROWSER] } },
    ],
    // Browsers and processes of their own are waited for often: two files at once share two cores well.
    maxWorkers: 2,
    // Against what never ends: how fast something is, the benches say.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    reporters: ['default', './test/skipped.reporter.ts'],
  },
});
