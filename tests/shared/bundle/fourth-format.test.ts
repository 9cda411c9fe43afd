import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { formatOf } from '#shared/bundle/format.ts';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { defaultLimits } from '#shared/bundle/limits.ts';
import { timelineTable } from '#shared/bundle/timeline.ts';
import { verifyBundle } from '#shared/bundle/verify.ts';
import { eventWords } from '#shared/bundle/words.ts';
import { eventSchemas, type EventType } from '#shared/domain/events.ts';
import { concat, utf8Text } from '#shared/ledger/encoding.ts';
import { memorySource, type BundleFiles } from '../../support/bundle.ts';
import { SUPERVISOR } from '../../support/disclosing.ts';
import { blockedPhoto, blockedRows, fourthCase } from '../../support/fourth-story.ts';
import { readCsv } from '../../support/read-csv.ts';
import { fileOf, filesNamed, flipped, problemsOf, resealed, resultOf, textOf, withText } from '../../support/tamper.ts';
import { filesOfZip, vectorFolder } from '../../support/vectors.ts';
import { stationKey, verify } from '../../support/verify-files.ts';
import { forgeZip } from './zip/forge.ts';

const types = Object.keys(eventSchemas) as EventType[];
const plain = { roles: [], changes: {}, attributes: {} };
const formatOfOne = (type: EventType, data: object = plain) => formatOf([{ type, data } as never]);
/** Every kind of entry that alone makes a bundle one of format 4. */
const later = types.filter((type) => formatOfOne(type) === 4);

const stem = 'data/05-berkas-digital/BB-001';
let files: BundleFiles;
beforeAll(async () => {
  files = (await fourthCase().export({ stage: 'tahap-1' })).files;
});
const judged = async (changed: BundleFiles) => {
  const report = await verify(changed, { bundleKey: stationKey });
  return { verdict: report.verdict, problems: problemsOf(report), named: [...filesNamed(report)] };
};
const without = (path: string) => new Map([...files].filter(([each]) => each !== path));
const withFile = (path: string, bytes: Uint8Array) => new Map(files).set(path, bytes);

describe('the format of a bundle', () => {
  it('is 4 with a kind, or a member, that only it knows, and with nothing else', () => {
    expect(later).toEqual([
      'acquisition.recorded',
      'acquisition.verified',
      'item.content-blocked',
      'item.content-released',
      'attachment.opened',
      'file-list.compared',
      'file-list.matched',
      'hash-set.added',
      'hash-set.retired',
    ]);
    expect(formatOfOne('file-list.sealed', { format: 2 })).toBe(4);
    expect(formatOfOne('attachment.added', { storedWith: 'at_1' })).toBe(4);
    expect([formatOfOne('file-list.sealed'), formatOfOne('attachment.added')]).toEqual([1, 1]);
    expect([formatOfOne('user.suspended'), formatOfOne('case.team-set')]).toEqual([2, 3]);
  });
});

