import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchApp, type TestApp } from '../support/app.ts';
import { nameOfError } from './window.ts';

let app: TestApp;

beforeAll(async () => {
  app = await launchApp({ args: ['--use-fake-device-for-media-stream'] });
});

afterAll(async () => {
  await app.close();
});

const names = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
  'clipboard-write',
  'idle-detection',
  'local-fonts',
  'window-management',
  'persistent-storage',
  'storage-access',
  'screen-wake-lock',
  'display-capture',
];

test.each(names)('SEC-05 the permission %s is not granted', async (name) => {
  const state = await app.page.evaluate(
    (asked) =>
      navigator.permissions.query({ name: asked as PermissionName }).then(
        (status) => status.state,
        () => 'unknown',
      ),
    name,
  );
  expect(['denied', 'unknown']).toContain(state);
});

test('SEC-05 what Electron grants when nobody asks otherwise is denied', async () => {
  const state = await app.page.evaluate(async () => {
    const { state: position } = await navigator.permissions.query({ name: 'geolocation' });
    return [position, Notification.permission];
  });
  expect(state).toEqual(['denied', 'denied']);
});

test('SEC-05 camera, microphone and screen are refused', async () => {
  expect(await nameOfError(app.page, () => navigator.mediaDevices.getUserMedia({ video: true }))).toBe(
    'NotAllowedError',
  );
  expect(await nameOfError(app.page, () => navigator.mediaDevices.getUserMedia({ audio: true }))).toBe(
    'NotAllowedError',
  );
  expect(await nameOfError(app.page, () => navigator.mediaDevices.getDisplayMedia())).toMatch(/Error$/);
});

test('SEC-05 notifications, the position and the clipboard are refused', async () => {
  expect(await app.page.evaluate(() => Notification.requestPermission())).toBe('denied');
  const position = await app.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => {
            resolve(0);
          },
          (error) => {
            resolve(error.code);
          },
        );
      }),
  );
  expect(position).toBe(1);
  expect(await nameOfError(app.page, () => navigator.clipboard.readText())).toBe('NotAllowedError');
  expect(await nameOfError(app.page, () => navigator.clipboard.read())).toBe('NotAllowedError');
});

test('SEC-05 no device can be chosen, and none is there already', async () => {
  const outcome = await app.page.evaluate(async () => {
    type Door = Readonly<Record<string, ((options?: unknown) => Promise<unknown>) | undefined>>;
    const attempt = async (door: string, act: string, options?: unknown): Promise<string> => {
      const device = Reflect.get(navigator, door) as Door | undefined;
      if (device?.[act] === undefined) return 'absent';
      try {
        const found = await device[act](options);
        return Array.isArray(found) && found.length === 0 ? 'nothing' : 'GRANTED';
      } catch {
        return 'refused';
      }
    };
    return {
      usb: await attempt('usb', 'requestDevice', { filters: [] }),
      usbKnown: await attempt('usb', 'getDevices'),
      hid: await attempt('hid', 'requestDevice', { filters: [] }),
      hidKnown: await attempt('hid', 'getDevices'),
      serial: await attempt('serial', 'requestPort', { filters: [] }),
      serialKnown: await attempt('serial', 'getPorts'),
      bluetooth: await attempt('bluetooth', 'requestDevice', { acceptAllDevices: true }),
      midi: await attempt('', 'requestMIDIAccess'),
    };
  });
  for (const [door, answer] of Object.entries(outcome)) expect([door, answer]).not.toEqual([door, 'GRANTED']);
});

test('SEC-05 midi, the wake lock, pointer lock and local fonts are refused', async () => {
  expect(await nameOfError(app.page, () => navigator.requestMIDIAccess())).toMatch(/Error$/);
  expect(await nameOfError(app.page, () => navigator.wakeLock.request('screen'))).toBe('NotAllowedError');
  // A refused list of fonts is an empty one.
  expect(
    await nameOfError(app.page, () => (Reflect.get(window, 'queryLocalFonts') as () => Promise<unknown>)()),
  ).toMatch(/Error$|^no error: \[\]$/);
  await nameOfError(app.page, () => document.body.requestPointerLock());
  expect(await app.page.evaluate(() => document.pointerLockElement)).toBeNull();
});
