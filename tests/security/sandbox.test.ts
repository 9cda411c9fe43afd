import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../build/electron.ts';
import { launchApp, type AppOptions, type TestApp } from '../support/app.ts';
import { runtimeFor } from '../../build/runtime-for.ts';
import { stageApplication } from '../support/runtime.ts';

/** Runs beside the product's preload, in the same world, and tells the page what it finds there. */
const probeSource = `
const { contextBridge } = require('electron');
function attempt(name) {
  try {
    require(name);
    return 'loaded';
  } catch {
    return 'refused';
  }
}
contextBridge.exposeInMainWorld('rantaiTestProbe', {
  sandboxed: process.sandboxed === true,
  isolated: process.contextIsolated === true,
  modules: ['fs', 'node:fs', 'child_process', 'net', 'os', 'path', 'module', '/etc/hostname'].map(attempt),
});
`;

const refused = Array.from({ length: 8 }, () => 'refused');

/** Adds the probe to the session of the real window and loads its page again. */
async function probed(app: TestApp, folder: string): Promise<unknown> {
  const preload = path.join(folder, 'probe.cjs');
  writeFileSync(preload, probeSource, { mode: 0o644 });
  await app.electron.evaluate(({ session }, file) => {
    const pages = session.fromPartition('rantai');
    // Electron 35 gave it another name.
    const register = Reflect.get(pages, 'registerPreloadScript') as ((script: object) => void) | undefined;
    const older = Reflect.get(pages, 'setPreloads') as (files: readonly string[]) => void;
    if (register === undefined) older.call(pages, [file]);
    else register.call(pages, { type: 'frame', filePath: file });
  }, preload);
  await app.page.reload();
  return app.page.evaluate(() => Reflect.get(window, 'rantaiTestProbe') as unknown);
}

test('SEC-04 the preload of the real window is sandboxed: it can load electron and no module of Node', async () => {
  const app = await launchApp();
  expect(await probed(app, app.userData)).toEqual({ sandboxed: true, isolated: true, modules: refused });
  await app.close();
});

test('SEC-04 the built preload asks for electron and for nothing else', () => {
  const text = readFileSync(path.join(projectRoot, 'dist', 'preload', 'preload.cjs'), 'utf8');
  const asked = [...text.matchAll(/\b(?:require|import)\s*\(\s*([^)]*)\)|\bfrom\s+(['"][^'"]+['"])/g)].map(
    (match) => match[1] ?? match[2],
  );
  expect(asked).toEqual(['"electron"']);
  expect(text.length).toBeLessThan(8_000);
});

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
const drop = ['--reuid', String(nobody), '--regid', String(nobody), '--clear-groups'];
const restricted = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
/** Chromium's sandbox needs user namespaces; some containers have none, and some systems give them to listed programs only. */
const possible =
  process.platform === 'linux' &&
  !(existsSync(restricted) && readFileSync(restricted, 'utf8').trim() === '1') &&
  spawnSync(isRoot ? 'setpriv' : 'unshare', isRoot ? [...drop, 'unshare', '-U', 'true'] : ['-U', 'true']).status === 0;

/** As root: everything that another user must be able to read, and a program that becomes that user first. */
function asNobody(folder: string): AppOptions {
  chmodSync(folder, 0o755);
  const runtime = runtimeFor(stageApplication(path.join(folder, 'app')), { parent: folder });
  chmodSync(runtime.folder, 0o755);
  const program = path.join(folder, 'as-nobody');
  writeFileSync(program, `#!/bin/sh\nexec setpriv ${drop.join(' ')} '${runtime.executablePath}' "$@"\n`);
  chmodSync(program, 0o755);
  const home = path.join(folder, 'home');
  mkdirSync(home);
  const authority = path.join(home, 'authority');
  copyFileSync(process.env['XAUTHORITY'] ?? '/dev/null', authority);
  for (const place of [home, authority]) chownSync(place, nobody, nobody);
  return {
    launch: { executablePath: program, args: [] },
    userData: path.join(home, 'profile'),
    env: { HOME: home, XAUTHORITY: authority },
  };
}

test.runIf(possible)(
  'SEC-04 as an ordinary user the operating system holds the page in its sandbox, and every other page too, whatever its options say',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rantai-sandbox-'));
    const app = await launchApp({ ...(isRoot ? asNobody(folder) : {}), sandbox: true });
    try {
      expect(await probed(app, folder)).toEqual({ sandboxed: true, isolated: true, modules: refused });
      const others = await app.electron.evaluate(
        async ({ BrowserWindow }, preload) => {
          const window = new BrowserWindow({
            show: false,
            webPreferences: { preload, partition: 'rantai', sandbox: false },
          });
          await window.loadURL('app://catalogue/');
          const found: unknown = await window.webContents.executeJavaScript('window.rantaiTestProbe');
          return {
            found,
            pids: [
              window.webContents.getOSProcessId(),
              ...BrowserWindow.getAllWindows().map((each) => each.webContents.getOSProcessId()),
            ],
          };
        },
        path.join(folder, 'probe.cjs'),
      );
      expect(others.found).toEqual({ sandboxed: true, isolated: true, modules: refused });
      for (const pid of new Set(others.pids)) {
        const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
        // A filter of system calls, no way to gain rights, no rights at all, and process ids of its own.
        expect(status).toMatch(/^Seccomp:\t2$/m);
        expect(status).toMatch(/^NoNewPrivs:\t1$/m);
        expect(status).toMatch(/^CapEff:\t0+$/m);
        expect(status).toMatch(/^NSpid:(\t\d+){2,}$/m);
      }
    } finally {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
