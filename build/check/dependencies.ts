import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { projectRoot } from '../electron.ts';
import { dependencyRules } from '../rules/dependency-rules.ts';
import { roomOf } from '../rules/rooms.ts';
import type { CheckResult, Finding } from './finding.ts';

const folders = ['shared', 'electron', 'renderer', 'build', 'tests'];
/** Planted faults: read only by the test that expects each of them to be caught. */
const canaries = 'tests/architecture/canaries/';
const source = /\.(ts|tsx|mts|mjs)$/;

/** Below this the tool has not read our tree, whatever it says: under TypeScript 7 it once found 0 modules and no fault. */
const moduleFloor = 100;

export interface Cruise {
  readonly modules: readonly string[];
  readonly findings: readonly Finding[];
}

/** Holds the import rules against the tree below `root`: the project, or the planted faults of the tests. */
export async function cruiseTree(root: string, present: readonly string[]): Promise<Cruise> {
  const before = process.cwd();
  // The tool takes the place it is started from for the tree's root.
  process.chdir(root);
  try {
    const { output } = await cruise(
      [...present],
      {
        validate: true,
        ruleSet: dependencyRules,
        doNotFollow: { path: 'node_modules' },
        exclude: { path: `^${canaries}` },
        tsPreCompilationDeps: true,
      },
      {
        exportsFields: ['exports'],
        extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json', '.css'],
        conditionNames: ['import', 'node', 'default'],
      },
    );
    return judge(output as ICruiseResult);
  } finally {
    process.chdir(before);
  }
}

function judge(result: ICruiseResult): Cruise {
  const modules = result.modules
    .filter((module) => module.couldNotResolve !== true)
    .map((module) => module.source)
    .filter((file) => source.test(file) && !file.includes('node_modules/'));
  const homeless = modules
    .filter((file) => file !== 'shared/globals.d.ts' && roomOf(file) === null)
    .map((file) => ({ file, text: 'is in no room of build/rules/rooms.ts' }));
  const lost = new Set(
    result.modules.filter((module) => module.couldNotResolve === true).map((module) => module.source),
  );
  const violations = result.summary.violations
    .filter(({ rule, to }) => rule.name !== 'not-in-allowed' || !lost.has(to))
    .map(({ from, rule, to }) => ({
      file: from,
      text: rule.name === 'not-in-allowed' ? `may not import ${to}` : `${rule.name}: ${to}`,
    }));
  return { modules, findings: [...homeless, ...violations] };
}

/**
 * Holds the same rules against a small tree of planted faults (tests/architecture/canaries): each must be caught with the
 * reason that expected.json gives, and no other file may be accused.
 */
export async function cruiseCanaries(): Promise<{ readonly planted: number; readonly problems: readonly Finding[] }> {
  const root = path.join(projectRoot, canaries);
  const expected = Object.entries(
    JSON.parse(readFileSync(path.join(root, 'expected.json'), 'utf8')) as Record<string, string>,
  );
  const { findings } = await cruiseTree(root, ['shared', 'electron', 'renderer']);
  const found = new Map(
    findings.map(({ file, text }) => [file, text.replace(/(?:\.\.\/)+node_modules/, 'node_modules')]),
  );
  const missed = expected
    .filter(([file, reason]) => found.get(file)?.startsWith(reason) !== true)
    .map(([file, reason]) => ({ file: `${canaries}${file}`, text: `planted fault not caught: ${reason}` }));
  const names = new Set(expected.map(([file]) => file));
  const accused = findings
    .filter(({ file }) => !names.has(file))
    .map(({ file, text }) => ({ file: `${canaries}${file}`, text: `innocent, but accused: ${text}` }));
  return { planted: expected.length, problems: [...missed, ...accused] };
}

export async function checkDependencies(): Promise<CheckResult> {
  const { modules, findings } = await cruiseTree(projectRoot, folders);
  const { planted, problems } = await cruiseCanaries();
  const count = `${String(modules.length)} modules (floor ${String(moduleFloor)})`;
  const floor = modules.length < moduleFloor ? [{ file: '', text: `only ${count} were read` }] : [];
  const onDisk = globSync(`{${folders.join(',')}}/**/*.{ts,tsx,mts,mjs}`, {
    cwd: projectRoot,
    exclude: [`${canaries}**`],
  });
  const unread = onDisk.filter((file) => !modules.includes(file)).map((file) => ({ file, text: 'was not read' }));
  const caught = planted - problems.length;
  return {
    findings: [...findings, ...floor, ...unread, ...problems],
    seen: `${count}, ${String(caught)} of ${String(planted)} planted faults caught`,
  };
}
