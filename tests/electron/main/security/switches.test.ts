import { expect, test } from 'vitest';
import { refusedSwitch } from '#electron/main/security/switches.ts';

test.each([
  '--remote-debugging-port=9222',
  '--remote-debugging-port',
  '--remote-debugging-pipe',
  '--remote-allow-origins=*',
  '--inspect',
  '--inspect=0',
  '--inspect-brk=127.0.0.1:1',
  '--inspect-wait',
  '--inspect-publish-uid=http',
  '--inspect_brk',
  '--js-flags=--expose-gc',
  '--js_flags=x',
  '--load-extension=/x',
  '--user-data-dir=/x',
  '-remote-debugging-port=1',
  '/remote-debugging-port=1',
  '--REMOTE-DEBUGGING-PORT=1',
  '--Inspect',
  '--disable-web-security',
  '--host-resolver-rules=MAP * 1.2.3.4',
  '--proxy-server=x',
  '--log-net-log=/tmp/x',
  '--utility-cmd-prefix=gdb',
  '--no-sandbox',
  '--single-process',
  '--no-zygote',
  '--enable-logging',
  '--log-file=/tmp/x',
  '--proxy-pac-url=http://x',
  '--enable-features=X',
  '--disable-site-isolation-trials',
  '--ssl-key-log-file=/tmp/x',
  '--trace-startup',
  '--crash-dumps-dir=/tmp',
  '--a-switch-of-next-year',
])('SEC-21 %j is refused', (argument) => {
  expect(refusedSwitch(['ordinary', argument], false)).not.toBeNull();
  expect(refusedSwitch(['--', argument], false)).not.toBeNull();
});

test.each([
  '/home/budi/perkara.rantai',
  '/x.rantai',
  'inspect',
  '--lang=id',
  '--disable-gpu',
  '--class=rantai',
  '-',
  '--',
  '',
])('SEC-21 %j is not refused', (argument) => {
  expect(refusedSwitch([argument], false)).toBeNull();
});

test('SEC-21 no arguments are nothing to refuse', () => {
  expect(refusedSwitch([], false)).toBeNull();
});

test('SEC-21 only root, whom Chromium does not let start otherwise, may switch the sandbox off', () => {
  expect(refusedSwitch(['--no-sandbox'], true)).toBeNull();
  expect(refusedSwitch(['--no-sandbox', '--single-process'], true)).toBe('single-process');
});
