import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { formatPublicKey } from '#shared/bundle/minisign.ts';
import { auditReport, verificationReport } from '#shared/contract/handover.ts';
import { itemRow, timelineEntry } from '#shared/contract/items.ts';
import { formatDate } from '#shared/text/dates.ts';
import { verifierTexts } from '#shared/text/screens/verifier.ts';
import { calendar, makeWorkplace } from '../../end-to-end/workplace.ts';
import { seedOf } from '../../support/ledger.ts';
import { keyOf } from '../../support/verify-files.ts';
import { commandsFile, rantai, rowsOf } from './rantai.ts';

/** One case from nothing to verified bundles, by the command line alone. */
const place = makeWorkplace();
const folder = path.join(place.home, 'Katalog Baris.rantai');
const passphraseFile = path.join(place.root, 'sandi.txt');
const caseNumber = 'LP/B/9/2026/SPKT';
const unlocked = ['--passphrase-file', passphraseFile];
const exported = z.looseObject({ path: z.string(), signerKey: z.string(), name: z.string() });
let first: z.infer<typeof exported>;
let second: z.infer<typeof exported>;

beforeAll(() => {
  writeFileSync(passphraseFile, 'enam kata sandi yang tidak ditebak\n');
});

afterAll(() => {
  place.remove();
});

const item = (description: string, attributes: object) => ({ description, quantity: 1, notes: '', attributes });
const parties = { releasedBy: 'Penyidik', receivedBy: 'Petugas', document: 'BA/5', condition: '' };
const lines = [
  {
    as: 'kasus',
    method: 'cases.open',
    input: {
      number: caseNumber,
      title: 'Perkara baris',
      unit: 'Ditres',
      openedOn: calendar.day(-9),
      offences: [],
      notes: '',
    },
  },
  {
    as: 'sita',
    method: 'warrants.record',
    input: {
      case: { $ref: 'kasus.case' },
      kind: 'seizure-order',
      number: 'SP/1',
      date: calendar.day(-8),
      issuer: 'Direktur',
      scope: '',
    },
  },
  {
    as: 'sita2',
    method: 'seizures.record',
    input: {
      case: { $ref: 'kasus.case' },
      warrant: { $ref: 'sita.warrant' },
      urgentGround: null,
      place: 'Kamar 12',
      at: calendar.at(-7, 9, 30),
      holder: 'PL-01',
      officers: ['Tim 1'],
      witnesses: ['SK-01', 'SK-02'],
      notes: '',
      items: [
        item('Diska lepas', { class: 'storage', kind: 'flash-drive', brand: 'Fabrikam', serial: '', capacityBytes: 0 }),
        item('Kunci kamar', { class: 'other', kind: 'kunci' }),
      ],
    },
  },
  {
    method: 'attachments.add',
    input: {
      case: { $ref: 'kasus.case' },
      item: { $ref: 'sita2.items.0.item' },
      kind: 'photo',
      caption: 'Depan',
      file: { $file: place.photo },
    },
  },
];

test('create makes the catalogue, says so on stderr, and prints its path', async () => {
  const made = await rantai(['create', folder, '--unit', 'Ditres', '--name', 'Briptu Baris', ...unlocked]);
  expect(made).toMatchObject({ code: 0, stdout: `${folder}\n` });
  expect(made.stderr).toContain('Katalog dibuat');
  expect(existsSync(path.join(folder, 'vault.json'))).toBe(true);
});

test('apply runs commands in order; later ones refer to replies of earlier ones, and to files', async () => {
  const applied = await rantai(['apply', folder, commandsFile(place.root, 'a.jsonl', lines), ...unlocked]);
  expect(applied.code).toBe(0);
  const replies = applied.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { line: number; ok: boolean });
  expect(replies.map((reply) => [reply.line, reply.ok])).toEqual([
    [1, true],
    [2, true],
    [3, true],
    [4, true],
  ]);
  expect(applied.stderr).toContain('4 perintah dijalankan, 0 ditolak');
});

test('apply names the line of everything that it refuses, and goes on with the next', async () => {
  const { stdout: found } = await rantai(['items', folder, '--json', ...unlocked]);
  const [storage, key] = z.array(itemRow).parse(JSON.parse(found));
  const file = commandsFile(place.root, 'b.jsonl', [
    'ini bukan JSON',
    { method: 'tidak.ada', input: {} },
    { method: 'cases.open', input: { number: '' } },
    { method: 'cases.open', input: { ...lines[0]?.input } },
    { method: 'custody.move', input: { items: [key?.item], location: 'Rak', reason: 'belum di gudang' } },
    '',
    { method: 'items.get', input: { item: { $ref: 'tidak.ada' } } },
    {
      method: 'attachments.add',
      input: { case: storage?.case, item: null, kind: 'other', caption: 'x', file: { $file: '/tidak/ada' } },
    },
    { method: 'cases.list', input: {}, extra: true },
    {
      method: 'custody.receive',
      input: { items: [storage?.item, key?.item], ...parties, registerNumber: 'R/1', location: 'Rak 3' },
    },
  ]);
  const applied = await rantai(['apply', folder, file, ...unlocked]);
  expect(applied.code).toBe(1);
  const told = applied.stderr
    .split('\n')
    .flatMap((text) => /^baris (\d+): ([A-Z_]+)/.exec(text)?.slice(1, 3).join(' ') ?? []);
  expect(told).toEqual([
    '1 INPUT_INVALID',
    '2 METHOD_UNKNOWN',
    '3 INPUT_INVALID',
    '4 CASE_NUMBER_TAKEN',
    '5 CUSTODY_ILLEGAL_MOVE',
    '7 REFERENCE_UNKNOWN',
    '8 FILE_MISSING',
    '9 INPUT_INVALID',
  ]);
  expect(applied.stderr).toContain('Perintah "tidak.ada" tidak dikenal.');
  expect(applied.stderr).toContain('Rujukan "tidak.ada" pada input.item tidak menunjuk ke mana pun.');
  expect(applied.stdout.trimEnd().split('\n').at(-1)).toContain('"line":10,"ok":true');
});

