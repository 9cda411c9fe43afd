import type { Configuration } from 'electron-builder';
import { fuses } from './fuses.ts';

/**
 * `dir` is what is built and tried here. The others make electron-builder fetch tools from release hosts: configured for
 * the machine that makes releases, and not tested.
 */
export const configuration: Configuration = {
  appId: 'id.rantaibukti.katalog',
  productName: 'Rantai Bukti',
  executableName: 'rantai-bukti',
  directories: { output: 'out/package', buildResources: 'build/package' },
  // The command line needs a Node of its own, so it is no part of the window's package.
  files: ['dist/**', '!dist/cli/**', '!dist/*/fingerprint.txt', 'package.json'],
  asar: true,
  // Everything native is Node-API and comes built inside its npm package.
  npmRebuild: false,
  nodeGypRebuild: false,
  electronFuses: fuses,
  electronLanguages: ['id', 'en-US'],
  publish: null,
  linux: { category: 'Office', target: ['AppImage', 'deb'], maintainer: 'Rantai Bukti' },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: true, allowToChangeInstallationDirectory: true },
};
