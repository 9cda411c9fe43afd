import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fail } from '#shared/errors/result.ts';
import { exportInput, exported, handoverCase, type HandoverCase } from '../../../support/handover.ts';
import { smallDisk } from '../../../support/mounts.ts';
import { openCase, phone, seizedCase } from '../../../support/scenario.ts';
import { hasTool } from '../../../support/tools.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let service: TestCatalogue;
let made: HandoverCase;
let folder: string;
let count = 0;

beforeAll(async () => {
  service = await createTestCatalogue();
  made = await handoverCase(service);
});
afterAll(async () => {
  expect(service.internalErrors).toEqual([]);
  await service.dispose();
});
beforeEach(() => {
  folder = join(service.parent, `keluar-${String(++count)}`);
  mkdirSync(folder);
});

/** The files of a zip by their names. */
const readAll = (zip: string) => unzipSync(readFileSync(zip));

/** Asks for an export that must fail, and sees that neither the folder nor the ledger tells of it. */
async function refused(changes: Parameters<typeof exportInput>[3] = {}, caseId = made.case, into = folder) {
  const before = (await service.done('handover.list', { case: null })).length;
  const there = readdirSync(into);
  const result = await service.call('handover.export', exportInput(service, caseId, into, changes));
  expect(readdirSync(into)).toEqual(there);
  expect((await service.done('handover.list', { case: null })).length).toBe(before);
  return result.ok ? 'ok' : result.error;
}

describe('an export is refused, and leaves nothing', () => {
  it('when the case is not known, or has nothing to hand over', async () => {
    expect(await refused({}, 'ca_0000000000000000')).toMatchObject({ code: 'CASE_UNKNOWN' });
    const empty = await openCase(service, 'LP/KOSONG');
    expect(await refused({}, empty)).toMatchObject({ code: 'HANDOVER_NOTHING' });
  });

  it('when the pre-check blocks, naming why; and only then', async () => {
    const seized = await seizedCase(service, [phone()], 'LP/BELUM/1');
    const findings = (await service.done('handover.precheck', { case: seized.case, stage: 'tahap-2' })).findings;
    expect(findings.filter(({ severity }) => severity === 'blocks').map(({ code }) => code)).toEqual(['never-stored']);
    expect(await refused({}, seized.case)).toEqual({
      code: 'HANDOVER_BLOCKED',
      details: { findings: ['never-stored'] },
    });
    expect((await exported(service, seized.case, folder, { stage: 'tahap-1' })).exported.stage).toBe('tahap-1');
  });

  it('when a file or folder of one of its names is there already', async () => {
    const name = 'LP-A-12-XI-2026-SPKT_tahap-2_v1';
    for (const taken of [`${name}.zip`, name]) {
      mkdirSync(join(folder, taken));
      expect(await refused({ zip: true })).toEqual({ code: 'TARGET_EXISTS', details: { name: taken } });
    }
  });

  it('when the folder is gone', async () => {
    const gone = exportInput(service, made.case, join(folder, 'hilang'));
    rmSync(join(folder, 'hilang'), { recursive: true });
    expect(await service.call('handover.export', gone)).toMatchObject({ ok: false, error: { code: 'FILE_MISSING' } });
  });

  it('when it is cancelled, at whatever step', async () => {
    for (const step of ['writing-ledger', 'copying-attachments', 'writing-list', 'zipping']) {
      const id = `batal-${step}-${String(count)}`;
      const pushes = service.pushes.length;
      const result = service.call('handover.export', exportInput(service, made.case, folder, { zip: true }), id);
      while (!service.pushes.slice(pushes).some((push) => push.kind === 'progress' && push.step === step))
        await new Promise((turn) => setImmediate(turn));
      service.cancel(id);
      expect(await result).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
      expect(readdirSync(folder)).toEqual([]);
    }
    expect((await service.done('handover.list', { case: made.case })).length).toBe(0);
  });

  it('when an attachment in the catalogue was damaged', async () => {
    const files = readdirSync(join(service.folder, 'files')).map((name) => join(service.folder, 'files', name));
    const whole = files.map((file) => readFileSync(file));
    for (const [index, bytes] of whole.entries()) {
      writeFileSync(
        files[index] ?? '',
        bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
      );
    }
    expect(await refused({})).toMatchObject({ code: 'ATTACHMENT_DAMAGED' });
    for (const [index, bytes] of whole.entries()) writeFileSync(files[index] ?? '', bytes);
  });

  it('when PERIKSA.html was not built', async () => {
    const bare = await createTestCatalogue({ verifierPage: () => fail('FILE_MISSING', { file: 'PERIKSA.html' }) });
    const seized = await handoverCase(bare);
    const result = await bare.call('handover.export', exportInput(bare, seized.case, join(bare.parent, 'k')));
    expect(result).toMatchObject({ ok: false, error: { code: 'FILE_MISSING', details: { file: 'PERIKSA.html' } } });
    await bare.dispose();
  });
});

