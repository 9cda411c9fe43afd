import { describe, expect, it } from 'vitest';
import { bundleFiles } from '#shared/bundle/layout.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import type { ItemSeized } from '#shared/domain/item/events.ts';
import { TestCase } from '../../support/bundle.ts';
import { caseStory, idOf } from '../../support/case-story.ts';
import { CASE } from '../../support/ledger.ts';
import { readCsv } from '../../support/read-csv.ts';
import { problemsOf, resealed, textOf, withText } from '../../support/tamper.ts';
import { stationKey, verify } from '../../support/verify-files.ts';

function seized(n: number, over: Partial<ItemSeized>): DomainEvent {
  const item = { case: CASE, seizure: idOf('se', 1), item: idOf('it', n), quantity: 1, notes: '' };
  const attributes = { class: 'other', kind: 'benda' } as const;
  return {
    type: 'item.seized',
    data: { ...item, number: `BB-00${String(n)}`, description: 'Benda', attributes, ...over },
  };
}
const judged: DomainEvent = {
  type: 'intake.judged',
  data: { case: CASE, item: idOf('it', 4), outcome: 'returned', reason: 'damaged', notes: '', attachment: null },
};
const counts: ItemSeized['counts'] = [
  {
    what: 'gambar',
    value: 750_000,
    unit: 'berkas',
    method: 'statement',
    by: 'Petugas A',
    on: '2026-11-20',
    deduplicated: 'no',
  },
];
const vehicle = {
  class: 'vehicle',
  kind: 'sepeda motor',
  brand: 'Contoso',
  plate: 'DH 1 AB',
  chassisNumber: 'MH1',
  engineNumber: '',
  colour: 'merah',
} as const;
const inPhone = seized(4, { number: 'BB-001.1', inside: idOf('it', 1), unitNumber: 'BB/1/XI/2026', counts });
const motor = seized(5, { attributes: vehicle, movable: true, fields: { warna: 'b', mutu: 'a' }, sameAs: 'diulang' });

async function made(...more: DomainEvent[]) {
  const { files } = await new TestCase([...caseStory, ...more]).export({ stage: 'tahap-1' });
  const rows = await readCsv(textOf(files, bundleFiles.listCsv));
  const [titles = []] = rows;
  const cell = (number: string, title: string) => rows.find(([first]) => first === number)?.[titles.indexOf(title)];
  return { files, titles, cell, report: await verify(files, { bundleKey: stationKey }) };
}

describe('the evidence list of format 3', () => {
  it('tells of each item what the first formats have no room for, and is whole', async () => {
    const { report, cell } = await made(inPhone, motor, judged);
    expect(report.verdict).toBe('whole');
    expect(cell('BB-001.1', 'Bagian dari')).toBe('BB-001');
    expect(cell('BB-001.1', 'Nomor satuan')).toBe('BB/1/XI/2026');
    expect(cell('BB-001.1', 'Penilaian gudang')).toBe('dikembalikan untuk diperbaiki');
    expect(cell('BB-001.1', 'Jumlah dan asalnya')).toBe(
      'gambar: 750000 berkas (menurut keterangan, Petugas A, 2026-11-20, termasuk ganda)',
    );
    expect(cell('BB-005', 'Pengenal lain')).toBe(
      'Jenis: sepeda motor; Merek: Contoso; Nomor polisi: DH 1 AB; Nomor rangka: MH1; Warna: merah',
    );
    expect(cell('BB-005', 'Isian satuan')).toBe('mutu: a; warna: b');
    expect(cell('BB-005', 'Benda bergerak')).toBe('ya');
    expect(cell('BB-005', 'Alasan pengenal sama')).toBe('diulang');
  });

  it('says nothing of what nothing was said about', async () => {
    const { cell } = await made(motor);
    const titles = ['Bagian dari', 'Nomor satuan', 'Benda bergerak', 'Pengenal lain', 'Isian satuan', 'Nomor STP'];
    expect(titles.map((title) => cell('BB-001', title))).toEqual(titles.map(() => ''));
  });

  it('is not made for a case that has none of it: its columns are those of format 1', async () => {
    const { titles, report } = await made();
    expect(titles.at(-1)).toBe('Pembetulan');
    expect(report.verdict).toBe('whole');
  });

  it.each([
    ['the judgement of the store', '"intake":"returned"', '"intake":null'],
    ['what it is part of', `"inside":"${idOf('it', 1)}"`, `"inside":"${idOf('it', 2)}"`],
    ['the number of the unit', '"unitNumber":"BB/1/XI/2026"', '"unitNumber":"BB/2/XI/2026"'],
  ])('cannot be changed: %s', async (_, from, to) => {
    const { files } = await made(inPhone, judged);
    expect(textOf(files, bundleFiles.listJson)).toContain(from);
    const forged = resealed(withText(files, bundleFiles.listJson, (text) => text.replace(from, to)));
    expect(problemsOf(await verify(forged, { bundleKey: stationKey }))).toContain(
      'list-matches-ledger BUNDLE_LIST_MISMATCH',
    );
  });
});
