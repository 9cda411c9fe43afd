import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract.ts';
import type { ClassField, ConfigurationSet } from '#shared/domain/configuration/events.ts';
import { outcome } from '../../../support/outcome.ts';
import { addUser, founderOf, switchTo } from '../../../support/people.ts';
import { account, MORNING, openCase, phone, receive, storage, type NewItem } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';
import { namedFindings } from '../../../support/tampered.ts';

let catalogue: TestCatalogue;
let caseId: string;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
  catalogue.clock.now = MORNING;
  caseId = await openCase(catalogue);
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  // Whatever was seized, the tables are what the ledger folds to.
  expect(namedFindings(await catalogue.done('audit.run', {}))).toEqual([]);
  await catalogue.dispose();
});

type Seizure = Input<'seizures.record'>;
const seizure = (items: NewItem[], over: Partial<Seizure> = {}): Seizure => ({
  case: caseId,
  warrant: null,
  urgentGround: 'caught-in-the-act',
  place: 'Kamar 12',
  at: '2026-11-21T07:30:00.000+08:00',
  holder: 'TL-01',
  officers: ['Briptu A'],
  witnesses: ['SK-01', 'SK-02'],
  notes: '',
  items,
  ...over,
});
const record = (items: NewItem[], over?: Partial<Seizure>) => catalogue.call('seizures.record', seizure(items, over));
const recorded = (items: NewItem[], over?: Partial<Seizure>) => catalogue.done('seizures.record', seizure(items, over));
const code = async (...given: Parameters<typeof record>) => outcome(await record(...given));
const sim: NewItem = {
  description: 'Kartu SIM, baki 1',
  quantity: 1,
  attributes: { class: 'sim', operator: 'Operator Uji', iccid: '', phoneNumber: '' },
  notes: '',
};
const thing = (description: string): NewItem => ({
  description,
  quantity: 1,
  attributes: { class: 'other', kind: 'benda' },
  notes: '',
});

/** Sets a topic as a supervisor, and comes back as whoever made the catalogue. */
async function configure(setting: ConfigurationSet): Promise<void> {
  const founder = await founderOf(catalogue);
  const supervisors = (await catalogue.done('users.list', {})).filter(({ role }) => role === 'supervisor').length;
  await switchTo(catalogue, await addUser(catalogue, 'supervisor', `Pengawas ${String(supervisors)}`));
  await catalogue.done('configuration.set', setting);
  await switchTo(catalogue, founder);
}
const numbering = (pattern: string): ConfigurationSet => ({
  topic: 'numbers',
  value: [{ kind: 'item', pattern, example: '' }],
});

describe('things inside of things', () => {
  it('are seized with their outer one, and found by their number', async () => {
    const { items } = await recorded([phone(), { ...sim, inside: { row: 0 } }, storage()]);
    expect(items.map(({ number }) => number)).toEqual(['BB-001', 'BB-001.1', 'BB-002']);
    const list = await catalogue.done('items.list', { case: caseId, custody: null, search: '', after: null, limit: 9 });
    expect(list.rows.map(({ number, inside }) => [number, inside])).toEqual([
      ['BB-001', null],
      ['BB-001.1', items[0]?.item],
      ['BB-002', null],
    ]);
  });

  it('may be found later, and go on counting', async () => {
    const { items } = await recorded([phone(), { ...sim, inside: { row: 0 } }]);
    const later = await recorded([thing('Kartu memori'), { ...sim, inside: { item: items[0]?.item ?? '' } }]);
    expect(later.items.map(({ number }) => number)).toEqual(['BB-002', 'BB-001.2']);
  });

  it('are in no thing of another case, and in nothing that the prosecutor has', async () => {
    const { items } = await recorded([phone()]);
    const inside = { item: items[0]?.item ?? '' };
    const other = await openCase(catalogue, 'LP/B/2/XI/2026');
    expect(await code([{ ...sim, inside }], { case: other })).toBe('ITEM_INSIDE_UNKNOWN');
    const all = items.map(({ item }) => item);
    await receive(catalogue, all);
    const parties = { releasedBy: 'A', receivedBy: 'JPU', document: 'BA/1', condition: '' };
    await catalogue.done('custody.hand-over', { items: all, ...parties });
    expect(await code([{ ...sim, inside }])).toBe('ITEM_INSIDE_GONE');
  });

  it('are not where no form could say', async () => {
    const places = [
      { row: -1 },
      { row: 1.5 },
      { row: 5000 },
      { item: 'x' },
      { row: 0, item: 'it_0000000000000000' },
      {},
    ];
    for (const inside of places) {
      const told = await code([phone(), { ...sim, inside: inside as { row: number } }]);
      expect([inside, told]).toEqual([inside, 'INPUT_INVALID']);
    }
  });
});

