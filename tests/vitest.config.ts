import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const seconds = 1000;

/** A kind of test is a folder, so that the totals say what was tested. */
function kind(name: string, folders: readonly string[]) {
  return { name, include: folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`) };
}

export default defineConfig({
  root: path.dirname(import.meta.dirname),
  test: {
    allowOnly: false,
    // Two cores are the least; Vitest would leave one of them idle.
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 30 * seconds,
    hookTimeout: 60 * seconds,
    projects: [
      // Pure functions leave nothing behind: one environment for all of them, instead of loading everything 76 times.
      { extends: true, test: { ...kind('shared', ['shared']), isolate: false } },
      {
        extends: true,
        test: { ...kind('electron', ['electron']), globalSetup: ['tests/support/test-programs.ts'] },
      },
      { extends: true, test: kind('renderer', ['renderer']) },
      { extends: true, test: kind('house', ['build', 'architecture']) },
      {
        extends: true,
        test: {
          ...kind('window', ['end-to-end', 'security']),
          globalSetup: ['tests/support/virtual-display.ts'],
          // Two cores: one window at a time.
          fileParallelism: false,
          testTimeout: 180 * seconds,
          hookTimeout: 180 * seconds,
        },
      },
    ],
  },
});
