import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  beginBuilding,
  databaseSalt,
  folderNameOf,
  pathsOf,
  writeNewFile,
} from '#electron/catalogue/storage/folder.ts';
import { portableName } from '#electron/catalogue/storage/portable-name.ts';
import { thrownCode } from '../../../support/outcome.ts';
import { temporaryFolder } from '../../../support/service.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

describe('the name of a folder', () => {
  it.each([
    ['Satreskrim 2026', 'Satreskrim 2026.rantai'],
    ['LP/A/12', 'LP-A-12.rantai'],
    ['../../etc', 'etc.rantai'],
    ['..', 'INPUT_INVALID'],
    [' . ', 'INPUT_INVALID'],
    ['a\u0000b', 'a-b.rantai'],
    ['CON', 'INPUT_INVALID'],
    ['nul.txt', 'INPUT_INVALID'],
    ['\u202ertf', 'rtf.rantai'],
    ['x'.repeat(201), 'INPUT_INVALID'],
    ['é'.repeat(101), 'INPUT_INVALID'],
  ])('%j -> %s', (name, expected) => {
    let found = '';
    const code = thrownCode(() => (found = folderNameOf(name)));
    expect(code === 'ok' ? found : code).toBe(expected);
  });

  it('is always one step below its parent, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const name = portableName(text);
        fc.pre(name !== null);
        expect(name).not.toMatch(/[/\\\u0000]|^\.|\.$/);
        expect(join('/parent', name)).toBe(`/parent/${name}`);
      }),
    );
  });
});

describe('building a catalogue folder', () => {
  const target = () => join(folder.path, 'a.rantai');

  it('shows it under its name only when finished, for its owner only', () => {
    const building = beginBuilding(target());
    writeNewFile(building.paths.vault, Uint8Array.of(1));
    writeNewFile(building.paths.database, new Uint8Array(20).fill(7));
    expect(existsSync(target())).toBe(false);
    const paths = building.finish();
    expect(paths).toEqual(pathsOf(target()));
    expect(readdirSync(folder.path)).toEqual(['a.rantai']);
    expect([...databaseSalt(paths.database)]).toEqual(new Array(16).fill(7));
    expect(statSync(target()).mode & 0o777).toBe(0o700);
    expect(statSync(paths.vault).mode & 0o777).toBe(0o600);
  });

  it('leaves nothing when abandoned', () => {
    const building = beginBuilding(target());
    writeNewFile(building.paths.vault, Uint8Array.of(1));
    building.abandon();
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('clears what a killed process left', () => {
    mkdirSync(join(folder.path, '.a.rantai.new'));
    writeFileSync(join(folder.path, '.a.rantai.new', 'vault.json'), 'half');
    const building = beginBuilding(target());
    expect(existsSync(building.paths.vault)).toBe(false);
    building.abandon();
  });

  it('does not disturb one that is being built', () => {
    const building = beginBuilding(target());
    writeNewFile(building.paths.vault, Uint8Array.of(1));
    expect(thrownCode(() => beginBuilding(target()))).toBe('CATALOGUE_IN_USE');
    expect(readFileSync(building.paths.vault)).toHaveLength(1);
    building.abandon();
  });

  it.each(['file', 'folder', 'folder with content'])(
    'does not replace a %s of that name, not even one that came meanwhile',
    (kind) => {
      const make = () => {
        if (kind === 'file') writeFileSync(target(), 'x');
        else mkdirSync(target());
        if (kind === 'folder with content') writeFileSync(join(target(), 'note'), 'x');
      };
      const building = beginBuilding(target());
      writeNewFile(building.paths.database, Uint8Array.of(1));
      make();
      expect(thrownCode(() => building.finish())).toBe('CATALOGUE_EXISTS');
      building.abandon();
      expect(thrownCode(() => beginBuilding(target()))).toBe('CATALOGUE_EXISTS');
      expect(readdirSync(folder.path)).toEqual(['a.rantai']);
    },
  );

  it('never writes over a file', () => {
    const path = join(folder.path, 'x');
    writeNewFile(path, Uint8Array.of(1, 2));
    expect(() => writeNewFile(path, Uint8Array.of(3))).toThrow('EEXIST');
    expect([...readFileSync(path)]).toEqual([1, 2]);
  });
});
