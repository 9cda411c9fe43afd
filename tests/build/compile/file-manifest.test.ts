import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileManifest } from '../../../build/compile/file-manifest.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rantai-manifest-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('lists every file with its address, type, size and digest, and not itself', () => {
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), 'abc');
  writeFileSync(path.join(folder, 'assets', 'a.css'), '');
  writeFileManifest(folder);
  expect(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'))).toEqual({
    files: [
      {
        path: '/assets/a.css',
        type: 'text/css; charset=utf-8',
        bytes: 0,
        sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      },
      {
        path: '/index.html',
        type: 'text/html; charset=utf-8',
        bytes: 3,
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      },
    ],
  });
});

test.each(['a.exe', 'a', 'a.map', 'a.html.bak'])('refuses to serve a file of a kind nobody decided on: %s', (name) => {
  writeFileSync(path.join(folder, name), 'x');
  expect(() => {
    writeFileManifest(folder);
  }).toThrow(name);
});
