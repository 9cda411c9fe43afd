/** `npm run package`: the application as a folder that starts without npm. `npm run package -- AppImage deb` makes installers. */
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { getCurrentFuseWire } from '@electron/fuses';
import { Platform, build } from 'electron-builder';
import { electronLaunch, projectRoot } from '../electron.ts';
import { configuration } from './configuration.ts';
import { fuseOptions, fuses } from './fuses.ts';

/** As bytes of the binary; @electron/fuses reads them and does not export their names. */
const fuseState = { off: 0x30, on: 0x31 };

/** Fuses are burnt into the copy; ours for development must stay as it is, and its link to the project must not be packed. */
function copyOfRuntime(folder: string): string {
  const copy = path.join(projectRoot, 'out', 'electron');
  const link = path.join(folder, 'resources', 'app');
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true, filter: (source) => source !== link });
  return copy;
}

async function differingFuses(executable: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(executable);
  const names = Object.keys(fuses) as (keyof typeof fuses)[];
  return names.filter((name) => Number(wire[fuseOptions[name]]) !== (fuses[name] ? fuseState.on : fuseState.off));
}

const targets = process.argv.slice(2);
const { runtime } = electronLaunch();
if (runtime.kind === 'development-only') {
  console.warn(
    `package: made with Electron ${runtime.version}, which is past its support. For trying out only; never hand it to anyone.`,
  );
  if (targets.length > 0) throw new Error('Installers are made with the official Electron only.');
}
const electronDist = copyOfRuntime(runtime.folder);
try {
  await build({
    projectDir: projectRoot,
    targets: Platform.current().createTarget(targets.length > 0 ? targets : 'dir'),
    config: { ...configuration, electronDist, electronVersion: runtime.version },
  });
} finally {
  rmSync(electronDist, { recursive: true, force: true });
}
if (process.platform === 'linux') {
  const executable = path.join(projectRoot, 'out', 'package', 'linux-unpacked', 'rantai-bukti');
  const differing = await differingFuses(executable);
  if (differing.length > 0) throw new Error(`These fuses are not as they should be: ${differing.join(', ')}.`);
  console.log(`package: ${executable}, fuses as listed in build/package/fuses.ts`);
}
