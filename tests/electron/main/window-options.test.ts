import type { Session } from 'electron';
import { expect, test } from 'vitest';
import { groundColour, visibleBounds, windowOptions } from '#electron/main/window-options.ts';
import { dark, light } from '#renderer/ui/theme/tokens.ts';

const session: unknown = { name: 'a session' };
const options = (packaged: boolean) =>
  windowOptions({
    preload: '/dist/preload/preload.cjs',
    session: session as Session,
    bounds: null,
    dark: false,
    packaged,
  });

const expected = (devTools: boolean) => ({
  width: 1366,
  height: 820,
  minWidth: 1024,
  minHeight: 700,
  title: 'Rantai Bukti',
  backgroundColor: light.ground,
  show: false,
  webPreferences: {
    preload: '/dist/preload/preload.cjs',
    session,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    devTools,
    spellcheck: false,
  },
});

test.each(['SEC-02', 'SEC-03', 'SEC-04', 'SEC-06', 'SEC-08', 'SEC-09', 'SEC-10', 'SEC-11'])(
  '%s the options of the window are exactly these and no others',
  () => {
    expect(options(false)).toEqual(expected(true));
    expect(options(true)).toEqual(expected(false));
  },
);

test('the ground of the window is the ground of the page in either theme: nothing flashes at the start', () => {
  expect(groundColour).toEqual({ light: light.ground, dark: dark.ground });
});

test('SEC-02 nothing can change the options once they are made', () => {
  const made = options(false);
  expect(Object.isFrozen(made) && Object.isFrozen(made.webPreferences)).toBe(true);
});

const screens = [
  { x: 0, y: 0, width: 1366, height: 768 },
  { x: 1366, y: 0, width: 1920, height: 1080 },
];
const state = (x: number, y: number, width = 1200, height = 750) => ({
  bounds: { x, y, width, height },
  maximized: false,
});

test('a remembered place is used while it can be seen', () => {
  expect(visibleBounds(state(40, 20), screens)).toEqual({ x: 40, y: 20, width: 1200, height: 750 });
  expect(visibleBounds(state(1500, 100), screens)).toEqual({ x: 1500, y: 100, width: 1200, height: 750 });
});

test.each([
  ['right of every screen', state(4000, 10)],
  ['left of every screen', state(-1190, 10)],
  ['above, where no title bar can be caught', state(100, -400)],
  ['below', state(100, 1079)],
])('a remembered place %s is forgotten', (_where, remembered) => {
  expect(visibleBounds(remembered, screens)).toBeNull();
});

test('a remembered size below the smallest grows to it, and no memory means no place', () => {
  expect(visibleBounds(state(0, 0, 300, 300), screens)).toEqual({ x: 0, y: 0, width: 1024, height: 700 });
  expect(visibleBounds(null, screens)).toBeNull();
  expect(visibleBounds(state(0, 0), [])).toBeNull();
});
