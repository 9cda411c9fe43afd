import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, renameSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { content, digestsOf, hashed, ImageDesk } from '../../../support/device-images.ts';
import { outcome } from '../../../support/outcome.ts';
import { hasTool } from '../../../support/tools.ts';

const desk = new ImageDesk();

describe.skipIf(!hasTool('ewfacquire') || !hasTool('ewfverify'))('an E01 made by ewfacquire', () => {
  const acquire = (target = 'bukti') => {
    desk.write('disk.raw');
    const args = [
      '-u',
      '-q',
      '-t',
      join(desk.folder, target),
      '-C',
      'LP/1',
      '-D',
      'Cakram é',
      '-e',
      'Briptu A',
      '-E',
      'BB-001',
    ];
    const said = execFileSync(
      'ewfacquire',
      [...args, '-N', '', '-f', 'encase6', '-d', 'sha256', '-S', '1MiB', join(desk.folder, 'disk.raw')],
      {
        encoding: 'utf8',
      },
    );
    expect(said).toContain('SUCCESS');
  };
  const ewf = { name: 'bukti.E01', format: 'E01', segments: 3, bytes: content.length } as const;

  it('is proposed with what its header says, which is what was acquired', async () => {
    acquire();
    const proposal = await desk.propose('bukti.E01');
    expect(proposal).toMatchObject({
      ok: true,
      value: {
        from: 'ewfinfo',
        acquiredBy: 'Briptu A',
        image: ewf,
        hashes: [{ algorithm: 'md5', acquired: hashed('md5', content), verified: null }],
        doubts: ['zone'],
      },
    });
    expect(proposal.ok ? proposal.value.notes : '').toContain('Uraian: Cakram é');
    expect((await desk.catalogue.done('acquisition.list', { item: desk.item(0) })).ewf).toBe(true);
  });

  it('is found whole by ewfverify, and broken where a segment was changed', async () => {
    acquire();
    const acquisition = await desk.record({ image: ewf });
    expect(await desk.verify(acquisition, 'bukti.E01', 'ewfverify')).toMatchObject({
      ok: true,
      value: { outcome: 'match', subject: 'data', digests: digestsOf(content), tool: 'ewfverify 20140813' },
    });
    desk.corrupt('bukti.E02', 300_000);
    expect(await desk.verify(acquisition, 'bukti.E01', 'ewfverify')).toMatchObject({
      ok: true,
      value: { outcome: 'mismatch' },
    });
    const [row] = await desk.images();
    expect([row?.standing, row?.checks.at(-1)?.data.notes]).toEqual(['alarm', 'ewfverify: FAILURE']);
    truncateSync(join(desk.folder, 'bukti.E01'), 500);
    expect(await desk.verify(acquisition, 'bukti.E01', 'ewfverify')).toMatchObject({
      ok: true,
      value: { outcome: 'not-readable' },
    });
  });

  it('with a segment that is not there, or under another name, is not looked at', async () => {
    acquire();
    const acquisition = await desk.record({ image: ewf });
    renameSync(join(desk.folder, 'bukti.E03'), join(desk.folder, 'bukti.E04'));
    expect(outcome(await desk.verify(acquisition, 'bukti.E01', 'ewfverify'))).toBe('ACQUISITION_SEGMENTS');
    copyFileSync(join(desk.folder, 'bukti.E04'), join(desk.folder, 'bukti.E03'));
    copyFileSync(join(desk.folder, 'bukti.E01'), join(desk.folder, 'lain.E01'));
    expect(outcome(await desk.verify(acquisition, 'lain.E01', 'ewfverify'))).toBe('ACQUISITION_OTHER_FILE');
    expect((await desk.images())[0]?.checks).toEqual([]);
  });

  it('that is none is neither proposed nor found broken', async () => {
    desk.write('bukti.E01', readFileSync(import.meta.filename));
    expect(await desk.propose('bukti.E01')).toMatchObject({
      ok: true,
      value: { from: 'name', doubts: ['tool-failed'] },
    });
    const acquisition = await desk.record({ image: { ...ewf, segments: 1 } });
    expect(outcome(await desk.verify(acquisition, 'bukti.E01', 'ewfverify'))).toBe('ACQUISITION_TOOL_FAILED');
    expect((await desk.images())[0]?.checks).toEqual([]);
  });

  it('that matches none of the recorded hashes is a mismatch', async () => {
    acquire();
    const sha1 = { algorithm: 'sha1', acquired: '0'.repeat(40), verified: null } as const;
    const acquisition = await desk.record({ image: ewf, hashes: [sha1], noSha256: 'alat lama' });
    expect(await desk.verify(acquisition, 'bukti.E01', 'ewfverify')).toMatchObject({
      ok: true,
      value: { outcome: 'mismatch' },
    });
  });
});