test('the lists are for eyes, and with --json for programs', async () => {
  const cases = await rantai(['cases', folder, ...unlocked]);
  expect(rowsOf(cases.stdout)[0]?.slice(0, -1)).toEqual([
    caseNumber,
    'Perkara baris',
    'Laporan polisi',
    formatDate('id', calendar.day(-9)),
    'Belum ditentukan',
    ...['2', '2', '0', '0'],
  ]);
  const items = await rantai(['items', folder, '--case', caseNumber, ...unlocked]);
  expect(rowsOf(items.stdout).map((row) => row.slice(0, 6))).toEqual([
    [caseNumber, 'BB-001', 'Diska lepas', 'Disimpan di gudang', 'Rak 3', '-'],
    [caseNumber, 'BB-002', 'Kunci kamar', 'Disimpan di gudang', 'Rak 3', '-'],
  ]);
  const custody = await rantai(['custody', folder, '--case', caseNumber, ...unlocked]);
  expect(rowsOf(custody.stdout).map((row) => row.slice(3, 5).join(' '))).toContain('Diterima di gudang BB-002');
  const story = await rantai(['custody', folder, '--case', caseNumber, '--json', ...unlocked]);
  expect(z.array(timelineEntry).parse(JSON.parse(story.stdout))).toHaveLength(rowsOf(custody.stdout).length);
  const users = await rantai(['users', folder, ...unlocked]);
  expect(rowsOf(users.stdout)[0]?.slice(1)).toEqual(['Briptu Baris', 'Petugas barang bukti', 'Aktif', '-', '1']);
});

test('query answers any reading method in JSON', async () => {
  const input = JSON.stringify({ search: 'perkara baris', after: null, limit: 5 });
  const asked = await rantai(['query', folder, 'cases.list', input, ...unlocked]);
  expect(asked.code).toBe(0);
  expect(JSON.parse(asked.stdout)).toMatchObject({ total: 1, rows: [{ number: caseNumber }] });
});

test('hash lists and seals every file of a folder', async () => {
  const hashed = await rantai(['hash', folder, place.copy, '--item', 'BB-001', '--case', caseNumber, ...unlocked]);
  expect(hashed.code).toBe(0);
  expect(JSON.parse(hashed.stdout)).toMatchObject({ files: 5, unreadable: 0, method: 'hashed-here' });
  expect(hashed.stderr).toContain('5 berkas dalam daftar BB-001');
});

test('export makes numbered bundles that can be made again byte for byte', async () => {
  const wanted = ['export', folder, '--case', caseNumber, '--stage', 'tahap-2', '--zip', ...unlocked];
  const one = await rantai([...wanted, '--out', place.out]);
  expect(one.code).toBe(0);
  first = exported.parse(JSON.parse(one.stdout));
  second = exported.parse(JSON.parse((await rantai([...wanted, '--out', place.out])).stdout));
  expect(second.name).toMatch(/_v2$/);
  const again = path.join(place.root, 'lagi');
  const repeated = await rantai([...wanted, '--out', again, '--again', '1']);
  expect(repeated.code).toBe(0);
  for (const name of ['tagmanifest-sha256.txt', 'tagmanifest-sha256.txt.minisig'])
    expect(readFileSync(path.join(again, first.name, name))).toEqual(readFileSync(path.join(first.path, name)));
  expect(readFileSync(path.join(again, `${first.name}.zip`))).toEqual(readFileSync(`${first.path}.zip`));
});

test('verify judges a folder, a zip, and that a later bundle goes on from an earlier one', async () => {
  const folderOnly = await rantai(['verify', first.path]);
  expect(folderOnly.code).toBe(0);
  expect(folderOnly.stdout).toContain('UTUH, PENANDA TANGAN BELUM DIPASTIKAN');
  const zip = await rantai(['verify', `${first.path}.zip`, '--trust', first.signerKey]);
  expect([zip.code, zip.stdout.includes('UTUH: ')]).toEqual([0, true]);
  const later = await rantai(['verify', second.path, '--trust', first.signerKey, '--after', first.path, '--json']);
  const report = verificationReport.parse(JSON.parse(later.stdout));
  expect([later.code, report.verdict, report.checks.filter(({ result }) => result === 'failed')]).toEqual([
    0,
    'whole',
    [],
  ]);
  const turned = await rantai(['verify', first.path, '--trust', first.signerKey, '--after', second.path]);
  expect(turned.code).toBe(1);
});

