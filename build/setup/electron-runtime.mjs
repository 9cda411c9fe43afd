import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SetupError, installedVersion, run, say } from './console.mjs';
import { projectNode } from './modules.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { ensureOldRuntime } from './old-runtime.mjs';

/**
 * What build/electron.ts launches; kept in .cache/electron/runtime.json.
 * @typedef {{ kind: 'override' | 'official' | 'development-only', version: string, folder: string, executable: string }} Runtime
 */

const probeLimitMs = 15_000;
const downloadLimitMs = 15 * 60_000;
const retryAfterMs = 24 * 60 * 60_000;

/**
 * @param {Runtime['kind']} kind
 * @param {string} folder
 * @returns {Runtime | null}
 */
function runtimeIn(kind, folder) {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const name = process.platform === 'darwin' || process.platform === 'win32' ? names[process.platform] : 'electron';
  const executable = path.join(folder, name);
  if (!existsSync(executable)) return null;
  const versionFile = path.join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'unknown';
  return { kind, version, folder, executable };
}

/** @param {string} root */
function officialRuntime(root) {
  const electron = path.join(root, 'node_modules', 'electron');
  const runtime = runtimeIn('official', path.join(electron, 'dist'));
  return runtime?.version === installedVersion(root, 'electron') ? runtime : null;
}

/**
 * A network without the release host must not slow down every start: after a failure it is asked again a day later.
 * @param {string} root
 * @param {string} cache
 */
async function downloadOfficial(root, cache) {
  const electron = path.join(root, 'node_modules', 'electron');
  const version = installedVersion(root, 'electron');
  const failure = path.join(cache, `unreachable-${version}`);
  if (existsSync(failure) && Date.now() - statSync(failure).mtimeMs < retryAfterMs) return;
  say(`Electron ${version}: asking the release host for the official binary ...`);
  const node = projectNode(root);
  const probe = `import('@electron/get').then((get) => get.downloadArtifact({ version: '${version}', artifactName: 'SHASUMS256.txt', isGeneric: true, force: true })).catch(() => process.exit(1))`;
  const reachable = await run(node, ['--eval', probe], { cwd: electron, quiet: true, limitMs: probeLimitMs });
  if (reachable) {
    say('Electron: downloading about 120 MB ...');
    await run(node, ['install.js'], { cwd: electron, limitMs: downloadLimitMs });
  }
  if (officialRuntime(root) === null) {
    say(`Electron ${version}: the official binary cannot be had here now (asked again tomorrow).`);
    writeFileSync(failure, '');
  } else {
    rmSync(failure, { force: true });
  }
}

/**
 * The order is fixed: the person's own choice, the official binary, and on Linux x64 the last resort for development and tests.
 * @param {string} root
 * @param {string} cache
 * @returns {Promise<Runtime>}
 */
async function findRuntime(root, cache) {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override !== undefined && override !== '') {
    const runtime = runtimeIn('override', path.resolve(override));
    if (runtime === null)
      throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH is set to ${override}, but no Electron lies there.`);
    return runtime;
  }
  if (officialRuntime(root) === null) await downloadOfficial(root, cache);
  const official = officialRuntime(root);
  if (official !== null) return official;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      'Electron could not be downloaded. Connect to the internet and run the same command again, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.',
    );
  }
  await ensureSystemPackages(['runtime']);
  const old = runtimeIn('development-only', await ensureOldRuntime(root, cache));
  if (old === null)
    throw new SetupError(`The Electron in ${cache} is damaged. Delete that folder and run the same command again.`);
  return old;
}

/** @param {string} root */
export async function ensureElectron(root) {
  const cache = path.join(root, '.cache', 'electron');
  mkdirSync(cache, { recursive: true });
  const runtime = await findRuntime(root, cache);
  writeFileSync(path.join(cache, 'runtime.json'), `${JSON.stringify(runtime, null, 2)}\n`);
  const note =
    runtime.kind === 'development-only'
      ? ' (past its support; for development and tests only, never for a release)'
      : '';
  say(`Electron ${runtime.version}, ${runtime.kind}${note}.`);
}
