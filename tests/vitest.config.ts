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
    // Times after which something hangs, not within which it is expected: a slow or busy machine is no failure.
    testTimeout: 120 * seconds,
    hookTimeout: 300 * seconds,
    expect: { poll: { timeout: 60 * seconds } },
    // The files of a kind run in the same few processes, where what one has loaded is there for the next: whatever a test
    // sets for the whole process it puts back.
    isolate: false,
    setupFiles: ['tests/support/property-seed.ts'],
    projects: [
      { extends: true, test: kind('shared', ['shared']) },
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
          globalSetup: ['tests/support/virtual-display.ts', 'tests/support/samples-home.ts'],
          // Two cores: one window at a time.
          fileParallelism: false,
          isolate: true,
          testTimeout: 600 * seconds,
          hookTimeout: 300 * seconds,
        },
      },
    ],
  },
});
