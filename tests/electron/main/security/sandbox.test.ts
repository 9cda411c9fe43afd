import { expect, test } from 'vitest';
import { enableSandbox } from '#electron/main/security/sandbox.ts';

type App = Parameters<typeof enableSandbox>[0];

/** The three things of Electron that are asked or called. */
function enabled(isPackaged: boolean, noSandbox: boolean): boolean {
  let called = false;
  const app: unknown = {
    isPackaged,
    commandLine: { hasSwitch: (name: string) => name === 'no-sandbox' && noSandbox },
    enableSandbox: () => (called = true),
  };
  enableSandbox(app as App);
  return called;
}

test('SEC-04 the sandbox is put on for every page, and in a package even against --no-sandbox', () => {
  expect(enabled(false, false)).toBe(true);
  expect(enabled(true, false)).toBe(true);
  expect(enabled(true, true)).toBe(true);
});

test('SEC-04 only a checkout that runs as root in a container does without', () => {
  expect(enabled(false, true)).toBe(false);
});
