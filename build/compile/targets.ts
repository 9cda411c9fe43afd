import path from 'node:path';
import type { InlineConfig } from 'vite';
import { methodNames } from '#shared/contract/contract.ts';
import { projectRoot } from '../electron.ts';
import { nodeBundle } from './node-bundle.ts';
import { inlinePage } from './inline-page.ts';
import { pageBundle } from './page-bundle.ts';
import { writeFileManifest } from './file-manifest.ts';

export interface Target {
  readonly name: string;
  /** The first file, from the project's root. */
  readonly entry: string;
  /** What it is made from: folders whose change makes the target stale. */
  readonly rooms: readonly string[];
  /** The file by which a finished build is known, inside dist/<name>/. */
  readonly product: string;
  readonly config: (outFolder: string) => InlineConfig;
  /** Runs on the finished folder before it takes its place in dist. */
  readonly finish?: (outFolder: string) => void;
}

/** Prebuilt binaries, and a package of that many parts that only an export needs: these are loaded from node_modules. */
export const servicePackages = ['better-sqlite3', 'sodium-native', 'exceljs'];

/** The oldest runtimes that may run us: Electron 33 for development, Node 22.14 for the driver. */
const electronTarget = { node: 'node20', page: 'chrome130' };
const serviceTarget = 'node22';

/** A recipient's browser is whatever the office has; this is what Chromium, Firefox and Safari of 2022 understand. */
const verifierTarget = 'es2022';

export const targets: readonly Target[] = [
  {
    name: 'main',
    entry: 'electron/main/main.ts',
    rooms: ['electron/main', 'electron/transport', 'shared'],
    product: 'main.js',
    config: nodeBundle({
      entry: 'electron/main/main.ts',
      file: 'main.js',
      format: 'es',
      target: electronTarget.node,
      external: ['electron'],
    }),
  },
  {
    name: 'preload',
    entry: 'electron/preload/preload.ts',
    rooms: ['electron/preload', 'shared'],
    product: 'preload.cjs',
    // A sandboxed preload can only be one CommonJS file.
    config: nodeBundle({
      entry: 'electron/preload/preload.ts',
      file: 'preload.cjs',
      format: 'cjs',
      target: electronTarget.node,
      external: ['electron'],
      // The names only: the schemas behind them have no business in the file that stands between page and Electron.
      define: { METHOD_NAMES: JSON.stringify(methodNames) },
    }),
  },
  {
    name: 'service',
    entry: 'electron/catalogue/main.ts',
    rooms: ['electron/catalogue', 'electron/transport', 'shared'],
    product: 'service.js',
    config: nodeBundle({
      entry: 'electron/catalogue/main.ts',
      file: 'service.js',
      format: 'es',
      target: serviceTarget,
      external: servicePackages,
    }),
  },
  {
    // Threads of the service, started as a file of their own by service.js and rantai.js alike.
    name: 'worker',
    entry: 'electron/catalogue/workers/worker.ts',
    rooms: ['electron/catalogue', 'shared'],
    product: 'worker.js',
    config: nodeBundle({
      entry: 'electron/catalogue/workers/worker.ts',
      file: 'worker.js',
      format: 'es',
      target: serviceTarget,
      external: servicePackages,
    }),
  },
  {
    // Threads that store file lists, started likewise.
    name: 'list-thread',
    entry: 'electron/catalogue/lists/thread.ts',
    rooms: ['electron/catalogue', 'shared'],
    product: 'list-thread.js',
    config: nodeBundle({
      entry: 'electron/catalogue/lists/thread.ts',
      file: 'list-thread.js',
      format: 'es',
      target: serviceTarget,
      external: servicePackages,
    }),
  },
  {
    name: 'cli',
    entry: 'electron/cli/main.ts',
    rooms: ['electron/cli', 'electron/catalogue', 'electron/transport', 'shared'],
    product: 'rantai.js',
    config: nodeBundle({
      entry: 'electron/cli/main.ts',
      file: 'rantai.js',
      format: 'es',
      target: serviceTarget,
      external: servicePackages,
      executable: true,
    }),
  },
  {
    name: 'renderer',
    entry: 'renderer/index.html',
    rooms: ['renderer', 'shared'],
    product: 'manifest.json',
    config: pageBundle({ page: 'renderer/index.html', target: electronTarget.page, oneFile: false }),
    finish: writeFileManifest,
  },
  {
    name: 'verifier',
    entry: 'renderer/verifier/index.html',
    rooms: ['renderer/verifier', 'renderer/ui', 'shared'],
    product: 'PERIKSA.html',
    config: pageBundle({ page: 'renderer/verifier/index.html', target: verifierTarget, oneFile: true }),
    finish: (outFolder) => {
      inlinePage(outFolder, 'index.html', 'PERIKSA.html');
    },
  },
];

/** What changes every target: the compiler's settings and every package's version. */
export const commonInputs: readonly string[] = [
  'build/compile',
  'build/tsconfig.base.json',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

export const distFolder = path.join(projectRoot, 'dist');
