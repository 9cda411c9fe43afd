import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProgram } from '../../build/check/program.ts';
import { projectRoot } from '../../build/electron.ts';
import { houseOverrides, houseRules } from '../../build/rules/house-rules.ts';

interface Planted {
  /** One fault a line; each line must be reported. */
  readonly faults: readonly string[];
  readonly wrongPlace: string;
  /** Where the same lines are legal; absent when they are legal nowhere. */
  readonly rightPlace?: string;
}

const planted: Readonly<Record<string, Planted>> = {
  'ipc-main': {
    faults: ["import { ipcMain } from 'electron';", 'electron.ipcMain.handle(a, b);'],
    wrongPlace: 'electron/main/app.ts',
    rightPlace: 'electron/main/ipc/gateway.ts',
  },
  'browser-window': {
    faults: ['new BrowserWindow({});', 'new electron.BrowserWindow({});'],
    wrongPlace: 'electron/main/app.ts',
    rightPlace: 'electron/main/window.ts',
  },
  'open-external': {
    faults: ['void shell.openExternal(address);', 'const { openExternal } = shell;'],
    wrongPlace: 'electron/main/security/navigation.ts',
    rightPlace: 'electron/main/security/external.ts',
  },
  'sqlite-driver': {
    faults: ["import Database from 'better-sqlite3';", "await import('better-sqlite3');"],
    wrongPlace: 'electron/catalogue/ledger/append.ts',
    rightPlace: 'electron/catalogue/storage/open.ts',
  },
  'window-catalogue': {
    faults: ['window.catalogue.cancel(id);', 'globalThis.catalogue.cancel(id);'],
    wrongPlace: 'renderer/features/cases/list.tsx',
    rightPlace: 'renderer/bridge/call.ts',
  },
  clock: {
    faults: ['Date.now();', 'new Date();', 'Date();', 'performance.now();'],
    wrongPlace: 'shared/domain/custody/decide.ts',
    rightPlace: 'electron/catalogue/effects/system.ts',
  },
  random: {
    faults: [
      'Math.random();',
      'crypto.getRandomValues(bytes);',
      'globalThis.crypto.randomUUID();',
      "import { randomBytes } from 'node:crypto';",
      'sodium.randombytes_buf(bytes);',
    ],
    wrongPlace: 'electron/catalogue/session/create.ts',
    rightPlace: 'electron/catalogue/effects/system.ts',
  },
  barrel: {
    faults: ["export * from './a.ts';", "export { a } from './a.ts';"],
    wrongPlace: 'shared/domain/index.ts',
  },
  'focused-test': {
    faults: [
      'it.only(title, run);',
      'describe.skip(title, run);',
      'test.todo(title);',
      'test.concurrent.only(title, run);',
      'it.fails(title, run);',
    ],
    wrongPlace: 'tests/shared/a.test.ts',
  },
};

const innocent = [
  'new Date(text);',
  'Date.parse(text);',
  'effects.random(16);',
  'item.catalogue;',
  'export { a };',
  'const a = 1;',
];

/** Code under the name that it would have in the project. */
interface Plant {
  readonly place: string;
  readonly code: string;
}

const plants: readonly Plant[] = [
  ...Object.values(planted).flatMap(({ faults, wrongPlace, rightPlace }) => [
    ...faults.map((code) => ({ place: wrongPlace, code })),
    ...(rightPlace === undefined ? [] : [{ place: rightPlace, code: faults.join('\n') }]),
  ]),
  { place: 'shared/domain/a.ts', code: innocent.join('\n') },
];

/** Every plant in a project of its own, all of them under one folder and linted at once. */
let folder: string;
const brokenBy = new Map<Plant, string[]>();

async function lint(config: string, files: readonly string[]) {
  const { stdout } = await runProgram('node_modules/oxlint/bin/oxlint', ['-c', config, '-f', 'json', ...files]);
  return (JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] }).diagnostics.map(
    ({ code, filename }) => ({ code, file: path.resolve(projectRoot, filename) }),
  );
}

function write(file: string, text: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rantai-rules-'));
  const projects = plants.map((plant, index) => ({ plant, root: path.join(folder, String(index)) }));
  const files = projects.map(({ plant, root }) => write(path.join(root, plant.place), plant.code));
  const config = {
    categories: { correctness: 'off' },
    jsPlugins: [path.join(projectRoot, 'build/rules/house-plugin.ts')],
    overrides: projects.flatMap(({ root }) => houseOverrides(root)),
  };
  const found = await lint(write(path.join(folder, 'rules', 'rules.json'), JSON.stringify(config)), files);
  for (const [index, plant] of plants.entries())
    brokenBy.set(
      plant,
      found.filter(({ file }) => file === files[index]).map(({ code }) => code),
    );
});
afterAll(() => rmSync(folder, { recursive: true }));

const rulesBroken = (code: string, place: string) =>
  [...brokenBy].find(([plant]) => plant.code === code && plant.place === place)?.[1];

test('every rule of the table has planted faults', () => {
  expect(Object.keys(planted).sort()).toEqual(houseRules.map((rule) => rule.name).sort());
});

describe.each(Object.entries(planted))('rule %s', (name, { faults, wrongPlace }) => {
  test.each(faults)('catches %s', (fault) => {
    expect(rulesBroken(fault, wrongPlace)).toContain(`house(${name})`);
  });
});

test.each(Object.entries(planted))(
  'rule %s lets its legal place, if it has one, do it',
  (name, { faults, rightPlace }) => {
    const legal = houseRules.find((rule) => rule.name === name)?.only ?? [];
    expect(legal.length > 0).toBe(rightPlace !== undefined);
    if (rightPlace !== undefined)
      expect(rulesBroken(faults.join('\n'), rightPlace)?.filter((rule) => rule === `house(${name})`)).toEqual([]);
  },
);

test('innocent look-alikes are left alone', () => {
  expect(rulesBroken(innocent.join('\n'), 'shared/domain/a.ts')).toEqual([]);
});

test('what only the types show is found too, and a comment for another linter silences nothing', async () => {
  const options = { strict: true, noEmit: true, target: 'es2024', module: 'nodenext', types: [] };
  write(path.join(folder, 'typed', 'tsconfig.json'), JSON.stringify({ compilerOptions: options }));
  const code = [
    '/* eslint-disable */',
    'export const late = async (): Promise<number> => Promise.resolve(1);',
    'late();',
    "export const wrong: number = 'text';",
    'export const loose: any = process.pid;',
    'export const same = 1 == late.length;',
  ];
  const file = write(path.join(folder, 'typed', 'a.ts'), `${code.join('\n')}\n`);
  const found = await lint('build/rules/oxlint.config.ts', [file]);
  expect(found.map(({ code: rule }) => rule).sort()).toEqual([
    'eslint(eqeqeq)',
    'typescript(TS2322)',
    'typescript(TS2591)',
    'typescript(no-explicit-any)',
    'typescript(no-floating-promises)',
    'typescript(no-unsafe-assignment)',
    'typescript(no-unsafe-member-access)',
  ]);
});

test('the places of the rules are those of this project', async () => {
  const canary = 'tests/architecture/canaries/renderer/features/a/passes-on-catalogue.ts';
  expect((await lint('build/rules/oxlint.config.ts', [canary])).map(({ code }) => code)).toContain('house(barrel)');
});
