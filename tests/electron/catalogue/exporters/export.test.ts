import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/contract.ts';
import { exported, filesBelow, handoverCase, type HandoverCase } from '../../../support/handover.ts';
import { outcome } from '../../../support/outcome.ts';
import { readCsv } from '../../../support/read-csv.ts';
import { hasTool } from '../../../support/tools.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let service: TestCatalogue;
let made: HandoverCase;
let first: Output<'handover.export'>;
let out: string;

beforeAll(async () => {
  service = await createTestCatalogue();
  made = await handoverCase(service);
  out = join(service.parent, 'keluar');
  service.clock.now = '2026-11-22T10:00:00.000+08:00';
  first = await exported(service, made.case, out, { zip: true });
  expect(service.internalErrors).toEqual([]);
});
afterAll(async () => {
  await service.dispose();
});

const verify = async (path: string, trustKey: string | null = null, older: string | null = null) =>
  await service.done('bundle.verify', {
    bundle: service.grant(path),
    trustKey,
    older: older === null ? null : service.grant(older),
  });

describe('an exported bundle', () => {
  it('is found by its name in the folder that was chosen, and nothing else is', async () => {
    const asked = { bundle: service.grant(dirname(first.path)), trustKey: first.signerKey, older: null };
    const report = await service.done('bundle.verify', { ...asked, inside: first.name });
    expect(report.verdict).toBe('whole');
    for (const inside of ['..', `../${basename(dirname(first.path))}/${first.name}`, ''])
      expect(outcome(await service.call('bundle.verify', { ...asked, inside }))).toBe('INPUT_INVALID');
    expect(outcome(await service.call('bundle.verify', { ...asked, inside: 'tidak ada' }))).toBe('FILE_MISSING');
  });

  it('is whole by our verifier, as a folder and as a zip', async () => {
    for (const path of first.outputs) {
      const report = await verify(path, first.signerKey);
      expect(report.checks.flatMap(({ problems }) => problems)).toEqual([]);
      expect(report.verdict).toBe('whole');
      expect(report.subject).toMatchObject({
        version: 1,
        items: 3,
        files: first.files,
        bytes: first.bytes,
        signerKey: first.signerKey,
      });
    }
  });

  it('is whole as a zip too when a paper of the case is eight megabytes of zeros', async () => {
    const own = await handoverCase(service, 'LP/NOL');
    const scan = join(service.parent, 'halaman-kosong.bmp');
    writeFileSync(scan, Buffer.alloc(8 << 20));
    const file = service.grant(scan);
    await service.done('attachments.add', { case: own.case, item: null, kind: 'document', caption: 'pindaian', file });
    const zeros = await exported(service, own.case, join(service.parent, 'nol'), { zip: true });
    for (const path of zeros.outputs) expect((await verify(path, zeros.signerKey)).verdict).toBe('whole');
  });

  it('is whole too when the clock went back after the last entry', async () => {
    const own = await handoverCase(service, 'LP/MUNDUR');
    const [before, back] = [service.clock.now, '2026-11-20T09:00:00.000+08:00'];
    service.clock.now = back;
    const mundur = await exported(service, own.case, join(service.parent, 'mundur'));
    service.clock.now = before;
    expect(mundur.exported.createdAt).toBe(before);
    expect((await verify(mundur.path, mundur.signerKey)).checks.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('passes sha256sum -c over both manifests', () => {
    if (!hasTool('sha256sum')) return;
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      expect(execFileSync('sha256sum', ['--strict', '-c', manifest], { cwd: first.path }).toString()).not.toContain(
        'FAILED',
      );
    }
  });

  it('passes minisign -V with the printed key, and its trusted comment says what it is', () => {
    if (!hasTool('minisign')) return;
    const said = execFileSync('minisign', ['-V', '-m', 'tagmanifest-sha256.txt', '-P', first.signerKey], {
      cwd: first.path,
    }).toString();
    expect(said).toContain(
      `Trusted comment: rantai-bukti bundle=${first.exported.bundle} case=${made.case} stage=tahap-2 version=1 tree=${String(first.exported.treeSize)}`,
    );
    const forged = spawnSync(
      'minisign',
      ['-V', '-m', 'manifest-sha256.txt', '-x', 'tagmanifest-sha256.txt.minisig', '-P', first.signerKey],
      { cwd: first.path },
    );
    expect(forged.status).not.toBe(0);
  });

  it('carries the digests of the medium for sha256sum -c, whatever its files are called', () => {
    if (!hasTool('sha256sum')) return;
    const sums = join(first.path, 'data/05-berkas-digital/BB-002.sha256');
    const said = execFileSync('sha256sum', ['--strict', '-c', sums], { cwd: made.medium }).toString();
    expect(said.split('\n').filter((line) => line.endsWith(': OK')).length).toBe(11);
  });

  it('carries a workbook of the same rows beside the list of the medium', async () => {
    const stem = join(first.path, 'data/05-berkas-digital/BB-002');
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(`${stem}.xlsx`);
    const [titles = [], ...rows] = await readCsv(readFileSync(`${stem}.csv`, 'utf8'));
    const sheet = book.getWorksheet('Berkas');
    expect(sheet?.rowCount).toBe(rows.length + 1);
    expect(titles.slice(2, 6)).toEqual(['SHA-256', 'SHA-1', 'MD5', 'Diubah (UTC)']);
    for (const [index, row] of rows.entries())
      expect(sheet?.getRow(index + 2).getCell(3).text).toBe(row[2]?.replace(/^'/, ''));
  });

  it('unpacks by unzip into the same files', () => {
    if (!hasTool('unzip')) return;
    const zip = `${first.path}.zip`;
    expect(execFileSync('unzip', ['-t', zip]).toString()).toContain('No errors detected');
    const folder = join(service.parent, 'dibuka');
    execFileSync('unzip', ['-q', zip, '-d', folder]);
    expect(filesBelow(join(folder, first.name))).toEqual(filesBelow(first.path));
  });

  it('holds photos and papers under safe names, and not what is neither', () => {
    const files = filesBelow(first.path);
    expect([...files.keys()].filter((path) => /^data\/0[34]/.test(path)).sort()).toEqual([
      'data/03-dokumen/KASUS_002_BA-Penyitaan.pdf',
      'data/04-foto/BB-001_001_Foto-depan.jpg',
    ]);
    expect([...files.values()].some((bytes) => bytes.includes('TIDAK-IKUT'))).toBe(false);
  });

  it('is named after case, stage and version, and recorded with its digest', async () => {
    expect(first.name).toBe('LP-A-12-XI-2026-SPKT_tahap-2_v1');
    const digest = createHash('sha256')
      .update(readFileSync(join(first.path, 'tagmanifest-sha256.txt')))
      .digest('hex');
    const listed = await service.done('handover.list', { case: made.case });
    expect(listed[listed.length - 1]).toMatchObject({
      version: 1,
      tagManifestSha256: digest,
      byName: 'Petugas Uji',
      recipient: 'Kejaksaan Negeri Kupang',
    });
  });

  it('leaves nothing beside it', () => {
    expect(readdirSync(out).sort()).toEqual([first.name, `${first.name}.zip`]);
  });
});

describe('the same version once more', () => {
  it('has the same bytes, zip and workbook included, though the ledger went on and the clock with it', async () => {
    service.clock.now = '2026-11-23T08:00:00.000+08:00';
    await service.done('custody.move', { items: [made.items[0] ?? ''], location: 'Rak B-7', reason: 'penataan' });
    const again = await exported(service, made.case, join(service.parent, 'ulang'), { zip: true, again: 1 });
    expect(again.exported).toEqual(first.exported);
    expect(filesBelow(again.path)).toEqual(filesBelow(first.path));
    expect(readFileSync(`${again.path}.zip`).equals(readFileSync(`${first.path}.zip`))).toBe(true);
    expect((await service.done('handover.list', { case: made.case })).length).toBe(1);
  });

  it('is refused when there is no such version', async () => {
    const target = service.grant(out);
    const input = {
      case: made.case,
      stage: 'tahap-2' as const,
      target,
      recipient: 'x',
      zip: false,
      encryptTo: [],
      again: 9,
    };
    expect(await service.call('handover.export', input)).toMatchObject({
      ok: false,
      error: { code: 'BUNDLE_UNKNOWN' },
    });
  });
});

describe('a later version', () => {
  it('proves that it extends the first, whether that is a folder, a zip or only its checkpoint', async () => {
    const second = await exported(service, made.case, out);
    expect(second.exported.version).toBe(2);
    for (const older of [first.path, `${first.path}.zip`, join(first.path, 'data/ledger/checkpoint.txt')]) {
      const report = await verify(second.path, second.signerKey, older);
      expect(report.verdict).toBe('whole');
      expect(report.checks.find(({ check }) => check === 'extends-older')?.result).toBe('passed');
    }
    const backwards = await verify(first.path, first.signerKey, second.path);
    expect(backwards.verdict).toBe('broken');
  });
});

describe('an encrypted bundle', () => {
  it('opens by stock age for each recipient, and only for them', async () => {
    if (!hasTool('age')) return;
    const identities = await Promise.all([
      generateX25519Identity(),
      generateX25519Identity(),
      generateX25519Identity(),
    ]);
    const recipients = await Promise.all(identities.slice(0, 2).map((identity) => identityToRecipient(identity)));
    const folder = join(service.parent, 'rahasia');
    const sealed = await exported(service, made.case, folder, { encryptTo: recipients });
    expect(readdirSync(folder).sort()).toEqual([sealed.name, `${sealed.name}.zip.age`]);
    for (const [index, identity] of identities.entries()) {
      const key = join(service.parent, `kunci-${String(index)}`);
      writeFileSync(key, `${identity}\n`);
      const opened = join(service.parent, `terbuka-${String(index)}.zip`);
      const status = spawnSync('age', ['-d', '-i', key, '-o', opened, `${sealed.path}.zip.age`]).status;
      expect(status === 0).toBe(index < 2);
      if (status === 0) expect((await verify(opened, sealed.signerKey)).verdict).toBe('whole');
    }
  });

  it('is refused for a recipient whose checksum is wrong, before anything is written', async () => {
    const folder = join(service.parent, 'salah');
    mkdirSync(folder);
    const encryptTo = [`age1${'q'.repeat(58)}`];
    const input = {
      case: made.case,
      stage: 'tahap-2' as const,
      target: service.grant(folder),
      recipient: 'x',
      zip: false,
      encryptTo,
      again: null,
    };
    expect(await service.call('handover.export', input)).toMatchObject({
      ok: false,
      error: { code: 'INPUT_INVALID', details: { paths: ['encryptTo.0'] } },
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});
