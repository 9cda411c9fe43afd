import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { electronSupport } from '../../build/rules/electron-support.ts';
import { projectRoot } from '../../build/electron.ts';

const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8');

function sources(...folders: readonly string[]): { file: string; text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|mjs|html)$/.test(name))
      .map((name) => ({ file: `${folder}/${name}`, text: read(`${folder}/${name}`) })),
  );
}

const product = sources('electron', 'renderer', 'shared');
const bundles = ['dist/main/main.js', 'dist/preload/preload.cjs'].map((file) => ({ file, text: read(file) }));
const namesWith = (pattern: RegExp): string[] =>
  [...product, ...bundles].filter(({ text }) => pattern.test(text)).map(({ file }) => file);

test('SEC-06 SEC-08 SEC-09 SEC-10 the scan below looks at a whole application', () => {
  expect(product.length).toBeGreaterThan(150);
  expect(product.map(({ file }) => file)).toContain('electron/main/window-options.ts');
});

test.each([
  ['SEC-06', /\bwebSecurity\b/],
  ['SEC-08', /\ballowRunningInsecureContent\b/],
  ['SEC-09', /\bexperimentalFeatures\b/],
  ['SEC-10', /\benableBlinkFeatures\b/],
  ['SEC-11', /\ballowpopups\b|createElement\(['"]webview|<webview [^>]*src|webviewTag: (?!false)/],
  ['SEC-18', /\.loadFile\(|bypassCSP|allowServiceWorkers|registerFileProtocol|interceptFileProtocol/],
  ['SEC-02', /nodeIntegration\w*: (?!false)/],
  ['SEC-03', /contextIsolation: (?!true)/],
  ['SEC-04', /sandbox: (?!true)/],
])('%s nowhere does %s stand in the product', (_id, pattern) => {
  expect(namesWith(pattern)).toEqual([]);
});

test('SEC-07 no page of ours carries a policy of its own that could differ', () => {
  expect(read('renderer/index.html')).not.toMatch(/http-equiv/i);
  expect(product.filter(({ text }) => /unsafe-(inline|eval|hashes)|wasm-unsafe-eval/.test(text))).toEqual([]);
});

const packageJson = z
  .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));

test('SEC-16 Electron is pinned to a version whose support has not ended', () => {
  const version = packageJson.devDependencies['electron'] ?? '';
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  const ends = electronSupport.get(Number(version.split('.')[0]));
  expect(ends, `build/rules/electron-support.ts does not know Electron ${version}`).toBeDefined();
  expect(
    new Date(ends ?? '').getTime(),
    `the support of Electron ${version} ended on ${ends ?? ''}: move to a newer one`,
  ).toBeGreaterThan(Date.now());
});

test('SEC-16 the Node of the service is a supported one', () => {
  expect(Number(packageJson.devDependencies['node']?.split('.')[0])).toBeGreaterThanOrEqual(22);
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(22);
});

test('SEC-28 every dependency is exact, and the lock file holds each with its digest', () => {
  const wanted = { ...packageJson.dependencies, ...packageJson.devDependencies };
  for (const [name, version] of Object.entries(wanted))
    expect([name, version]).toEqual([name, expect.stringMatching(/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/)]);
  const lock = z
    .object({
      packages: z.record(
        z.string(),
        z.object({
          version: z.string().optional(),
          integrity: z.string().optional(),
          link: z.boolean().optional(),
          inBundle: z.boolean().optional(),
        }),
      ),
    })
    .parse(JSON.parse(read('package-lock.json')));
  const installed = Object.entries(lock.packages).filter(
    ([place, entry]) => place !== '' && entry.link !== true && entry.inBundle !== true,
  );
  expect(installed.length).toBeGreaterThan(300);
  for (const [place, entry] of installed) {
    expect([place, entry.integrity]).toEqual([place, expect.stringMatching(/^sha512-/)]);
  }
});
