import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the samples of this run lie; other kinds of tests have none. */
    samples?: string;
    /** When this run began: the samples of an evening are looked at after midnight by the calendar they were made by. */
    began?: number;
  }
}

export default function provideSamples(project: TestProject): () => void {
  const home = mkdtempSync(path.join(tmpdir(), 'rantai-samples-'));
  project.provide('samples', home);
  project.provide('began', Date.now());
  return () => {
    rmSync(home, { recursive: true, force: true });
  };
}