describe('an identifier that is in the catalogue', () => {
  it('is refused in another case with its items, and taken with a reason', async () => {
    await recorded([phone()]);
    const other = await openCase(catalogue, 'LP/B/2/XI/2026');
    const refused = await record([thing('Kunci'), phone('Telepon serupa', { imei: '490154203237518' })], {
      case: other,
    });
    expect(!refused.ok && refused.error).toEqual({
      code: 'IDENTIFIER_KNOWN',
      details: { item: 'BB-002', field: 'imei', others: ['BB-001 (LP/A/12/XI/2026/SPKT)'], row: 1 },
    });
    const again = { ...phone('Telepon serupa', { imei: '490154203237518' }), sameAs: 'IMEI digandakan' };
    expect(await code([again], { case: other })).toBe('ok');
  });

  it('is shown while it is typed, each with the item that bears it', async () => {
    await recorded([storage(), account('@penjual')]);
    const typed = [thing('x'), account('PENJUAL'), { ...storage('lain') }].map(({ attributes }) => attributes);
    const same = await catalogue.done('items.same-identifier', { items: typed });
    expect(same.map(({ row, kind, others }) => [row, kind, others.map(({ number }) => number)])).toEqual([
      [1, 'account', ['BB-002']],
    ]);
  });

  it('follows a correction: the wrong one is free again, the right one is taken', async () => {
    const { items } = await recorded([storage('Diska')]);
    const { seq, seized } = await catalogue.done('items.get', { item: items[0]?.item ?? '' });
    const attributes = { ...seized.attributes, serial: 'BENAR-1' };
    await catalogue.done('entries.correct', { seq, reason: 'salah baca', changes: { attributes } });
    expect(await code([storage('Diska')])).toBe('ok');
    const right = storage('Diska lain');
    expect(
      await code([{ ...right, attributes: { ...right.attributes, serial: 'benar 1' } as NewItem['attributes'] }]),
    ).toBe('IDENTIFIER_KNOWN');
  });
});

describe('the unit', () => {
  it('numbers items by its pattern, over cases and from the newest of the year', async () => {
    await configure(numbering('BB/{n}/{romawi}/{yyyy}'));
    await recorded([thing('satu'), { ...thing('dua'), unitNumber: 'BB/2/XI/2026' }, thing('tiga')]);
    const other = await openCase(catalogue, 'LP/B/2/XI/2026');
    const { items } = await recorded([thing('empat')], { case: other });
    const found = await catalogue.done('items.get', { item: items[0]?.item ?? '' });
    expect(found.item.unitNumber).toBe('BB/4/XI/2026');
    const at = '2025-03-01T08:00:00+08:00';
    expect(await catalogue.done('items.next-numbers', { case: caseId, at, items: 2 })).toEqual({
      first: 'BB-004',
      unitNumbers: ['BB/1/III/2025', 'BB/2/III/2025'],
    });
  });

  it('numbers nothing by a pattern that a person must fill in, and says so', async () => {
    await configure(numbering('BB/{n}/{teks}'));
    const { items } = await recorded([thing('satu')]);
    expect((await catalogue.done('items.get', { item: items[0]?.item ?? '' })).item.unitNumber).toBeNull();
    const asked = { case: caseId, at: MORNING, items: 1 };
    expect(await catalogue.done('items.next-numbers', asked)).toEqual({ first: 'BB-002', unitNumbers: null });
  });

  it('asks for fields of its own from the day it says so, and not of what was recorded before', async () => {
    const { items } = await recorded([thing('lama')]);
    const field: ClassField = { key: 'mutu', label: 'Mutu', type: 'text', choices: [], mandatory: true };
    await configure({ topic: 'item-classes', value: [{ class: 'other', fields: [field], mandatory: [] }] });
    const refused = await record([thing('baru')]);
    expect(!refused.ok && refused.error).toEqual({
      code: 'ITEM_FIELDS_MISSING',
      details: { item: 'BB-002', fields: ['Mutu'], row: 0 },
    });
    expect(await code([{ ...thing('baru'), fields: { mutu: 'A', lain: 'B' } }])).toBe('ITEM_FIELD_INVALID');
    const made = await recorded([{ ...thing('baru'), fields: { mutu: 'A' } }]);
    const { seq } = await catalogue.done('items.get', { item: made.items[0]?.item ?? '' });
    await catalogue.done('entries.correct', { seq, reason: 'dinilai ulang', changes: { fields: { mutu: 'B' } } });
    const found = await catalogue.done('items.get', { item: made.items[0]?.item ?? '' });
    expect(found.seized.fields).toEqual({ mutu: 'B' });
    const wrong = { seq, reason: 'x', changes: { fields: { mutu: 'B', lain: 'C' } } };
    expect(outcome(await catalogue.call('entries.correct', wrong))).toBe('ITEM_FIELD_INVALID');
    await receive(
      catalogue,
      items.map(({ item }) => item),
    );
  });
});

