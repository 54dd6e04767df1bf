import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Browsers and processes of their own are waited for often: two files at once share two cores well.
    maxWorkers: 2,
    reporters: ['default', './test/skipped.reporter.ts'],
  },
});
