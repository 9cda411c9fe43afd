import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { formatPublicKey, minisignKey } from '#shared/bundle/minisign.ts';
import { verificationReport } from '#shared/contract/handover.ts';
import { makeSample, type Sample } from '../../end-to-end/sample.ts';
import { cheapKdf } from '../../support/service.ts';
import { commandsFile, rantai } from './rantai.ts';

/** What a script may rely on: 0 good, 1 findings, 2 usage, 3 cannot unlock, 4 damaged. */
let sample: Sample;
let unlocked: string[] = [];

beforeAll(async () => {
  sample = await makeSample({ kdf: cheapKdf });
  const file = path.join(sample.place.root, 'sandi.txt');
  writeFileSync(file, `${sample.passphrase}\n`);
  unlocked = ['--passphrase-file', file];
});

afterAll(() => {
  sample.place.remove();
});

/** A copy that a test may damage. */
function copy(name: string): string {
  const folder = path.join(sample.place.home, `${name}.rantai`);
  cpSync(sample.folder, folder, { recursive: true });
  return folder;
}

function passphraseFile(text: string): string {
  const file = path.join(sample.place.root, 'salah.txt');
  writeFileSync(file, text);
  return file;
}

async function codeOf(parameters: readonly string[]): Promise<readonly [number | null, string]> {
  const { code, stderr } = await rantai(parameters);
  return [code, /\b[A-Z]+(?:_[A-Z]+)+\b/.exec(stderr)?.[0] ?? ''];
}

test('0: help is no failure', async () => {
  expect((await rantai(['--help'])).code).toBe(0);
  expect((await rantai(['export', '--help'])).stdout).toContain('--stage');
});