describe('a full or protected disk', () => {
  it('is told of as such, and nothing stays on it', async () => {
    const disk = smallDisk(128);
    if (disk === null) return;
    try {
      const into = join(disk.path, 'x');
      mkdirSync(into);
      expect(await refused({ zip: true }, made.case, into)).toMatchObject({ code: 'DISK_FULL' });
      disk.makeReadOnly();
      expect(await refused({}, made.case, into)).toMatchObject({ code: 'NOT_WRITABLE' });
      disk.makeWritable();
    } finally {
      disk.remove();
    }
  });

  it('is found at every step of the way: folder, zip, encryption', async () => {
    const recipient = 'age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg';
    let full = 0;
    for (let kilobytes = 140; kilobytes < 400; kilobytes += 40) {
      const disk = smallDisk(kilobytes);
      if (disk === null) return;
      try {
        const input = exportInput(service, made.case, join(disk.path, 'x'), { zip: true, encryptTo: [recipient] });
        const before = (await service.done('handover.list', { case: made.case })).length;
        const result = await service.call('handover.export', input);
        const recorded = (await service.done('handover.list', { case: made.case })).length - before;
        if (result.ok) expect([recorded, result.value.outputs.every((path) => existsSync(path))]).toEqual([1, true]);
        else expect([result.error.code, recorded, readdirSync(join(disk.path, 'x'))]).toEqual(['DISK_FULL', 0, []]);
        if (!result.ok) full++;
      } finally {
        disk.remove();
      }
    }
    expect(full).toBeGreaterThan(0);
  });
});

describe('the pre-check', () => {
  it('counts what would go into the bundle', async () => {
    const found = await service.done('handover.precheck', { case: made.case, stage: 'tahap-2' });
    expect(found).toMatchObject({ items: 3, attachments: 2, files: 11 });
    expect(await service.call('handover.precheck', { case: 'ca_0000000000000000', stage: 'tahap-2' })).toMatchObject({
      ok: false,
      error: { code: 'CASE_UNKNOWN' },
    });
    expect(await service.call('handover.list', { case: 'ca_0000000000000000' })).toMatchObject({
      ok: false,
      error: { code: 'CASE_UNKNOWN' },
    });
  });
});