test('verify judges the proof of one file, by the key of the station or by a bundle', async () => {
  const listed = await rantai([
    'query',
    folder,
    'items.list',
    JSON.stringify({ case: null, search: 'BB-001', custody: null, after: null, limit: 5 }),
    ...unlocked,
  ]);
  const { rows } = JSON.parse(listed.stdout) as { rows: { item: string; number: string; caseNumber: string }[] };
  const device = rows.find((row) => row.number === 'BB-001' && row.caseNumber === caseNumber)?.item;
  const input = { item: device, ordinal: 2, folder: { $file: place.root } };
  const made = await rantai([
    'apply',
    folder,
    commandsFile(place.root, 'p.jsonl', [{ method: 'files.prove', input }]),
    ...unlocked,
  ]);
  const { value } = JSON.parse(made.stdout) as { value: { name: string } };
  const proof = path.join(place.root, value.name);
  const alone = await rantai(['verify', proof]);
  expect([alone.code, alone.stdout.includes('TERBUKTI: ')]).toEqual([0, false]);
  expect(alone.stdout).toContain('UTUH, PENANDA TANGAN BELUM DIPASTIKAN: ');
  const known = await rantai(['verify', proof, '--trust', first.signerKey, '--bundle', first.path]);
  expect(known.stdout).toContain(`barang bukti BB-001, perkara ${caseNumber}`);
  expect([known.code, known.stdout.includes('TERBUKTI: '), known.stdout.includes('BELUM DIPASTIKAN')]).toEqual([
    0,
    true,
    false,
  ]);
  const foreign = formatPublicKey(keyOf(seedOf(5)));
  const mistaken = await rantai(['verify', proof, '--trust', foreign, '--bundle', first.path]);
  expect([mistaken.code, mistaken.stdout.includes('TIDAK TERBUKTI')]).toEqual([1, false]);
  // Both keys as they begin on paper, as far as a signature tells; that bundle is whole by its own.
  for (const told of [foreign.slice(0, 13), first.signerKey.slice(0, 13), 'FILE_PROOF_BUNDLE_OTHER_KEY', 'kunci lain'])
    expect(mistaken.stdout).toContain(told);
  const instead = await rantai(['verify', first.path, '--after', proof]);
  expect([instead.code, instead.stdout, instead.stderr.includes('FILE_PROOF_NOT_BUNDLE: ')]).toEqual([2, '', true]);
  writeFileSync(proof, readFileSync(proof, 'utf8').replace('"ordinal":2', '"ordinal":3'));
  const changed = await rantai(['verify', proof, '--json']);
  expect([changed.code, (JSON.parse(changed.stdout) as { verdict: string }).verdict]).toEqual([1, 'broken']);
});

test('verify says of a photo that it is no bundle, of a folder with a bundle in it not, and believes neither', async () => {
  const photo = path.join(place.root, 'foto.jpg');
  writeFileSync(photo, 'foto yang terpilih karena keliru');
  const nothing = await rantai(['verify', photo, '--trust', first.signerKey]);
  const told = `${verifierTexts.noBundle.id}. ${verifierTexts.noBundleLead.id}\n`;
  expect([nothing.code, nothing.stdout]).toEqual([1, told]);
  const ofScripts = await rantai(['verify', photo, '--json']);
  expect([ofScripts.code, (JSON.parse(ofScripts.stdout) as { verdict: string }).verdict]).toEqual([1, 'broken']);
  const above = await rantai(['verify', path.dirname(first.path)]);
  const around = `${verifierTexts.aroundBundle.id}. ${verifierTexts.aroundBundleLead.id}\n`;
  expect([above.code, above.stdout.endsWith(around)]).toEqual([1, true]);
  expect(above.stdout).toMatch(/BUNDLE_NOT_RECOGNISED file=\S+/);
});

test('audit finds nothing, and prints the checkpoint; verify of a catalogue is its audit', async () => {
  const clean = await rantai(['audit', folder, '--json', ...unlocked]);
  const report = auditReport.parse(JSON.parse(clean.stdout));
  expect([clean.code, report.findings, report.attachments, report.fileRows]).toEqual([0, [], 1, 5]);
  const verified = await rantai(['verify', folder, ...unlocked]);
  expect(verified.code).toBe(0);
  expect(verified.stdout).toContain(report.checkpoint.trimEnd());
  expect(verified.stderr).toContain('Audit bersih');
});

test('it speaks English where the system does', async () => {
  const asked = await rantai(['cases', path.join(place.home, 'tidak ada'), ...unlocked], {
    env: { LANG: 'en_GB.UTF-8' },
  });
  expect(asked.code).toBe(2);
  expect(asked.stderr).toMatch(/^CATALOGUE_NOT_FOUND: [A-Z][a-z]+/);
  expect(asked.stderr).not.toContain('katalog');
});
