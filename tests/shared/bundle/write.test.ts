import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { itemOf } from '#shared/domain/recorded.ts';
import { FailureError } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { TestCase } from '../../support/bundle.ts';
import { caseStory, fileRows, idOf, photo } from '../../support/case-story.ts';
import { CASE } from '../../support/ledger.ts';
import { readCsv } from '../../support/read-csv.ts';
import { fileOf, problemsOf, resealed, textOf, withText } from '../../support/tamper.ts';
import { stationKey, verify } from '../../support/verify-files.ts';

const corrected = z.object({ corrections: z.array(z.looseObject({ seq: z.int(), corrects: z.int() })) });
const corrections = z.object({
  case: corrected,
  seizures: z.array(corrected),
  items: z.array(corrected),
  attachments: z.array(corrected),
});

async function refusal(made: TestCase): Promise<string> {
  const error: unknown = await made.export().catch((thrown: unknown) => thrown);
  return error instanceof FailureError ? error.failure.code : 'ok';
}

describe('writing a bundle', () => {
  it('gives the same bytes for the same parts', async () => {
    const [one, two] = await Promise.all([new TestCase().export(), new TestCase().export()]);
    expect(two.files).toEqual(one.files);
  });

  it('is refused with an attachment that is not what the ledger sealed', async () => {
    expect(await refusal(new TestCase(caseStory, { attachment: () => [new Uint8Array(20)] }))).toBe(
      'ATTACHMENT_DAMAGED',
    );
  });

  it('is refused with file rows that are not what the ledger sealed', async () => {
    const [first, ...rest] = fileRows;
    if (first === undefined) throw new Error('no rows');
    const rowsGiven = (rows: typeof fileRows) => refusal(new TestCase(caseStory, { fileRows: () => rows }));
    expect(await rowsGiven(rest)).toBe('FILE_LIST_DIGEST_MISMATCH');
    expect(await rowsGiven([{ ...first, bytes: 4 }, ...rest])).toBe('FILE_LIST_DIGEST_MISMATCH');
    expect(await rowsGiven([...rest, first])).toBe('FILE_LIST_ROW_CHANGED');
    expect(await rowsGiven([])).toBe('FILE_LIST_DIGEST_MISMATCH');
  });

  it('is refused when no reader would take its ledger part', async () => {
    const notes = 'x'.repeat(10_000);
    const made = new TestCase();
    const record = made.records()[1];
    if (record === undefined) throw new Error('no records');
    const facts = made.facts();
    const many = Array.from({ length: Math.ceil((65 * 1024 * 1024) / notes.length) }, () => ({
      ...record,
      bytes: new TextEncoder().encode(notes),
    }));
    const error: unknown = await new TestCase(caseStory, { records: many })
      .exportAs(facts, [])
      .catch((thrown: unknown) => thrown);
    expect(error instanceof FailureError && error.failure).toMatchObject({
      code: 'BUNDLE_TOO_LARGE',
      details: { file: bundleFiles.entries },
    });
  });

  it('shows no entry of another case', async () => {
    const { files } = await new TestCase().export();
    expect(textOf(files, bundleFiles.entries)).not.toContain('LP/LAIN');
  });

  it('tells the history with corrections applied and named', async () => {
    const made = new TestCase();
    const [target] = made.events().filter(({ type }) => type === 'warrant.recorded');
    if (target === undefined) throw new Error('no warrant');
    const { station, seq, leaf } = target;
    const correction = made.ledger.records.length;
    made.tell({
      type: 'entry.corrected',
      data: {
        case: 'ca_0123456789abcdef',
        corrects: { station, seq, leaf },
        reason: 'salah ketik',
        changes: { number: 'SP.Sita/46/XI/2026' },
      },
    });
    const { files } = await made.export();
    const csv = textOf(files, bundleFiles.listCsv);
    expect(csv).toContain('SP.Sita/46/XI/2026 (2026-11-20)');
    expect(csv).toContain(`Nomor: SP.Sita/45/XI/2026 -> SP.Sita/46/XI/2026 (entri ${String(correction)}, salah ketik)`);
    expect(textOf(files, bundleFiles.timeline)).toContain(
      '"before":{"number":"SP.Sita/45/XI/2026"},"by":"us_0000000000000001","byName":"Petugas 1","reason":"salah ketik"',
    );
  });

  it('shows in the list what every value was before it was corrected, and no formula', async () => {
    const made = new TestCase();
    const correct = (type: string, item: string | null, changes: Record<string, unknown>, reason: string) => {
      const target = made.events().find((event) => event.type === type && (item === null || itemOf(event) === item));
      if (target === undefined) throw new Error(`no ${type}`);
      const { station, seq, leaf } = target;
      const data = { case: CASE, corrects: { station, seq, leaf }, reason, changes };
      made.tell({ type: 'entry.corrected', data });
      return { seq: made.ledger.records.length - 1, corrects: seq, reason };
    };
    const phone = idOf('it', 1);
    const attributes = { class: 'phone', brand: 'Merek X', model: '', colour: 'hitam' };
    const imei = correct(
      'item.seized',
      phone,
      { attributes: { ...attributes, imei: '356938035643809', powerState: 'on' } },
      '=HYPERLINK("x")',
    );
    const shelf = correct('custody.received', phone, { location: 'Rak B' }, 'salah rak');
    const place = correct('seizure.recorded', null, { place: 'Atambua', witnesses: [] }, 'salah tempat');
    const title = correct('case.opened', null, { title: 'Judul baru' }, 'salah judul');
    const name = correct('attachment.added', phone, { caption: 'depan' }, 'kurang jelas');
    const { files } = await made.export();
    const cells = (await readCsv(textOf(files, bundleFiles.listCsv))).map((row) => row.at(-1));
    const ofSeizure = `Tempat: Kupang -> Atambua; Saksi: SK-01, SK-02 -> (kosong) (entri ${String(place.seq)}, salah tempat)`;
    expect(cells).toEqual([
      'Pembetulan',
      [
        `IMEI: 490154203237518 -> 356938035643809; Status daya: Mati -> Hidup (entri ${String(imei.seq)}, =HYPERLINK("x"))`,
        `Lokasi: Rak A -> Rak B (entri ${String(shelf.seq)}, salah rak)`,
        ofSeizure,
        `Keterangan: uji -> depan (entri ${String(name.seq)}, kurang jelas)`,
      ].join('; '),
      ofSeizure,
      ofSeizure,
    ]);
    const list = corrections.parse(JSON.parse(textOf(files, bundleFiles.listJson)));
    const at = '2026-11-21T14:05:00.000+08:00';
    expect(list.items.map((item) => item.corrections.length)).toEqual([3, 0, 0]);
    expect(list.items[0]?.corrections[1]).toEqual({
      ...shelf,
      at,
      before: { location: 'Rak A' },
      after: { location: 'Rak B' },
    });
    expect(list.seizures[0]?.corrections).toMatchObject([place]);
    expect(list.case.corrections).toMatchObject([{ ...title, before: { title: 'Perkara uji' } }]);
    expect(list.attachments.map((attachment) => attachment.corrections.length)).toEqual([1, 0, 0]);
    expect((await verify(files, { bundleKey: stationKey })).verdict).toBe('whole');
    const hidden = withText(files, bundleFiles.listJson, (text) => text.replaceAll('"Rak A"', '"Rak C"'));
    expect(problemsOf(await verify(resealed(hidden), { bundleKey: stationKey }))).toEqual([
      'list-matches-ledger BUNDLE_LIST_MISMATCH',
    ]);
  });

  it('names the attachments that stay out, with their digest', async () => {
    const { files } = await new TestCase().export();
    const list = z.object({ attachments: z.array(z.looseObject({ name: z.string() })) });
    const { attachments } = list.parse(JSON.parse(textOf(files, bundleFiles.listJson)));
    expect(attachments.map(({ name, inBundle }) => [name, inBundle])).toEqual([
      ['Foto depan (1).JPG', true],
      ['BA Penyitaan.pdf', true],
      ['tidak ikut.bin', false],
    ]);
    expect(attachments[2]).toMatchObject({
      path: null,
      bytes: photo.length,
      sha256: toHex(nativePrimitives.sha256(photo)),
    });
  });

  it('tells of every time the clock went back, between the entries whose times it explains', async () => {
    const made = new TestCase();
    const moved = { previous: '2026-11-25T10:00:00.000+08:00', now: '2026-11-21T14:05:00.000+08:00' };
    made.tell({ type: 'clock.moved-back', data: moved });
    made.tell({
      type: 'package.opened',
      data: { case: CASE, item: idOf('it', 1), seal: 'SGL-1', reason: 'diperiksa', witness: 'SK-01' },
    });
    const { files } = await made.export();
    const history = z.object({ entries: z.array(z.looseObject({ type: z.string() })) });
    const { entries } = history.parse(JSON.parse(textOf(files, bundleFiles.timeline)));
    expect(entries.slice(-2).map(({ type }) => type)).toEqual(['clock.moved-back', 'package.opened']);
    expect(entries.at(-2)).toMatchObject({ item: null, number: '', data: moved, corrections: [] });
    const sheet = Buffer.from(unzipSync(fileOf(files, bundleFiles.listXlsx))['xl/worksheets/sheet2.xml'] ?? []);
    expect(sheet.toString()).toContain(`Jam sebelumnya: ${moved.previous}; Jam sesudahnya: ${moved.now}`);
    expect((await verify(files, { bundleKey: stationKey })).verdict).toBe('whole');
    const silent = withText(files, bundleFiles.timeline, (text) => text.replaceAll('clock.moved-back', 'x'));
    expect(problemsOf(await verify(resealed(silent), { bundleKey: stationKey }))).toEqual([
      'list-matches-ledger BUNDLE_LIST_MISMATCH',
    ]);
  });
});
