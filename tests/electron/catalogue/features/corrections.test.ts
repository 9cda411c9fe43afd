import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outcome } from '../../../support/outcome.ts';
import { openCase, phone, receive, seizedCase, type SeizedCase } from '../../../support/scenario.ts';
import { namedFindings } from '../../../support/tampered.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let seized: SeizedCase;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
  seized = await seizedCase(catalogue);
  await receive(catalogue, seized.items);
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  // Whatever was corrected, the tables are what the ledger folds to.
  expect(namedFindings(await catalogue.done('audit.run', {}))).toEqual([]);
  await catalogue.dispose();
});

const firstItem = () => catalogue.done('items.get', { item: seized.items[0] ?? '' });
const correct = (seq: number, changes: Record<string, unknown>) =>
  catalogue.call('entries.correct', { seq, reason: 'salah ketik', changes });
const timeline = async () =>
  (await catalogue.done('custody.timeline', { case: seized.case, after: null, limit: 500 })).rows;
/** Number of the first entry of a type. */
async function seqOf(type: string): Promise<number> {
  const entry = (await timeline()).find((each) => each.type === type);
  if (entry === undefined) throw new Error(`no ${type}`);
  return entry.seq;
}

describe('a correction', () => {
  it('shows in lists and search, while the timeline names both values', async () => {
    const seq = await seqOf('item.seized');
    expect(outcome(await correct(seq, { description: 'Telepon genggam merah jambu' }))).toBe('ok');
    const found = await firstItem();
    expect(found.item.description).toBe('Telepon genggam merah jambu');
    expect(found.seized.description).toBe('Telepon genggam merah jambu');
    expect(found.timeline[0]?.corrections).toEqual([
      expect.objectContaining({
        reason: 'salah ketik',
        byName: 'Petugas Uji',
        before: { description: 'Telepon genggam hitam, layar retak' },
        after: { description: 'Telepon genggam merah jambu' },
      }),
    ]);
    const search = async (words: string) =>
      (await catalogue.done('items.list', { case: null, custody: null, search: words, after: null, limit: 9 })).total;
    expect([await search('jambu'), await search('retak')]).toEqual([1, 0]);
  });

  it('stands on the timeline at its own place too, under the item it is about', async () => {
    const seq = await seqOf('item.seized');
    await correct(seq, { notes: 'catatan' });
    const entries = await timeline();
    expect(entries.at(-1)).toMatchObject({
      type: 'entry.corrected',
      item: seized.items[0],
      data: { corrects: { seq }, changes: { notes: 'catatan' } },
    });
    expect((await firstItem()).timeline.map(({ type }) => type)).toEqual([
      'item.seized',
      'custody.received',
      'entry.corrected',
    ]);
  });

  it('of a page seen before its correction is named on that page', async () => {
    const seq = await seqOf('warrant.recorded');
    await correct(seq, { number: 'SP.Sita/32' });
    const { rows } = await catalogue.done('custody.timeline', { case: seized.case, after: null, limit: 2 });
    expect(rows[1]).toMatchObject({
      seq,
      data: { number: 'SP.Sita/32' },
      corrections: [{ before: { number: 'SP.Sita/31/XI/2026' } }],
    });
  });

  it('after another keeps both, in order', async () => {
    const seq = await seqOf('custody.received');
    await correct(seq, { location: 'Rak B' });
    await correct(seq, { location: 'Rak C', registerNumber: 'REG/8' });
    const found = await firstItem();
    expect(found.item.location).toBe('Rak C');
    expect(found.timeline[1]?.corrections.map(({ before, after }) => [before, after])).toEqual([
      [{ location: 'Rak A-1' }, { location: 'Rak B' }],
      [
        { location: 'Rak B', registerNumber: 'REG/7/2026' },
        { location: 'Rak C', registerNumber: 'REG/8' },
      ],
    ]);
  });

  it('of an earlier place does not move an item that went on', async () => {
    const received = await seqOf('custody.received');
    await catalogue.done('custody.move', { items: [seized.items[0] ?? ''], location: 'Rak Z', reason: 'penataan' });
    await correct(received, { location: 'Rak B' });
    expect((await firstItem()).item.location).toBe('Rak Z');
  });

  it('of a case, a seizure and a file name shows where they are read', async () => {
    await correct(await seqOf('case.opened'), { number: 'LP/A/13', title: 'Judul baru' });
    await correct(await seqOf('seizure.recorded'), { place: 'Jl. Mawar 9' });
    const found = await catalogue.done('cases.get', { case: seized.case });
    expect(found.case).toMatchObject({ number: 'LP/A/13', title: 'Judul baru' });
    expect(found.seizures[0]?.place).toBe('Jl. Mawar 9');
    const { rows } = await catalogue.done('cases.list', { search: 'lp/a/13', after: null, limit: 5 });
    expect(rows).toHaveLength(1);
    expect((await firstItem()).item.caseNumber).toBe('LP/A/13');
    expect(await openCase(catalogue, 'LP/A/12/XI/2026/SPKT')).toMatch(/^ca_/);
  });

  it.each([
    ['of an entry that is not there', 9999, { notes: 'x' }, 'CORRECTION_UNKNOWN_ENTRY'],
    ['of the catalogue itself', 0, { name: 'x' }, 'CORRECTION_UNKNOWN_ENTRY'],
    [
      'that changes nothing',
      'item.seized',
      { description: 'Telepon genggam hitam, layar retak' },
      'CORRECTION_NO_CHANGE',
    ],
    ['without a change', 'item.seized', {}, 'CORRECTION_NO_CHANGE'],
    ['of an item number', 'item.seized', { number: 'BB-009' }, 'CORRECTION_NOT_ALLOWED'],
    ['of which item it was', 'custody.received', { item: 'it_0000000000000000' }, 'CORRECTION_NOT_ALLOWED'],
    ['of the class of an item', 'item.seized', { attributes: { class: 'other', kind: 'x' } }, 'CORRECTION_NOT_ALLOWED'],
    ['of a field that is none', 'item.seized', { surplus: 1 }, 'CORRECTION_NOT_ALLOWED'],
    ['to a value that is none', 'item.seized', { quantity: -1 }, 'INPUT_INVALID'],
    ['that puts a warrant on the day of its seizure', 'warrant.recorded', { date: '2026-11-21', number: 'x' }, 'ok'],
    ['that puts a warrant into the future', 'warrant.recorded', { date: '2026-12-01' }, 'INPUT_INVALID'],
    [
      'that puts a seizure before its warrant',
      'seizure.recorded',
      { at: '2026-11-19T07:30:00.000+08:00' },
      'SEIZURE_BEFORE_WARRANT',
    ],
    [
      'that puts a seizure into another age',
      'seizure.recorded',
      { at: '1900-11-19T07:30:00.000+08:00' },
      'SEIZURE_TOO_OLD',
    ],
  ])('%s', async (_, entry, changes, code) => {
    const before = (await timeline()).length;
    const seq = typeof entry === 'number' ? entry : await seqOf(entry);
    expect(outcome(await correct(seq, changes))).toBe(code);
    expect((await timeline()).length).toBe(code === 'ok' ? before + 1 : before);
  });

  it('to the number of another item wants a reason of its own', async () => {
    const other = await seizedCase(catalogue, [phone('Telepon lain')], 'LP/lain');
    const { seized: taken } = await catalogue.done('items.get', { item: other.items[0] ?? '' });
    const { attributes } = phone();
    const known = { ...taken.attributes, colour: 'biru' };
    const seq = await seqOf('item.seized');
    const refused = await correct(seq, { attributes: known });
    expect(refused.ok ? null : refused.error).toMatchObject({
      code: 'IDENTIFIER_KNOWN',
      details: { item: 'BB-001', field: 'imei', others: ['BB-001 (LP/lain)'] },
    });
    expect(outcome(await correct(seq, { attributes: known, sameAs: '\u200b' }))).not.toBe('ok');
    expect(outcome(await correct(seq, { attributes: known, sameAs: 'salah baca' }))).toBe('ok');
    // The reason that stands there was written for that number; taking one's own number back needs none.
    expect(outcome(await correct(seq, { attributes }))).toBe('ok');
    expect(outcome(await correct(seq, { attributes: known }))).toBe('IDENTIFIER_KNOWN');
    expect(outcome(await correct(seq, { attributes: { ...attributes, colour: 'putih' } }))).toBe('ok');
  });

  it('does not take the number of another case, and is not corrected itself', async () => {
    await openCase(catalogue, 'LP/lain');
    const seq = await seqOf('case.opened');
    expect(outcome(await correct(seq, { number: 'LP/lain' }))).toBe('CASE_NUMBER_TAKEN');
    await correct(seq, { title: 'y' });
    expect(outcome(await correct(await seqOf('entry.corrected'), { reason: 'z' }))).toBe('CORRECTION_NOT_ALLOWED');
  });
});