describe('a bundle of format 4', () => {
  it('is whole, and says so', async () => {
    expect(await judged(files)).toEqual({ verdict: 'whole', problems: [], named: [] });
    expect(textOf(files, bundleFiles.bagInfo)).toContain('Rantai-Bukti-Format: 4\n');
  });

  it('is what the writer made when its vectors were frozen, file by file', async () => {
    const frozen = await filesOfZip(join(vectorFolder(4), 'good-1.zip'));
    expect([...frozen.keys()].sort()).toEqual([...files.keys()].sort());
    for (const [path, bytes] of files)
      expect([path, Buffer.compare(frozen.get(path) ?? Buffer.alloc(0), bytes)]).toEqual([path, 0]);
  });

  it('holds the lists of both formats, each in its own form', () => {
    const lists = [...files.keys()].filter((path) => path.startsWith('data/05-berkas-digital/'));
    expect(lists.sort()).toEqual([
      `${stem}.csv`,
      `${stem}.md5`,
      `${stem}.sha1`,
      `${stem}.sha256`,
      `${stem}.xlsx`,
      'data/05-berkas-digital/BB-002.csv',
      'data/05-berkas-digital/BB-002.sha256',
    ]);
  });

  it('tells every kind of its entries in the history', () => {
    const history = textOf(files, bundleFiles.timeline);
    const told = later.filter((type) => !type.startsWith('hash-set.'));
    expect(told.filter((type) => !history.includes(`"type":"${type}"`))).toEqual([]);
    const { rows } = timelineTable(fourthCase().facts());
    const details = rows.filter(([, , event]) => event === eventWords['file-list.sealed']).map((row) => row[4]);
    expect(details[1]).toContain(
      'Diambil alih dari: daftar.csv (csv), 1 berkas terhapus tidak termasuk; Dibuat oleh: Lab; Dibuat pada: 2026-11-20',
    );
  });

  it('tells where a list is from, and which item is blocked', async () => {
    const [titles = [], ...rows] = await readCsv(textOf(files, bundleFiles.listCsv));
    const column = (title: string) => rows.map((row) => row[titles.indexOf(title)]);
    expect(titles.slice(-3)).toEqual(['Asal daftar berkas', 'Jenis digest', 'Isi diblokir']);
    expect(column('Isi diblokir')).toEqual(['', '', '', 'ya']);
    expect(column('Jenis digest')[0]).toBe('sha256, sha1, md5');
    expect(column('Asal daftar berkas')[0]).toBe(
      'diambil alih, uji, laboratorium, daftar.csv, Lab, 2026-11-20, 1 berkas terhapus tidak termasuk',
    );
  });
});

describe('SEC-72 blocked content', () => {
  it('leaves no byte and no name of a file in the bundle, only digests and counts', () => {
    const secrets = [new TextDecoder().decode(blockedPhoto), blockedRows[0]?.path ?? ''];
    for (const [path, bytes] of files)
      for (const secret of secrets) expect([path, Buffer.from(bytes).includes(secret)]).toEqual([path, false]);
    const list = JSON.parse(textOf(files, bundleFiles.listJson)) as {
      items: { number: string; withheld?: string; fileList: { files: number } | null }[];
      attachments: { attachment: string; path: string | null; inBundle: boolean; withheld?: string }[];
    };
    expect(list.items.filter((item) => item.withheld === 'blocked-content')).toMatchObject([
      { number: 'BB-004', fileList: { files: 1 } },
    ]);
    const withheld = list.attachments.filter((each) => each.withheld !== undefined);
    expect(withheld.map(({ path, inBundle }) => [path, inBundle])).toEqual([
      [null, false],
      [null, false],
    ]);
  });

  it.each([
    ['its list', 'data/05-berkas-digital/BB-004.csv'],
    ['its workbook', 'data/05-berkas-digital/BB-004.xlsx'],
    ['its sums', 'data/05-berkas-digital/BB-004.sha256'],
    ['its photo', 'data/04-foto/BB-004_004_depan.jpg'],
    ['the same bytes under another name', 'data/04-foto/KASUS_005_nama-lain.jpg'],
  ])('is refused in a bundle of its maker: %s', async (_, path) => {
    const { verdict, problems } = await judged(resealed(withFile(path, blockedPhoto)));
    expect([verdict, problems]).toEqual(['broken', ['file-names BUNDLE_FILE_EXTRA']]);
  });

  it('is in the bundle again once two people released it', async () => {
    const made = fourthCase();
    const blocked = made.events().find((event) => event.type === 'item.content-blocked');
    const data = { ...(blocked?.data as { case: string; item: string }), reason: 'Keliru', second: SUPERVISOR.user.id };
    made.tell({ type: 'item.content-released', data }, { cosigner: SUPERVISOR });
    const released = (await made.export({ stage: 'tahap-1' })).files;
    expect(await judged(released)).toMatchObject({ verdict: 'whole', problems: [] });
    expect(utf8Text(fileOf(released, 'data/05-berkas-digital/BB-004.csv'))).toContain(blockedRows[0]?.path);
    expect(fileOf(released, 'data/04-foto/BB-004_004_depan.jpg')).toEqual(blockedPhoto);
  });
});

