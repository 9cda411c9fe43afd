import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { segmentsBeside, wholeImage } from '#electron/catalogue/importers/acquisition/segments.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rantai-bagian-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const put = (...names: readonly string[]) => {
  for (const name of names) writeFileSync(join(folder, name), '');
};
const beside = (name: string) => segmentsBeside(join(folder, name)).map((path) => basename(path));
const numbered = (stem: string, last: number) =>
  Array.from({ length: last }, (_, n) => `${stem}${String(n + 1).padStart(2, '0')}`);

describe('the segments of an image', () => {
  test.each([
    ['E01', 'x.E', ['x.EAA', 'x.EAB']],
    ['e01', 'x.e', ['x.eaa', 'x.eab']],
    ['Ex01', 'x.Ex', ['x.ExAA', 'x.ExAB']],
    ['s01', 'x.s', ['x.saa', 'x.sab']],
  ])('go on after %s with letters', (first, stem, letters) => {
    const names = [...numbered(stem, 99), ...letters];
    put(...names);
    expect(beside(`x.${first}`)).toEqual(names);
    expect(wholeImage(join(folder, `x.${first}`), 102)).toEqual({
      missing: names.at(-1)?.replace(/b$/i, (b) => (b === 'b' ? 'c' : 'C')),
    });
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['x.001', ['x.001', 'x.002', 'x.004'], ['x.001', 'x.002']],
    ['x.0001', ['x.0001', 'x.0002'], ['x.0001', 'x.0002']],
    ['x.dd', ['x.dd', 'x.de'], ['x.dd']],
    ['x.1', ['x.1', 'x.2'], ['x.1']],
    ['x.E02', ['x.E01', 'x.E02'], ['x.E02']],
    ['x 001.raw', ['x 001.raw', 'x 002.raw'], ['x 001.raw']],
    ['x.001', [], []],
  ])('beside %s end at the first that is missing', (name, there, expected) => {
    put(...there);
    expect(beside(name)).toEqual(expected);
  });

  test('that are asked for by their number are all there, or the first that is not is named', () => {
    put('x.001', 'x.002', 'y.dd');
    expect(wholeImage(join(folder, 'x.001'), 2)).toEqual({ files: [join(folder, 'x.001'), join(folder, 'x.002')] });
    expect(wholeImage(join(folder, 'x.001'), 1)).toEqual({ files: [join(folder, 'x.001')] });
    expect(wholeImage(join(folder, 'x.001'), 3)).toEqual({ missing: 'x.003' });
    expect(wholeImage(join(folder, 'y.dd'), 2)).toEqual({ missing: 'y.dd (2)' });
    expect(wholeImage(join(folder, 'z.E01'), 1)).toEqual({ missing: 'z.E01' });
  });
});
