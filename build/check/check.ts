/** `npm run check`: every rule of the house that a machine can hold. `npm run check -- lint format` runs only those. */
import { checkDependencies } from './dependencies.ts';
import { printByRoom, type Check, type CheckResult } from './finding.ts';
import { checkFormat } from './format.ts';
import { checkLint } from './lint.ts';
import { checkPackages } from './packages.ts';
import { checkUnused } from './unused.ts';

const checks: readonly Check[] = [
  { name: 'packages', run: checkPackages },
  { name: 'dependencies', run: checkDependencies },
  { name: 'lint', run: checkLint },
  { name: 'format', run: checkFormat },
  { name: 'unused', run: checkUnused },
];

/** A check that breaks has found something too, and must not keep the others from running. */
async function runOne(check: Check): Promise<CheckResult> {
  try {
    return await check.run();
  } catch (error) {
    return {
      findings: [{ file: '', text: `broke: ${error instanceof Error ? error.message : String(error)}` }],
      seen: 'nothing',
    };
  }
}

/** Runs all of them even when one finds something; says whether none did. */
async function runChecks(names: readonly string[]): Promise<boolean> {
  const unknown = names.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0)
    throw new Error(
      `There is no check ${unknown.join(', ')}; there are ${checks.map((check) => check.name).join(', ')}.`,
    );
  const asked = checks.filter(({ name }) => names.length === 0 || names.includes(name));
  // Side by side: the linter and the search for unused things work in processes of their own.
  const running = asked.map(async (check) => {
    const started = performance.now();
    const result = await runOne(check);
    return { name: check.name, ...result, seconds: ((performance.now() - started) / 1000).toFixed(1) };
  });
  let count = 0;
  for (const { name, findings, seen, seconds } of await Promise.all(running)) {
    console.log(
      `check: ${name}: ${findings.length === 0 ? 'good' : `${String(findings.length)} to mend`} (${seen}, ${seconds} s)`,
    );
    printByRoom(findings);
    count += findings.length;
  }
  return count === 0;
}

process.exitCode = (await runChecks(process.argv.slice(2))) ? 0 : 1;
