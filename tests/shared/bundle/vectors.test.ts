import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { portablePrimitives } from '#shared/crypto/portable.ts';
import { TestCase } from '../../support/bundle.ts';
import { filesBelow } from '../../support/handover.ts';
import { remembering } from '../../support/primitives.ts';
import { judge, readVectors, vectorFolder } from '../../support/vectors.ts';

const ofTheBrowser = remembering(portablePrimitives);

describe.each([1, 2, 3, 4] as const)('of format %i', (format) => {
  const folder = vectorFolder(format);
  const vectors = readVectors(folder);

  describe.each(vectors)('$name: $what', ({ name, what, trustKey, older, ...expected }) => {
    const vector = { name, what, trustKey, older, ...expected };
    it('is judged as it always was, whole and byte by byte', async () => {
      expect(await judge(folder, vector, nativePrimitives, 1 << 20)).toMatchObject(expected);
      expect(await judge(folder, vector, nativePrimitives, 1)).toMatchObject(expected);
    });
    it('is judged the same by the primitives of the browser', async () => {
      expect(await judge(folder, vector, ofTheBrowser, 7)).toMatchObject(expected);
    });
  });

  it('the vectors are all used, and more of them are bad than good', () => {
    const zips = readdirSync(folder).filter((name) => name.endsWith('.zip'));
    expect(zips.sort()).toEqual(vectors.map(({ name }) => `${name}.zip`).sort());
    expect(vectors.filter(({ verdict }) => verdict === 'broken').length).toBeGreaterThan(vectors.length / 2);
  });
});

describe('the example', () => {
  it('is what the writer still makes', async () => {
    const { files } = await new TestCase().export();
    const frozen = filesBelow(join(vectorFolder(1), 'contoh'));
    expect([...frozen.keys()].sort()).toEqual([...files.keys()].sort());
    for (const [path, bytes] of files)
      expect([path, Buffer.compare(frozen.get(path) ?? Buffer.alloc(0), bytes)]).toEqual([path, 0]);
  });
});
