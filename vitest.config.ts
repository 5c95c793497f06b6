import { defineConfig } from 'vitest/config';

// Far from UTC, and behind it: a date parsed or printed in local time shows up as the day before.
process.env.TZ = 'America/Los_Angeles';

const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    // Of two cores Vitest would leave one to itself, which has next to nothing to do.
    maxWorkers: '100%',
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**'],
          // A command under test is a process of its own, which takes seconds on a loaded machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['test/support/site-setup.ts'],
          // A loaded two-core machine needs seconds for what a desktop does in a blink.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