describe('minutes and receipt', () => {
  const missing = async (id: string) =>
    (await catalogue.done('seizures.missing', { seizure: id })).missing.map(({ code: each, item }) => [each, item]);

  it('want what was not said, until it is said or photographed', async () => {
    const { seizure: id, items } = await recorded([phone(), account('@x')], { witnesses: ['SK-01'] });
    expect(await missing(id)).toEqual([
      ['witnesses', null],
      ['village-head', null],
      ['record-number', null],
      ['receipt-number', null],
      ['item-photo', 'BB-001'],
    ]);
    const path = join(catalogue.parent, 'foto.png');
    writeFileSync(path, 'foto');
    const about = { case: caseId, item: items[0]?.item ?? '', kind: 'photo', caption: 'depan' } as const;
    await catalogue.done('attachments.add', { ...about, file: catalogue.grant(path) });
    const { rows } = await catalogue.done('custody.timeline', { case: caseId, after: null, limit: 99 });
    const seq = rows.find(({ type }) => type === 'seizure.recorded')?.seq ?? -1;
    const changes = {
      witnesses: ['SK-01', 'SK-02'],
      villageHead: 'Ketua RT 03',
      recordNumber: 'BA/1',
      receiptNumber: 'STP/1',
    };
    await catalogue.done('entries.correct', { seq, reason: 'dilengkapi', changes });
    expect(await missing(id)).toEqual([]);
  });

  it('of a seizure that is not there are not asked', async () => {
    const asked = await catalogue.call('seizures.missing', { seizure: 'se_0000000000000000' });
    expect(outcome(asked)).toBe('SEIZURE_UNKNOWN');
  });
});

describe('a form with traps in it', () => {
  // One catalogue for all of them: making one takes longer than seizing.
  const kept: readonly (readonly [string, Partial<NewItem>])[] = [
    ['a formula', { description: '=HYPERLINK("http://x","klik")', notes: '+1' }],
    ['letters from right to left and some that cannot be seen', { description: 'ab\u202ecd\u200b', notes: '\u0627' }],
    ['ten thousand characters', { notes: 'é'.repeat(10_000) }],
    ['the words of a statement', { description: "'); DROP TABLE items; --" }],
    ['every optional member', { movable: true, fields: {}, counts: [], sameAs: 'x', unitNumber: 'X/1' }],
  ];
  it('keeps everything as it was typed', async () => {
    for (const [name, over] of kept) {
      const { items } = await recorded([{ ...thing('x'), ...over }]);
      expect((await catalogue.done('items.get', { item: items[0]?.item ?? '' })).seized, name).toMatchObject(over);
    }
  });

  const refused: readonly (readonly [string, Partial<NewItem>])[] = [
    ['a NUL', { description: 'a\u0000b' }],
    ['half of a character', { notes: '\ud800' }],
    ['ten thousand and one characters', { notes: 'x'.repeat(10_001) }],
    ['a field whose key is a formula', { fields: { '=1': 'x' } }],
    ['a member that no item has', { number: 'BB-999' } as Partial<NewItem>],
  ];
  it('is refused as a whole, and nothing is recorded', async () => {
    for (const [name, over] of refused)
      expect(await code([thing('baik'), { ...thing('x'), ...over }]), name).toBe('INPUT_INVALID');
    expect((await catalogue.done('cases.get', { case: caseId })).counts.items).toBe(0);
  });

  it('of five thousand rows is one act', async () => {
    const rows = Array.from({ length: 5000 }, (_, n): NewItem => {
      const row = { ...storage(`Diska ${String(n)}`) };
      return n % 10 === 0 ? row : { ...row, inside: { row: n - (n % 10) } };
    });
    const { items } = await recorded(rows);
    expect(items.at(-1)?.number).toBe('BB-500.9');
    expect((await catalogue.done('cases.get', { case: caseId })).counts.items).toBe(5000);
    expect(await code([...rows, thing('satu lagi')])).toBe('INPUT_INVALID');
  }, 180_000);
});
