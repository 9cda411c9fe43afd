/**
 * `npm run mutate:security`: takes each protection away in a copy of the source, one at a time, builds the copy, runs the
 * tests of that promise there, and expects them to fail. A protection that nobody misses has no test worth the name.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { hasDisplay, startVirtualDisplay } from '../../build/display.ts';
import { electronLaunch, projectRoot } from '../../build/electron.ts';
import { runtimeFor } from '../../build/runtime-for.ts';
import { mutations, type Mutation } from './mutation-list.ts';

const run = promisify(execFile);
const copy = path.join(projectRoot, '.cache', 'mutations');
const results = path.join(copy, 'results.json');

/** The source and its build, with the same packages and a runtime of its own that starts the copy. */
function makeCopy(): () => void {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(path.join(copy, '.cache', 'electron'), { recursive: true });
  for (const name of [
    'build',
    'dist',
    'electron',
    'renderer',
    'shared',
    'tests',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    '.npmrc',
  ]) {
    cpSync(path.join(projectRoot, name), path.join(copy, name), { recursive: true });
  }
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
  const runtime = runtimeFor(copy);
  const described = { ...electronLaunch().runtime, folder: runtime.folder, executable: runtime.executablePath };
  writeFileSync(path.join(copy, '.cache', 'electron', 'runtime.json'), JSON.stringify(described));
  return () => {
    runtime.remove();
    rmSync(copy, { recursive: true, force: true });
  };
}

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string(), title: z.string() })) }),
  ),
});

interface Outcome {
  readonly passed: number;
  readonly failed: readonly string[];
}

/** Runs the tests whose title begins with the id, in the copy. */
async function runTests(id: string): Promise<Outcome> {
  rmSync(results, { force: true });
  const vitest = path.join(copy, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [
    vitest,
    'run',
    '-c',
    'tests/vitest.config.ts',
    'tests/security',
    'tests/electron/main',
    '-t',
    `^${id} `,
    '--reporter=json',
    `--outputFile=${results}`,
  ];
  await run(process.execPath, args, { cwd: copy, maxBuffer: 1 << 26 }).catch(() => undefined);
  const { numPassedTests, testResults } = report.parse(JSON.parse(readFileSync(results, 'utf8')));
  const failed = testResults.flatMap(({ status, assertionResults }) => {
    const titles = assertionResults.filter((each) => each.status === 'failed').map(({ title }) => title);
    return titles.length === 0 && status === 'failed' ? ['(the window did not start as it should)'] : titles;
  });
  return { passed: numPassedTests, failed };
}

async function build(): Promise<void> {
  await run(process.execPath, [path.join(copy, 'build', 'compile', 'build.ts')], { cwd: copy, maxBuffer: 1 << 26 });
}

/** The text of the file with and without the protection. */
function prepare(mutation: Mutation): { readonly file: string; readonly before: string; readonly after: string } {
  const file = path.join(copy, mutation.file);
  const before = readFileSync(file, 'utf8');
  if (before.split(mutation.find).length !== 2)
    throw new Error(`${mutation.file} must contain exactly once: ${mutation.find}`);
  return { file, before, after: before.replace(mutation.find, () => mutation.replace) };
}

async function survives(mutation: Mutation): Promise<boolean> {
  const { file, before, after } = prepare(mutation);
  writeFileSync(file, after);
  try {
    await build();
    const { passed, failed } = await runTests(mutation.id);
    const verdict =
      failed.length > 0 ? `noticed by ${String(failed.length)} of ${String(failed.length + passed)}` : 'NOT NOTICED';
    console.log(`| ${mutation.id} | ${mutation.removed} | ${verdict} | ${failed[0] ?? ''} |`);
    return failed.length === 0;
  } finally {
    writeFileSync(file, before);
  }
}

async function main(): Promise<boolean> {
  const wanted = process.argv.slice(2);
  const chosen = mutations.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  const display = hasDisplay() ? null : await startVirtualDisplay();
  Object.assign(process.env, display?.env);
  const removeCopy = makeCopy();
  try {
    await build();
    const ids = [...new Set(chosen.map(({ id }) => id))];
    const untouched = await runTests(`(${ids.join('|')})`);
    console.log(
      `untouched: ${String(untouched.passed)} passed, ${String(untouched.failed.length)} failed ${untouched.failed.join('; ')}`,
    );
    console.log('| promise | protection removed | tests | first that failed |\n| --- | --- | --- | --- |');
    let survivors = 0;
    for (const mutation of chosen) if (await survives(mutation)) survivors += 1;
    console.log(`${String(chosen.length)} protections removed, ${String(survivors)} not noticed`);
    return untouched.failed.length === 0 && untouched.passed > 0 && survivors === 0;
  } finally {
    removeCopy();
    display?.stop();
  }
}

process.exitCode = (await main()) ? 0 : 1;
