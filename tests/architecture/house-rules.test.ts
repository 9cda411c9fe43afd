import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { houseConfig, houseRules } from '../../build/rules/house-rules.ts';

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

function rulesBroken(code: string, filename: string): string[] {
  const config: Linter.Config[] = [{ files: ['**/*.ts', '**/*.tsx'], languageOptions: { parser } }, ...houseConfig];
  return new Linter().verify(code, config, { filename }).map((message) => message.ruleId ?? message.message);
}

test('every rule of the table has planted faults', () => {
  expect(Object.keys(planted).sort()).toEqual(houseRules.map((rule) => rule.name).sort());
});

describe.each(Object.entries(planted))('rule %s', (name, { faults, wrongPlace }) => {
  test.each(faults)('catches %s', (fault) => {
    expect(rulesBroken(fault, wrongPlace)).toContain(`house/${name}`);
  });
});

test.each(Object.entries(planted))(
  'rule %s lets its legal place, if it has one, do it',
  (name, { faults, rightPlace }) => {
    const legal = houseRules.find((rule) => rule.name === name)?.only ?? [];
    expect(legal.length > 0).toBe(rightPlace !== undefined);
    if (rightPlace !== undefined) expect(rulesBroken(faults.join('\n'), rightPlace)).not.toContain(`house/${name}`);
  },
);

test('innocent look-alikes are left alone', () => {
  const code = [
    'new Date(text);',
    'Date.parse(text);',
    'effects.random(16);',
    'item.catalogue;',
    'export { a };',
    'const a = 1;',
  ].join('\n');
  expect(rulesBroken(code, 'shared/domain/a.ts')).toEqual([]);
});