describe('the workbook of a list that its own maker sealed', () => {
  const path = `${stem}.xlsx`;
  const parts = () => unzipSync(fileOf(files, path));
  const sheet = 'xl/worksheets/sheet1.xml';
  const withSheet = (from: string, to: string) => {
    const xml = strFromU8(fileOf(new Map(Object.entries(parts())), sheet));
    expect(xml).toContain(from);
    return zipSync({ ...parts(), [sheet]: strToU8(xml.replace(from, to)) });
  };
  const entries = () => Object.entries(parts()).map(([name, content]) => ({ name, content }));
  const found = async (workbook: Uint8Array) => {
    const report = await verify(resealed(withFile(path, workbook)), { bundleKey: stationKey });
    const [problem, ...more] = report.checks.flatMap(({ problems }) => problems);
    expect([report.verdict, more]).toEqual(['broken', []]);
    expect(problem).toMatchObject({ code: 'BUNDLE_LIST_MISMATCH', details: { file: path } });
    return problem?.details['part'];
  };

  it.each([
    ['another size', () => withSheet('<v>3</v>', '<v>4</v>'), sheet],
    ['another name', () => withSheet('+62811.txt', '+62812.txt'), sheet],
    ['a row less', () => withSheet('<row r="3">', '<row r="3" hidden="1">'), sheet],
    ['a formula', () => withSheet('<v>3</v>', '<f>1+2</f><v>3</v>'), sheet],
    ['a part more, as a macro is', () => zipSync({ ...parts(), 'xl/vbaProject.bin': blockedPhoto }), 'package'],
    ['a part less', () => forgeZip(entries().slice(1)), 'package'],
    [
      'one part twice, and another not',
      () => forgeZip([...entries().slice(0, -1), ...entries().slice(0, 1)]),
      'package',
    ],
    [
      'a part of another name',
      () => forgeZip([...entries().slice(0, -1), { name: 'xl/a.xml', content: '' }]),
      'xl/a.xml',
    ],
    ['bytes behind it', () => concat(fileOf(files, path), blockedPhoto), 'package'],
    ['no zip', () => blockedPhoto, 'package'],
    ['nothing', () => new Uint8Array(0), 'package'],
  ] as const)('is refused with %s', async (_, make, part) => {
    expect(await found(make())).toBe(part);
  });

  it('may be packed in another way, and in another order', async () => {
    const packed = zipSync(Object.fromEntries(Object.entries(parts()).reverse()), { level: 9 });
    expect(packed).not.toEqual(fileOf(files, path));
    expect(await judged(resealed(withFile(path, packed)))).toMatchObject({ verdict: 'whole', problems: [] });
  });

  it('is said not to be checked when it is longer than a reader holds', async () => {
    const changed = resealed(withFile(path, withSheet('<v>3</v>', '<v>4</v>')));
    const limits = { ...defaultLimits, workbookBytes: fileOf(changed, path).length - 1 };
    const trust = { bundleKey: stationKey };
    const report = await verifyBundle(memorySource(changed), trust, nativePrimitives, { limits });
    expect([report.verdict, problemsOf(report)]).toEqual(['whole', []]);
    expect(resultOf(report, 'file-list-workbooks')).toBe('not-possible');
    const enough = { ...limits, workbookBytes: limits.workbookBytes + 1 };
    const looked = await verifyBundle(memorySource(changed), trust, nativePrimitives, { limits: enough });
    expect(resultOf(looked, 'file-list-workbooks')).toBe('failed');
  });

  it('is not judged by rows that are not those of the seal', async () => {
    const changed = withText(files, `${stem}.csv`, (text) => text.replace(',3,', ',4,'));
    const report = await verify(resealed(changed), { bundleKey: stationKey });
    expect(resultOf(report, 'file-lists')).toBe('failed');
    expect(resultOf(report, 'file-list-workbooks')).toBe('not-possible');
  });
});

