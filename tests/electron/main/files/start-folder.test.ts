import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findStartFolder } from '#electron/main/files/start-folder.ts';

const root = mkdtempSync(path.join(tmpdir(), 'rantai-start-'));
const folder = path.join(root, 'Unit.rantai');
mkdirSync(folder);
writeFileSync(path.join(folder, 'vault.json'), '{}');
mkdirSync(path.join(root, 'Empty.rantai'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('the catalogue that the program was started with', () => {
  test('is the last argument that names one', () => {
    expect(findStartFolder(['rantai-bukti', '--no-sandbox', folder])).toBe(folder);
  });

  test.each([
    ['no argument', ['rantai-bukti']],
    ['the program itself', [folder]],
    ['a folder without a vault', ['rantai-bukti', path.join(root, 'Empty.rantai')]],
    ['a folder of another kind', ['rantai-bukti', root]],
    ['a folder that is gone', ['rantai-bukti', path.join(root, 'Gone.rantai')]],
    ['a switch that ends alike', ['rantai-bukti', '--user-data-dir=/x.rantai']],
  ])('is nothing for %s', (_, argv) => {
    expect(findStartFolder(argv)).toBeNull();
  });
});
