import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { framings } from '#electron/catalogue/backup/zip-layout.ts';
import {
  backupBytes,
  contents,
  fileRow,
  forge,
  ids,
  manifestOf,
  readAll,
  refusal,
} from '../../../support/backup-file.ts';

let whole: Uint8Array;
beforeAll(async () => {
  whole = await backupBytes();
});

const changed = (place: number, bytes: Uint8Array = whole) => {
  const copy = bytes.slice();
  copy[place] = (copy[place] ?? 0) ^ 1;
  return copy;
};
const indexOf = (text: string, from = 0) => Buffer.from(whole).indexOf(text, from);
const listed = [...contents].map(([path, bytes]) => fileRow(path, bytes));

describe('a backup file', () => {
  it('gives back exactly what was put in', async () => {
    expect([...(await readAll(whole))]).toEqual([...contents]);
  });

  it('has one form: the same content gives the same bytes', async () => {
    expect(await backupBytes()).toEqual(whole);
    expect(forge({ entries: [...contents], manifest: manifestOf(listed) })).toEqual(whole);
  });

  it('is a zip that other programs read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rantai-test-'));
    const file = join(folder, 'x.zip');
    writeFileSync(file, whole);
    const script =
      'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(z.testzip());print(*[f"{i.filename}:{i.file_size}" for i in z.infolist()])';
    const said = execFileSync('python3', ['-c', script, file], { encoding: 'utf8' }).trim().split('\n');
    expect(said[0]).toBe('None');
    expect(said[1]?.split(' ').slice(0, 5)).toEqual(
      [...contents].map(([path, { length }]) => `${path}:${String(length)}`),
    );
    rmSync(folder, { recursive: true });
  });
});

describe('SEC-56 a backup that is not as it was written is refused by name', () => {
  it('whatever single byte of it is changed', { timeout: 120_000 }, async () => {
    const places = fc.integer({ min: 0, max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 1, max: 255 }), async (place, flip) => {
        const copy = whole.slice();
        copy[place] = (copy[place] ?? 0) ^ flip;
        expect(await refusal(copy)).toMatch(/^BACKUP_(DAMAGED|NOT_RECOGNISED)|^CATALOGUE_NEWER$/);
      }),
      { numRuns: 300 },
    );
  });

  it('every byte of every header, of the directory and of the end records', { timeout: 120_000 }, async () => {
    const entries = [...contents].map(([path, { length }]) => ({ path, bytes: length, crc: 0 }));
    for (const { offset, bytes } of [...framings(entries)].filter(({ path }) => path !== null)) {
      for (let place = offset; place < offset + bytes.length; place++)
        expect(await refusal(changed(place))).toMatch(/^BACKUP_(DAMAGED \S+|NOT_RECOGNISED)$/);
    }
    const directory = indexOf('PK\u0001\u0002');
    for (let place = directory; place < whole.length; place++)
      expect(await refusal(changed(place))).toMatch(/^BACKUP_(DAMAGED \S+|NOT_RECOGNISED)$/);
  });

  it.each([
    ['vault.json', () => indexOf('rantai-vault')],
    ['catalogue.db', () => indexOf('catalogue.db') + 12 + 20 + 5000],
    [`files/${ids[0]}`, () => indexOf(`files/${ids[0]}`) + 25 + 20 + 69_000],
    ['backup.json', () => indexOf('"createdAt"') + 20],
    ['backup.json.minisig', () => indexOf('untrusted comment') + 30],
    ['backup.json.minisig', () => indexOf('trusted comment: rantai') + 40],
  ])('%s by its own name', async (name, place) => {
    expect(await refusal(changed(place()))).toBe(`BACKUP_DAMAGED ${name}`);
  });

  it('cut anywhere', async () => {
    for (let length = 0; length < whole.length; length += 1 + Math.floor(whole.length / 400))
      expect(await refusal(whole.slice(0, length))).toMatch(/^BACKUP_(DAMAGED \S+|NOT_RECOGNISED)$/);
  });

  it('with something before, behind or between', async () => {
    const join3 = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
    const extra = new Uint8Array([0]);
    expect(await refusal(join3(extra, whole))).toMatch(/^BACKUP_/);
    expect(await refusal(join3(whole, extra))).toMatch(/^BACKUP_/);
    expect(await refusal(join3(whole, whole))).toMatch(/^BACKUP_DAMAGED/);
    expect(await refusal(join3(whole.slice(0, 100), extra, whole.slice(100)))).toMatch(/^BACKUP_DAMAGED/);
  });

  it('a file that is none, or another zip', async () => {
    expect(await refusal(new Uint8Array(0))).toBe('BACKUP_DAMAGED zip');
    expect(await refusal(new TextEncoder().encode('halo, saya bukan cadangan sama sekali'))).toBe(
      'BACKUP_NOT_RECOGNISED',
    );
    expect(await refusal(new Uint8Array(5000))).toBe('BACKUP_NOT_RECOGNISED');
  });
});