describe('a list of files that its own maker sealed', () => {
  const change = (path: string, edit: (text: string) => string) => resealed(withText(files, path, edit));
  const swapped = (text: string) => {
    const [head, first, second, ...rest] = text.split('\r\n');
    return [head, second, first, ...rest].join('\r\n');
  };
  const first = 'file-lists FILE_LIST_ROW_CHANGED';
  const digest = 'file-lists FILE_LIST_DIGEST_MISMATCH';
  const missing = 'file-lists BUNDLE_FILE_MISSING';
  it.each([
    ['a row out of order', () => change(`${stem}.csv`, swapped), `${stem}.csv`, [first]],
    [
      'a row left out',
      () => change(`${stem}.csv`, (text) => text.replace(/\r\n.*?\r\n/, '\r\n')),
      `${stem}.csv`,
      [digest],
    ],
    ['another size', () => change(`${stem}.csv`, (text) => text.replace(',3,', ',4,')), `${stem}.csv`, [digest]],
    [
      'another time',
      () => change(`${stem}.csv`, (text) => text.replace('1970-01-01T00:00:00Z', '1970-01-01T00:00:01Z')),
      `${stem}.csv`,
      [digest],
    ],
    ['a column more', () => change(`${stem}.csv`, (text) => text.replaceAll('\r\n', ',\r\n')), `${stem}.csv`, [first]],
    [
      'the first format',
      () => resealed(withFile(`${stem}.csv`, fileOf(files, 'data/05-berkas-digital/BB-002.csv'))),
      `${stem}.csv`,
      [digest],
    ],
    [
      'the second format for one of the first',
      () => resealed(withFile('data/05-berkas-digital/BB-002.csv', fileOf(files, `${stem}.csv`))),
      'data/05-berkas-digital/BB-002.csv',
      [digest],
    ],
    ['a sum changed', () => change(`${stem}.sha1`, (text) => text.replace('cd', 'ce')), `${stem}.sha1`, [digest]],
    [
      'a line of the sums left out',
      () => change(`${stem}.md5`, (text) => text.replace(/^.*\n/, '')),
      `${stem}.md5`,
      [digest],
    ],
    [
      'the sums of another digest',
      () => resealed(withFile(`${stem}.md5`, fileOf(files, `${stem}.sha1`))),
      `${stem}.md5`,
      [digest],
    ],
    ['no sums', () => resealed(without(`${stem}.sha256`)), `${stem}.sha256`, [missing]],
    ['no workbook', () => resealed(without(`${stem}.xlsx`)), `${stem}.xlsx`, [missing]],
  ] as const)('is refused with %s', async (_, make, file, problems) => {
    const report = await judged(make());
    expect(report.verdict).toBe('broken');
    expect(report.problems).toEqual(expect.arrayContaining([...problems]));
    expect(report.named).toContain(file);
  });

  it.each([
    [
      'no list of an item that is not blocked',
      () => resealed(without(`${stem}.csv`)),
      'file-lists BUNDLE_FILE_MISSING',
    ],
    [
      'a workbook for a list of the first format',
      () => resealed(withFile('data/05-berkas-digital/BB-002.xlsx', blockedPhoto)),
      'file-names BUNDLE_FILE_EXTRA',
    ],
    [
      'sums of a digest that the list has not',
      () => resealed(withFile('data/05-berkas-digital/BB-002.md5', blockedPhoto)),
      'file-names BUNDLE_FILE_EXTRA',
    ],
    ['a workbook changed after the seal', () => flipped(files, `${stem}.xlsx`, 400, 1), 'manifest BUNDLE_FILE_CHANGED'],
  ])('is refused with %s', async (_, make, problem) => {
    const { verdict, problems } = await judged(make());
    expect([verdict, problems.includes(problem)]).toEqual(['broken', true]);
  });
});