test('1: the audit found a changed attachment, and names it', async () => {
  const folder = copy('lampiran berubah');
  const [name = ''] = readdirSync(path.join(folder, 'files'));
  const file = path.join(folder, 'files', name);
  const bytes = readFileSync(file);
  writeFileSync(
    file,
    bytes.map((byte, index) => (index === bytes.length - 20 ? byte ^ 1 : byte)),
  );
  const audited = await rantai(['audit', folder, ...unlocked]);
  expect(audited.code).toBe(1);
  expect(audited.stdout).toMatch(/ATTACHMENT_\w+ {2}attachments\//);
  // The code, and what it means; no head to keep of what is not as it was signed.
  expect(audited.stdout.trimEnd().split('\n')).toHaveLength(2);
  expect(audited.stdout).toMatch(/^ {2}[A-Z][^{}]+\.$/m);
  expect(audited.stderr).toContain('Audit menemukan 1 hal');
});

test('1: the pre-check blocks, says why, and nothing is written', async () => {
  const lines = [
    {
      method: 'cases.open',
      input: { number: 'LP/KOSONG', title: 'a', unit: 'b', openedOn: '2026-01-05', offences: [], notes: '' },
    },
  ];
  expect(
    (await rantai(['apply', sample.folder, commandsFile(sample.place.root, 'c.jsonl', lines), ...unlocked])).code,
  ).toBe(0);
  const out = path.join(sample.place.root, 'tidak dibuat');
  const blocked = await rantai([
    'export',
    sample.folder,
    '--case',
    'LP/KOSONG',
    '--stage',
    'tahap-2',
    '--out',
    out,
    ...unlocked,
  ]);
  expect(blocked.code).toBe(1);
  expect(blocked.stderr).toContain('Perkara belum mempunyai barang bukti.');
  expect(readdirSync(sample.place.root)).not.toContain('tidak dibuat');
});

test("1: a bundle that is not the trusted signer's has a sentence of its own, and is broken in JSON", async () => {
  const stranger = formatPublicKey(
    minisignKey(nativePrimitives, nativePrimitives.ed25519PublicKey(new Uint8Array(32))),
  );
  const verified = await rantai(['verify', sample.bundle, '--trust', stranger]);
  expect([verified.code, verified.stdout.includes('Disegel dengan kunci lain.')]).toEqual([1, true]);
  const json = await rantai(['verify', sample.bundle, '--trust', stranger, '--json']);
  expect(verificationReport.parse(JSON.parse(json.stdout))).toMatchObject({ verdict: 'broken', otherKey: 'unknown' });
});

test('2: a minisign key that is no key of a station is another key, and not a field to fill in again', async () => {
  const other = nativePrimitives.ed25519PublicKey(new Uint8Array(32).fill(7));
  const foreign = formatPublicKey({ id: new Uint8Array(8).fill(9), key: other });
  const told = await rantai(['verify', sample.bundle, '--trust', foreign]);
  expect([told.code, told.stdout]).toEqual([2, '']);
  expect(told.stderr).toMatch(/^STATION_KEY_FOREIGN: Ini kunci minisign, tetapi .* kunci lain/);
});

test('2: no such case, no such item', async () => {
  expect(await codeOf(['custody', sample.folder, '--case', 'LP/TIDAK/ADA', ...unlocked])).toEqual([2, 'CASE_UNKNOWN']);
  const hash = ['hash', sample.folder, sample.place.copy, '--item', 'BB-099', ...unlocked];
  expect(await codeOf(hash)).toEqual([2, 'ITEM_UNKNOWN']);
});

test.each([
  [['tidak-ada']],
  [['cases']],
  [['create', '/tmp/x']],
  [['export', '/tmp/x', '--case', 'a', '--stage', 'tahap-9', '--out', '/tmp/y']],
  [['create', '/tmp/x', '--unit', 'a', '--name', 'b', '--role', 'jaksa']],
  [['hash', '/tmp/x', '/tmp/y']],
  [['cases', '/tmp/x', '--passphrase', 'tidak boleh di sini']],
])('2: %j is not how it is used', async (parameters) => {
  expect((await rantai(parameters)).code).toBe(2);
});

test('2: no such catalogue, no such method, a command that is asked as a query, input that is no JSON', async () => {
  expect(await codeOf(['cases', path.join(sample.place.home, 'tidak ada'), ...unlocked])).toEqual([
    2,
    'CATALOGUE_NOT_FOUND',
  ]);
  for (const method of ['tidak.ada', 'cases.open', 'window.choose'])
    expect(await codeOf(['query', sample.folder, method, ...unlocked])).toEqual([2, 'METHOD_UNKNOWN']);
  expect(await codeOf(['query', sample.folder, 'cases.list', '{', ...unlocked])).toEqual([2, 'INPUT_INVALID']);
});

test('2: a new catalogue under a taken name, or with a short passphrase, leaves nothing', async () => {
  const create = (name: string, more: readonly string[]) =>
    codeOf(['create', path.join(sample.place.home, name), '--unit', 'a', '--name', 'b', ...more]);
  expect(await create('Katalog Uji.rantai', unlocked)).toEqual([2, 'CATALOGUE_EXISTS']);
  const short = ['--passphrase-file', passphraseFile('sebelas 123')];
  expect(await create('pendek.rantai', short)).toEqual([2, 'PASSPHRASE_TOO_SHORT']);
  expect(readdirSync(sample.place.home).filter((name) => name.startsWith('pendek'))).toEqual([]);
});

test('3: a wrong passphrase; and who goes on guessing has to wait', async () => {
  const folder = copy('salah sandi');
  const wrong = ['--passphrase-file', passphraseFile('bukan kata sandi ini')];
  const told: string[] = [];
  // How long one has to wait doubles, so that in the end even a slow machine comes too early.
  while (told.at(-1) !== 'PASSPHRASE_RETRY_LATER' && told.length < 10) {
    const [exit, code] = await codeOf(['cases', folder, ...wrong]);
    expect(exit).toBe(3);
    told.push(code);
  }
  expect(told.slice(0, 3)).toEqual(['PASSPHRASE_WRONG', 'PASSPHRASE_WRONG', 'PASSPHRASE_WRONG']);
  expect(told.at(-1)).toBe('PASSPHRASE_RETRY_LATER');
});

test('3: nobody of that name', async () => {
  expect(await codeOf(['cases', sample.folder, '--user', 'us_0000000000000000', ...unlocked])).toEqual([
    3,
    'USER_UNKNOWN',
  ]);
});

test('4: parts missing, damaged or from a newer program', async () => {
  const damages: readonly (readonly [string, string, (folder: string) => void])[] = [
    [
      'tanpa vault',
      'VAULT_MISSING',
      (folder) => {
        rmSync(path.join(folder, 'vault.json'));
      },
    ],
    [
      'tanpa basis data',
      'DATABASE_MISSING',
      (folder) => {
        rmSync(path.join(folder, 'catalogue.db'));
      },
    ],
    [
      'vault rusak',
      'VAULT_DAMAGED',
      (folder) => {
        writeFileSync(path.join(folder, 'vault.json'), '{');
      },
    ],
    [
      'versi kelak',
      'CATALOGUE_NEWER',
      (folder) => {
        const vault = path.join(folder, 'vault.json');
        writeFileSync(vault, readFileSync(vault, 'utf8').replace(/"version": \d+/, '"version": 99'));
      },
    ],
    [
      'basis data rusak',
      'DATABASE_DAMAGED',
      (folder) => {
        const file = path.join(folder, 'catalogue.db');
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.fill(0x5a, 100, 8000));
        for (const name of ['catalogue.db-wal', 'catalogue.db-shm']) rmSync(path.join(folder, name), { force: true });
      },
    ],
  ];
  for (const [name, code, damage] of damages) {
    const folder = copy(name);
    damage(folder);
    expect([name, ...(await codeOf(['cases', folder, ...unlocked]))]).toEqual([name, 4, code]);
  }
});
