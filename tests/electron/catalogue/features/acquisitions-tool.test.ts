import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ImageDesk } from '../../../support/device-images.ts';
import { ewfVerified, md5Of } from '../../../support/image-logs.ts';
import { outcome } from '../../../support/outcome.ts';

const folder = mkdtempSync(join(tmpdir(), 'rantai-ewf-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const desk = new ImageDesk([join(folder, 'tidak-ada'), folder]);

/** A program in place of ewfverify that says this and ends with this code. */
function stub(said: string, code: number): void {
  const lines = said.split('\n').map((line) => `printf '%s\\n' '${line.replaceAll("'", '')}'`);
  writeFileSync(join(folder, 'ewfverify'), ['#!/bin/sh', ...lines, `exit ${String(code)}`].join('\n'), { mode: 0o755 });
}

async function imaged(): Promise<string> {
  desk.write('bukti.E01', Buffer.from('EVF\t\r\n\xff\0 isi', 'latin1'));
  return desk.record({
    image: { name: 'bukti.E01', format: 'E01', segments: 1, bytes: 4 },
    hashes: [{ algorithm: 'md5', acquired: md5Of, verified: null }],
    noSha256: 'alat lama',
  });
}

describe.skipIf(process.platform === 'win32')('SEC-75 an E01 and the program that reads it', () => {
  it.each<[string, string, number, string, string]>([
    ['finds it whole', ewfVerified(md5Of, 'SUCCESS'), 0, 'match', 'verified'],
    ['finds another hash', ewfVerified('0'.repeat(32), 'FAILURE'), 1, 'mismatch', 'alarm'],
    ['finds another hash and is content', ewfVerified('0'.repeat(32), 'SUCCESS'), 0, 'mismatch', 'alarm'],
    ['finds the hash and is not content', ewfVerified(md5Of, 'FAILURE'), 1, 'damaged', 'alarm'],
    [
      'cannot read it to its end',
      'ewfverify 20140813\nunable to read storage media buffer.\newfverify: FAILURE',
      1,
      'not-readable',
      'alarm',
    ],
  ])('that %s', async (_, said, code, found, standing) => {
    const acquisition = await imaged();
    stub(said, code);
    expect(await desk.verify(acquisition, 'bukti.E01', 'ewfverify')).toMatchObject({
      ok: true,
      value: { outcome: found, tool: 'ewfverify 20140813' },
    });
    expect((await desk.images())[0]?.standing).toBe(standing);
    expect(await desk.findings()).toEqual(standing === 'alarm' ? [['BB-001', 'warns']] : []);
  });

  it.each<[string, string, number]>([
    ['is of another version', 'usage: ewfverify [ -c codepage ] image', 1],
    ['lacks a library', 'ewfverify: error while loading shared libraries: libewf.so.2', 127],
    ['says that all is well and ends badly', ewfVerified(md5Of, 'SUCCESS'), 1],
    ['may not read it', 'ewfverify 20140813\naccess denied.\nunable to read section: header.', 1],
    ['speaks another language', ewfVerified(md5Of, 'SUCCESS').replace('SUCCESS', 'BERHASIL'), 0],
    ['says nothing', '', 0],
  ])('that %s, has no word about it', async (_, said, code) => {
    const acquisition = await imaged();
    stub(said, code);
    expect(outcome(await desk.verify(acquisition, 'bukti.E01', 'ewfverify'))).toBe('ACQUISITION_TOOL_FAILED');
    expect((await desk.images()).map(({ checks, standing }) => [checks, standing])).toEqual([[[], 'unverified']]);
  });

  it('that is not there is missing, and the image is proposed by its name', async () => {
    const acquisition = await imaged();
    rmSync(join(folder, 'ewfverify'), { force: true });
    expect(outcome(await desk.verify(acquisition, 'bukti.E01', 'ewfverify'))).toBe('ACQUISITION_TOOL_MISSING');
    expect(await desk.propose('bukti.E01')).toMatchObject({
      ok: true,
      value: { from: 'name', doubts: ['tool-missing'] },
    });
    expect((await desk.catalogue.done('acquisition.list', { item: desk.item() })).ewf).toBe(false);
  });
});
