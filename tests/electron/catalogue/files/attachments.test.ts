import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHUNK_BYTES, HEADER_BYTES, sealedLength } from '#electron/catalogue/files/cipher.ts';
import { unwrap } from '#shared/errors/result.ts';
import { attachmentBench, content, type AttachmentBench } from '../../../support/attachments.ts';
import { mostOutside } from '../../../support/memory-outside.ts';
import { outcome } from '../../../support/outcome.ts';
import { announcing, pngPicture } from '../../../support/pictures.ts';
import { ledgerReport } from '../../../support/raw-catalogue.ts';
import { openCase } from '../../../support/scenario.ts';
import type { TestCatalogue } from '../../../support/service.ts';

const PNG = pngPicture(4, 4, 'tampak depan');

let bench: AttachmentBench;
let catalogue: TestCatalogue;
let stored: AttachmentBench['stored'];
let outside: AttachmentBench['outside'];
let added: AttachmentBench['added'];
let save: AttachmentBench['save'];

beforeEach(async () => {
  bench = await attachmentBench();
  ({ catalogue, stored, outside, added, save } = bench);
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

describe('an attachment', () => {
  it.each([
    0,
    1,
    1000,
    CHUNK_BYTES - 1,
    CHUNK_BYTES,
    CHUNK_BYTES + 1,
    16 * CHUNK_BYTES,
    16 * CHUNK_BYTES + 1,
    40 * CHUNK_BYTES + 7,
  ])('SEC-38 of %s bytes comes out as it went in, and lies encrypted meanwhile', async (length) => {
    const bytes = content(length);
    const id = await added('foto.jpg', bytes);
    expect(readdirSync(stored())).toEqual([id]);
    const sealed = readFileSync(stored(id));
    expect(sealed).toHaveLength(sealedLength(length));
    if (length >= 1000) expect(sealed.includes(bytes.subarray(200, 232))).toBe(false);
    expect(await save(id)).toEqual({ ok: true, value: { name: 'foto.jpg' } });
    expect(readFileSync(outside('out/foto.jpg')).equals(bytes)).toBe(true);
    expect(readdirSync(outside('out'))).toEqual(['foto.jpg']);
  });

  it('is in the ledger with its name, size and digest', async () => {
    const id = await added('foto.jpg', content(100_000));
    const rows = await catalogue.done('attachments.list', { case: bench.caseId });
    expect(rows).toEqual([
      expect.objectContaining({
        attachment: id,
        item: bench.item,
        kind: 'photo',
        name: 'foto.jpg',
        caption: 'tampak depan',
        bytes: 100_000,
        sha256: createHash('sha256').update(content(100_000)).digest('hex'),
        byName: 'Petugas Uji',
      }),
    ]);
    await catalogue.lock();
    expect((await ledgerReport(catalogue.folder)).problems).toEqual([]);
  });

  it('SEC-38 twice the same is encrypted in two ways', async () => {
    writeFileSync(outside('b'), content(1000));
    const another = await openCase(catalogue, 'LP/A/13/XI/2026/SPKT');
    const [first, second] = [
      await added('a', content(1000)),
      await bench.add(outside('b'), { case: another, item: null }),
    ];
    expect(readFileSync(stored(first)).equals(readFileSync(stored(unwrap(second).attachment)))).toBe(false);
  });

  it('stays readable after locking and unlocking', async () => {
    const id = await added('a.bin', content(5000));
    await catalogue.lock();
    await catalogue.unlock();
    expect(outcome(await save(id))).toBe('ok');
  });
});

describe('adding an attachment', () => {
  const nothingAdded = async () => {
    expect(readdirSync(stored())).toEqual([]);
    expect(await catalogue.done('attachments.list', { case: bench.caseId })).toEqual([]);
  };

  it('that is not there, a folder, a pipe or a device is refused', async () => {
    execFileSync('mkfifo', [outside('pipe')]);
    const codes = [];
    for (const path of [outside('none'), catalogue.parent, outside('pipe'), '/dev/null'])
      codes.push(outcome(await bench.add(path)));
    expect(codes).toEqual(['FILE_MISSING', 'NOT_READABLE', 'NOT_READABLE', 'NOT_READABLE']);
    await nothingAdded();
  });

  it('follows a link that the person chose', async () => {
    writeFileSync(outside('real.jpg'), content(10));
    symlinkSync(outside('real.jpg'), outside('link.jpg'));
    expect(outcome(await bench.add(outside('link.jpg')))).toBe('ok');
  });

  it('to an unknown case or item is refused before anything is copied', async () => {
    writeFileSync(outside('a'), content(10));
    expect(outcome(await bench.add(outside('a'), { case: 'ca_0000000000000000' }))).toBe('CASE_UNKNOWN');
    expect(outcome(await bench.add(outside('a'), { item: 'it_0000000000000000' }))).toBe('ITEM_UNKNOWN');
    expect(outcome(await bench.add(outside('a'), { file: `ft_${'1'.repeat(32)}` }))).toBe('FILE_TOKEN_UNKNOWN');
    await nothingAdded();
  });

  it('to the case as a whole works', async () => {
    writeFileSync(outside('a'), content(10));
    expect(outcome(await bench.add(outside('a'), { item: null, kind: 'document' }))).toBe('ok');
  });

  it('cancelled on the way leaves nothing', async () => {
    const handle = openSync(outside('big'), 'w');
    ftruncateSync(handle, 400 * 1024 * 1024);
    closeSync(handle);
    const id = '11111111-2222-3333-4444-555555555555';
    const adding = catalogue.call(
      'attachments.add',
      { case: bench.caseId, item: bench.item, kind: 'other', caption: 'x', file: catalogue.grant(outside('big')) },
      id,
    );
    await new Promise<void>((resolve) => {
      const look = setInterval(() => {
        if (!catalogue.pushes.some((push) => push.kind === 'progress' && push.done > 0)) return;
        clearInterval(look);
        resolve();
      }, 5);
    });
    catalogue.cancel(id);
    expect(outcome(await adding)).toBe('CANCELLED');
    await nothingAdded();
  });

  it('that grows while it is read is FILE_CHANGED', async () => {
    writeFileSync(outside('log'), content(50 * 1024 * 1024));
    const adding = bench.add(outside('log'));
    const grow = setInterval(() => writeFileSync(outside('log'), 'x', { flag: 'a' }), 1);
    expect(outcome(await adding)).toBe('FILE_CHANGED');
    clearInterval(grow);
    await nothingAdded();
  });

  it('tells how far it is, in bytes', async () => {
    await added('big', content(20 * 1024 * 1024));
    const told = catalogue.pushes.filter((push) => push.kind === 'progress');
    expect(told.at(-1)).toMatchObject({
      step: 'reading',
      done: 20 * 1024 * 1024,
      total: 20 * 1024 * 1024,
      unit: 'bytes',
    });
  });

  it('of 300 megabytes takes no more memory than a small one', async () => {
    const handle = openSync(outside('big'), 'w');
    ftruncateSync(handle, 300 * 1024 * 1024);
    closeSync(handle);
    const bound = 150 * 1024 * 1024;
    const most = await mostOutside(bound, async () => {
      const result = await bench.add(outside('big'));
      if (!result.ok) throw new Error(result.error.code);
      expect(outcome(await save(result.value.attachment))).toBe('ok');
    });
    expect(statSync(outside('out/big')).size).toBe(300 * 1024 * 1024);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(bound);
  }, 180_000);
});

describe('saving an attachment', () => {
  it('never writes over what is there', async () => {
    const id = await added('foto.jpg', content(10));
    writeFileSync(outside('out/foto.jpg'), 'mine');
    expect(outcome(await save(id))).toBe('TARGET_EXISTS');
    expect(readFileSync(outside('out/foto.jpg'), 'utf8')).toBe('mine');
    rmSync(outside('out/foto.jpg'));
    writeFileSync(outside('out/foto.jpg.part'), 'mine too');
    expect(outcome(await save(id))).toBe('TARGET_EXISTS');
    expect(readdirSync(outside('out'))).toEqual(['foto.jpg.part']);
  });

  it('stays inside the chosen folder, whatever name a correction gave it', async () => {
    const id = await added('foto.jpg', content(10));
    const [row] = await catalogue.done('attachments.list', { case: bench.caseId });
    await catalogue
      .done('entries.correct', {
        seq: row?.seq ?? 0,
        reason: 'salah nama',
        changes: { name: '../../../etc/foto\u0000:x' },
      })
      .catch(() => undefined);
    await catalogue.done('entries.correct', {
      seq: row?.seq ?? 0,
      reason: 'salah nama',
      changes: { name: '../../etc/foto:x' },
    });
    expect(await save(id)).toEqual({ ok: true, value: { name: 'etc-foto-x' } });
    expect(readdirSync(outside('out'))).toEqual(['etc-foto-x']);
  });

  it('into a folder that is not there is refused', async () => {
    const id = await added('foto.jpg', content(10));
    const into = (path: string) =>
      catalogue.call('attachments.save', { attachment: id, folder: catalogue.grant(path) });
    expect(outcome(await into(outside('none')))).toBe('FILE_MISSING');
    expect(existsSync(outside('none'))).toBe(false);
  });
});

describe('a preview', () => {
  const preview = (attachment: string) => catalogue.call('attachments.preview', { attachment });

  it.each([
    ['image/png', PNG],
    ['image/jpeg', announcing.jpeg(40, 30)],
    ['image/webp', announcing.webp(40, 30)],
  ])('of %s gives its bytes, whatever the file is called', async (mediaType, bytes) => {
    const id = await added('berkas.exe', bytes);
    expect(await preview(id)).toEqual({ ok: true, value: { mediaType, bytes: new Uint8Array(bytes) } });
  });

  it.each([
    ['text called foto.png', 'foto.png', Buffer.from('<svg onload=alert(1)>')],
    ['a program', 'foto.jpg', Buffer.from('7f454c46', 'hex')],
    ['nothing', 'foto.jpg', Buffer.alloc(0)],
    ['a GIF', 'foto.gif', Buffer.from('GIF89a')],
    [
      'a sound in the same container as WebP',
      'foto.webp',
      Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WAVEfmt ')]),
    ],
    ['a picture of more points than the page can bear', 'foto.png', announcing.png(60_000, 60_000)],
    ['a picture over 8 MB', 'foto.png', Buffer.concat([PNG, Buffer.alloc(8 * 1024 * 1024)])],
  ])('of %s is refused', async (_, name, bytes) => {
    expect(outcome(await preview(await added(name, bytes)))).toBe('ATTACHMENT_NO_PREVIEW');
  });

  it('of something that is not a photo is refused, even if it is a picture', async () => {
    writeFileSync(outside('x.png'), PNG);
    const result = await bench.add(outside('x.png'), { kind: 'document' });
    expect(outcome(await preview(result.ok ? result.value.attachment : ''))).toBe('ATTACHMENT_NO_PREVIEW');
  });

  it('SEC-38 of a picture that was changed on the disk is refused', async () => {
    const id = await added('x.png', PNG);
    writeFileSync(stored(id), readFileSync(stored(id)).fill(1, HEADER_BYTES));
    expect(outcome(await preview(id))).toBe('ATTACHMENT_DAMAGED');
    expect(outcome(await preview('at_0000000000000000'))).toBe('ATTACHMENT_UNKNOWN');
  });
});