describe('verifying a bundle on disk', () => {
  let path = '';
  let key = '';
  beforeEach(async () => {
    const bundle = await exported(service, made.case, folder, { zip: true });
    path = bundle.path;
    key = bundle.signerKey;
  });
  const verified = (target: string, trustKey: string | null = key) =>
    service.call('bundle.verify', { bundle: service.grant(target), trustKey, older: null });
  const problems = async (target: string) => {
    const result = await verified(target);
    if (!result.ok) return [result.error.code];
    return result.value.checks.flatMap((outcome) =>
      outcome.problems.map(({ code, details }) => `${code} ${String(details['file'])}`),
    );
  };

  it('names a link, a pipe and a file that was put in, and follows none', async () => {
    symlinkSync('/etc/hostname', join(path, 'data', 'tautan'));
    expect(await problems(path)).toEqual(['BUNDLE_SYMLINK data/tautan']);
  });

  it('is not held up by a pipe', async () => {
    if (!hasTool('mkfifo')) return;
    execFileSync('mkfifo', [join(path, 'pipa')]);
    expect(await problems(path)).toEqual(['BUNDLE_PATH_UNSAFE pipa']);
  });

  it('finds a changed file in the folder, and a name of bytes that are no text', async () => {
    writeFileSync(join(path, 'data/01-daftar-barang-bukti.csv'), 'x');
    expect(await problems(path)).toContain('BUNDLE_FILE_CHANGED data/01-daftar-barang-bukti.csv');
    writeFileSync(Buffer.concat([Buffer.from(join(path, 'x')), Buffer.from([0xff])]), 'x');
    expect((await problems(path)).some((problem) => problem.startsWith('BUNDLE_PATH_UNSAFE x'))).toBe(true);
  });

  it('finds a changed byte in the zip, unless every file reads as before', async () => {
    const zip = readFileSync(`${path}.zip`);
    const changed = join(folder, 'rusak.zip');
    const verdicts: string[] = [];
    for (let at = 1000; at < zip.length; at += 2999) {
      writeFileSync(
        changed,
        zip.map((byte, index) => (index === at ? byte ^ 4 : byte)),
      );
      const result = await verified(changed);
      if (!result.ok) throw new Error(result.error.code);
      verdicts.push(result.value.verdict);
      // Some bytes of a zip say nothing about its files, and the same bytes can be packed in two ways (RFC 1951, 3.2.5).
      if (result.value.verdict !== 'broken') expect(readAll(changed)).toEqual(readAll(`${path}.zip`));
    }
    expect(verdicts.filter((verdict) => verdict === 'broken').length).toBeGreaterThan(verdicts.length / 2);
  });

  it('does not call the proof of one file a broken bundle, wherever it is given for one', async () => {
    const proof = join(folder, 'bukti.json');
    for (const text of [
      '{"entry":{},"type":"rantai-bukti/file-proof","v":1}',
      '{"type": "rantai-bukti/file-proof"\n',
    ]) {
      writeFileSync(proof, text);
      expect(await problems(proof)).toEqual(['FILE_PROOF_NOT_BUNDLE']);
      const asked = { bundle: service.grant(path), trustKey: null, older: service.grant(proof) };
      expect(await service.call('bundle.verify', asked)).toEqual(fail('FILE_PROOF_NOT_BUNDLE'));
    }
    for (const text of ['{}', '"rantai-bukti/file-proof"', '{"type":"rantai-bukti/']) {
      writeFileSync(proof, text);
      expect(await problems(proof)).toEqual(['BUNDLE_NOT_RECOGNISED undefined']);
    }
  });

  it('answers for what is no bundle, and for what is not there', async () => {
    expect(await problems(join(service.folder, 'vault.json'))).toEqual(['BUNDLE_NOT_RECOGNISED undefined']);
    const [left = ''] = await problems(folder);
    // A bundle one level deeper speaks for itself.
    expect(left).toMatch(/^BUNDLE_NOT_RECOGNISED .+/);
    expect(left).not.toContain('undefined');
    const photos = join(folder, 'foto');
    mkdirSync(photos);
    writeFileSync(join(photos, 'foto.jpg'), 'x');
    expect(await problems(photos)).toEqual(['BUNDLE_NOT_RECOGNISED undefined']);
    expect(await problems(join(folder, 'tidak-ada'))).toEqual(['FILE_MISSING']);
    expect(await verified(path, 'bukan kunci')).toMatchObject({
      ok: false,
      error: { code: 'INPUT_INVALID', details: { paths: ['trustKey'] } },
    });
    const unknown = { bundle: `ft_${'0'.repeat(32)}`, trustKey: null, older: null };
    expect(await service.call('bundle.verify', unknown)).toMatchObject({
      ok: false,
      error: { code: 'FILE_TOKEN_UNKNOWN' },
    });
  });

  it('works without an open catalogue, and can be cancelled', async () => {
    await service.lock();
    expect(await verified(path)).toMatchObject({ ok: true, value: { verdict: 'whole' } });
    const answer = service.call(
      'bundle.verify',
      { bundle: service.grant(path), trustKey: null, older: null },
      'periksa-batal',
    );
    service.cancel('periksa-batal');
    expect(await answer).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    await service.unlock();
  });
});
