/**
 * `npm test`: every check beside every test, and the totals of both. With arguments (`npm test -- tests/shared/ledger`)
 * only the tests whose path contains one of them.
 */
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startVitest, type TestModule } from 'vitest/node';
import { projectRoot } from './electron.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

function countOf(modules: readonly TestModule[]): Count {
  const count: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const module of modules) {
    // A file that breaks before its first test is a failure too.
    if (module.errors().length > 0) count.failed += 1;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed' || state === 'failed') count[state] += 1;
      else count.skipped += 1;
    }
  }
  return count;
}

const line = (count: Count) =>
  `${String(count.passed)} passed, ${String(count.failed)} failed, ${String(count.skipped)} skipped`;

/** Test files on disk that no project of the configuration picked up: they would look green for ever. */
function filesNotRun(modules: readonly TestModule[]): string[] {
  const run = new Set(modules.map((module) => path.relative(projectRoot, module.moduleId)));
  return globSync('tests/**/*.test.{ts,tsx}', { cwd: projectRoot }).filter((file) => !run.has(file));
}

/** A file that was forgotten and an error outside any test count as failures. */
async function runTests(filters: readonly string[]): Promise<Count> {
  const vitest = await startVitest([...filters], {
    config: path.join(projectRoot, 'tests', 'vitest.config.ts'),
    run: true,
    watch: false,
  });
  const modules = vitest.state.getTestModules();
  const forgotten = filters.length === 0 ? filesNotRun(modules) : [];
  const unhandled = vitest.state.getUnhandledErrors().length;
  const kinds = new Set(modules.map((module) => module.project.name));
  await vitest.close();

  console.log('');
  for (const name of [...kinds].sort()) {
    console.log(`test: ${name}: ${line(countOf(modules.filter((module) => module.project.name === name)))}`);
  }
  for (const file of forgotten)
    console.log(`test: ${file} was not run: its folder is in no project of tests/vitest.config.ts`);
  if (unhandled > 0) console.log(`test: ${String(unhandled)} errors outside any test`);
  const total = countOf(modules);
  total.failed += forgotten.length + unhandled;
  return total;
}

/**
 * Beside the tests, in processes that give way to them: while one window is tried, the other core has nothing to do. Their
 * words come when they are through, so that they do not stand between those of the tests.
 */
function runChecks(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const checks = path.join(projectRoot, 'build', 'check', 'check.ts');
    const child = spawn(process.execPath, [checks], { stdio: ['ignore', 'pipe', 'inherit'] });
    if (child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
    const words: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => words.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(words));
      resolve(code === 0);
    });
  });
}

const filters = process.argv.slice(2);
const started = performance.now();
const checks = filters.length > 0 ? null : runChecks();
const total = await runTests(filters);
const checked = checks === null ? 'were not asked for' : (await checks) ? 'passed' : 'FAILED';
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(`test: the checks ${checked}; ${minutes} minutes`);
console.log(line(total));
process.exitCode = checked !== 'FAILED' && total.failed === 0 && total.passed > 0 ? 0 : 1;
