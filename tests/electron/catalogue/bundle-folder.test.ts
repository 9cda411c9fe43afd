import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { folderSource } from '#electron/catalogue/bundle-folder.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

test('a part of a chunk that was kept by slice() is still the same after the next chunk was read', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rantai-folder-'));
  folders.push(folder);
  const bytes = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 2_654_435_761) >>> 24);
  writeFileSync(path.join(folder, 'big'), bytes);
  const kept: Uint8Array[] = [];
  for await (const chunk of folderSource(folder).open('big')) kept.push(chunk.slice());
  expect(kept.length).toBeGreaterThan(2);
  expect(Buffer.concat(kept).equals(bytes)).toBe(true);
});
