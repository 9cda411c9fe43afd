import type { Session, WebContents } from 'electron';
import { expect, test } from 'vitest';
import { denyBluetooth, denyPermissions } from '#electron/main/security/permissions.ts';

type Handler = (...values: unknown[]) => unknown;

/** Notes what is put on a session or a page, so that it can be called as Electron would. */
function recorder(): { handlers: Map<string, Handler>; target: unknown } {
  const handlers = new Map<string, Handler>();
  const target: unknown = new Proxy(
    {},
    {
      get: (_target, name) => (first: unknown, second: unknown) => {
        if (name === 'on') handlers.set(`on ${String(first)}`, second as Handler);
        else handlers.set(String(name), first as Handler);
      },
    },
  );
  return { handlers, target };
}

/** Calls a handler; what it returned, and what it passed to the callback among its arguments. */
function call(
  handlers: Map<string, Handler>,
  name: string,
  before: readonly unknown[],
  after: readonly unknown[] = [],
) {
  const answers: unknown[][] = [];
  const returned = handlers.get(name)?.(...before, (...values: unknown[]) => answers.push(values), ...after);
  return { returned, answers };
}

const permissions = [
  'geolocation',
  'media',
  'notifications',
  'clipboard-read',
  'clipboard-sanitized-write',
  'openExternal',
  'fileSystem',
  'hid',
  'serial',
  'usb',
  'midi',
  'fullscreen',
  'unknown',
  'a permission of next year',
];

test.each(permissions)('SEC-05 %s is denied on request and on a check', (permission) => {
  const { handlers, target } = recorder();
  denyPermissions(target as Session);
  expect(call(handlers, 'setPermissionRequestHandler', [null, permission]).answers).toEqual([[false]]);
  expect(handlers.get('setPermissionCheckHandler')?.(null, permission, 'app://catalogue/', {})).toBe(false);
  expect(handlers.get('setDevicePermissionHandler')?.({ deviceType: permission })).toBe(false);
});

test('SEC-05 a screen to share, a pairing and protected USB classes are denied', () => {
  const { handlers, target } = recorder();
  denyPermissions(target as Session);
  expect(call(handlers, 'setDisplayMediaRequestHandler', [{}]).answers).toEqual([[{}]]);
  expect(call(handlers, 'setBluetoothPairingHandler', [{}]).answers).toEqual([[{ confirmed: false }]]);
  expect(handlers.get('setUSBProtectedClassesHandler')?.({ protectedClasses: ['hid', 'video'] })).toEqual([
    'hid',
    'video',
  ]);
});

test.each([
  ['on select-hid-device', 1, [null]],
  ['on select-usb-device', 1, []],
  ['on select-serial-port', 2, ['']],
])('SEC-05 %s chooses nothing', (name, values, answer) => {
  const { handlers, target } = recorder();
  denyPermissions(target as Session);
  let prevented = 0;
  const event = { preventDefault: () => (prevented += 1) };
  const { answers } = call(handlers, name, [event, ...Array.from({ length: values }, () => ({}))]);
  expect([prevented, answers]).toEqual([1, [answer]]);
});

test('SEC-05 a Bluetooth chooser chooses nothing', () => {
  const { handlers, target } = recorder();
  denyBluetooth(target as WebContents);
  let prevented = 0;
  const { answers } = call(handlers, 'on select-bluetooth-device', [{ preventDefault: () => (prevented += 1) }, []]);
  expect([prevented, answers]).toEqual([1, [['']]]);
});