describe('SEC-56 a backup that somebody made on purpose', () => {
  const forged = (entries: readonly (readonly [string, Uint8Array])[], files = listed) =>
    refusal(forge({ entries, manifest: manifestOf(files) }));
  const all = [...contents];
  const evil = new TextEncoder().encode('x');

  it.each([
    '../../etc/passwd',
    '/etc/passwd',
    'files/../vault.json',
    'C:evil',
    'files/at_1',
    'lock',
    'catalogue.db-wal',
  ])('with a file %s that is not described', async (path) => {
    expect(await forged([...all, [path, evil]])).toBe(`BACKUP_DAMAGED ${path}`);
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'files/../vault.json', 'files/at_1', 'lock', 'catalogue.db-wal'])(
    'with a file %s that is described',
    async (path) => {
      expect(await forged([...all, [path, evil]], [...listed, fileRow(path, evil)])).toBe('BACKUP_DAMAGED backup.json');
    },
  );

  it('with a file twice, in another order, missing, or larger than described', async () => {
    const [vault, database, first, second, third] = all;
    if (!vault || !database || !first || !second || !third) throw new Error('five files');
    expect(await forged([vault, database, first, first, second, third])).toMatch(/^BACKUP_DAMAGED/);
    expect(
      await forged([vault, database, first, first, second, third], [...listed.slice(0, 3), ...listed.slice(2)]),
    ).toBe('BACKUP_DAMAGED backup.json');
    expect(await forged([database, vault, first, second, third])).toMatch(/^BACKUP_DAMAGED/);
    expect(await forged([vault, database, first, third, second])).toMatch(/^BACKUP_DAMAGED/);
    expect(await forged([vault, database, first, second])).toMatch(/^BACKUP_DAMAGED/);
    expect(await forged([vault, database, first, [second[0], evil], third])).toBe(`BACKUP_DAMAGED ${second[0]}`);
    expect(await forged([])).toBe('BACKUP_DAMAGED backup.json');
  });

  it('whose description names another head than its checkpoint, or a key that did not sign', async () => {
    for (const change of [
      { treeSize: 6 },
      { rootHash: '0'.repeat(64) },
      { checkpoint: 'x' },
      { catalogue: { id: 'ct_0000000000000002', name: 'x', station: 'st_0000000000000001' } },
    ])
      expect(await refusal(forge({ entries: all, manifest: manifestOf(listed, change) }))).toBe(
        'BACKUP_DAMAGED backup.json',
      );
    const other = manifestOf(listed, { bundleKey: `${'A'.repeat(43)}=` });
    expect(await refusal(forge({ entries: all, manifest: other }))).toMatch(/^BACKUP_DAMAGED backup\.json/);
  });

  it('of a later format', async () => {
    const later = { ...manifestOf(listed), version: 2 };
    expect(await refusal(forge({ entries: all, manifest: later as never }))).toBe('CATALOGUE_NEWER');
  });

  it('that unpacks to more than it is: a deflated entry is refused before anything is unpacked', async () => {
    const bomb = new Uint8Array(8 * 1024 * 1024);
    const packed = new Uint8Array(deflateRawSync(bomb));
    const [vault, database] = all;
    if (!vault || !database) throw new Error('two files');
    const entries = [vault, ['catalogue.db', packed] as const];
    const files = [fileRow(...vault), fileRow('catalogue.db', bomb)];
    const bytes = Buffer.from(forge({ entries, manifest: manifestOf(files) }));
    // Method 8 and the unpacked size, in both headers of catalogue.db.
    const local = bytes.indexOf('catalogue.db') - 30;
    const central = bytes.lastIndexOf('catalogue.db') - 46;
    bytes.writeUInt16LE(8, local + 8);
    bytes.writeUInt16LE(8, central + 10);
    bytes.writeBigUInt64LE(BigInt(bomb.length), local + 30 + 12 + 4);
    bytes.writeBigUInt64LE(BigInt(bomb.length), central + 46 + 12 + 4);
    expect(await refusal(new Uint8Array(bytes))).toBe('BACKUP_DAMAGED catalogue.db');
  });
});
