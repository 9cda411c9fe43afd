import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SetupError, installedVersion, outputOf, run, runNpm, say } from './console.mjs';

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean } | undefined>} LockedPackages */

/**
 * @param {string} file
 * @returns {LockedPackages | null}
 */
function lockedPackages(file) {
  try {
    /** @type {unknown} */
    const lock = JSON.parse(readFileSync(file, 'utf8'));
    return /** @type {{ packages: LockedPackages }} */ (lock).packages;
  } catch {
    return null;
  }
}

/**
 * npm writes node_modules/.package-lock.json last, so an interrupted install never looks complete.
 * @param {string} root
 */
function modulesMatchLock(root) {
  const wanted = lockedPackages(path.join(root, 'package-lock.json'));
  if (wanted === null) throw new SetupError('package-lock.json is missing or damaged: restore it from the repository.');
  const present = lockedPackages(path.join(root, 'node_modules', '.package-lock.json'));
  if (present === null) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '' || entry === undefined) return true;
    const installed = present[name];
    if (installed === undefined) return entry.optional === true;
    return installed.version === entry.version && installed.integrity === entry.integrity;
  });
}

/** @param {string} root */
export async function ensureModules(root) {
  if (modulesMatchLock(root)) return;
  say('npm packages: installing as package-lock.json says (two to five minutes the first time) ...');
  const installed = await runNpm(['ci', '--loglevel=error', '--no-audit', '--no-fund'], { cwd: root });
  if (!installed || !modulesMatchLock(root)) {
    throw new SetupError('npm ci failed. Check the connection to the npm registry and run the same command again.');
  }
  say('npm packages: installed.');
}

/**
 * The project's own Node: vite, vitest, the command line and the catalogue service need a newer one than many machines have.
 * @param {string} root
 */
export function projectNode(root) {
  const folder = path.join(root, 'node_modules', 'node', 'bin');
  return path.join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
}

/** @param {string} root */
export async function ensureProjectNode(root) {
  const version = installedVersion(root, 'node');
  const executable = projectNode(root);
  const works = () => existsSync(executable) && outputOf(executable, ['--version'])?.trim() === `v${version}`;
  if (works()) return;
  // An npm that runs no install scripts leaves the package without its binary; its own installer puts it there.
  say(`Node ${version}: fetching the project's own copy ...`);
  await run(process.execPath, ['installArchSpecificPackage'], { cwd: path.join(root, 'node_modules', 'node') });
  if (!works()) {
    throw new SetupError(`Node ${version} could not be installed. Delete node_modules and run the same command again.`);
  }
}
