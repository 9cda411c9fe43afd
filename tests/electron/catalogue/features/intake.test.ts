import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract.ts';
import { outcome } from '../../../support/outcome.ts';
import { addUser, switchTo } from '../../../support/people.ts';
import { phone, receive, seizedCase, type SeizedCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';
import { namedFindings } from '../../../support/tampered.ts';

let catalogue: TestCatalogue;
let seized: SeizedCase;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
  seized = await seizedCase(catalogue);
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  expect(namedFindings(await catalogue.done('audit.run', {}))).toEqual([]);
  await catalogue.dispose();
});

type Judge = Input<'intake.judge'>;
const item = (n: number) => seized.items[n] ?? '';
const judging = (over: Partial<Judge> = {}): Judge => ({
  items: [item(0)],
  outcome: 'refused',
  reason: 'not-sealed',
  notes: 'amplop terbuka',
  attachment: null,
  ...over,
});
const judge = async (over: Partial<Judge> = {}) => outcome(await catalogue.call('intake.judge', judging(over)));
const waiting = (over: Partial<Input<'intake.waiting'>> = {}) =>
  catalogue.done('intake.waiting', { case: seized.case, after: null, limit: 99, ...over });
const rowOf = async (id: string) => (await waiting()).rows.find((row) => row.item === id);
const counts = async () => (await catalogue.done('cases.get', { case: seized.case })).counts;
async function photo(about: string | null, caseId = seized.case): Promise<string> {
  const path = join(catalogue.parent, 'foto.png');
  writeFileSync(path, 'foto');
  const file = catalogue.grant(path);
  const added = { case: caseId, item: about, kind: 'photo', caption: 'segel terbuka', file } as const;
  return (await catalogue.done('attachments.add', added)).attachment;
}

describe('what waits for the store', () => {
  it('is every item that nobody accepted, in the order of seizure, page by page', async () => {
    const first = await waiting({ limit: 2 });
    expect(first.rows.map(({ number, judged, seizedAt }) => [number, judged, seizedAt])).toEqual([
      ['BB-001', null, '2026-11-21T07:30:00.000+08:00'],
      ['BB-002', null, '2026-11-21T07:30:00.000+08:00'],
    ]);
    expect(first.total).toBe(3);
    const second = await waiting({ limit: 2, after: first.next });
    expect([second.rows.map(({ number }) => number), second.next]).toEqual([['BB-003'], null]);
    const last = await waiting({ limit: 2, back: true });
    expect([last.rows.map(({ number }) => number), last.next]).toEqual([['BB-002', 'BB-003'], null]);
    const before = await waiting({ limit: 2, back: true, after: last.previous });
    expect([before.rows.map(({ number }) => number), before.previous]).toEqual([['BB-001'], null]);
    expect((await waiting({ limit: 2, at: 2 })).rows.map(({ number }) => number)).toEqual(['BB-003']);
  });

  it('loses what is accepted, and nothing that is refused', async () => {
    await receive(catalogue, [item(1)]);
    await judge();
    expect((await waiting()).rows.map(({ number, intake }) => [number, intake])).toEqual([
      ['BB-001', 'refused'],
      ['BB-003', null],
    ]);
  });

  it('is counted by case, where most waits first', async () => {
    const other = await seizedCase(catalogue, [phone('Telepon lain')], 'LP/B/3/XI/2026');
    await judge();
    await judge({ items: [item(1)], outcome: 'returned' });
    expect(await catalogue.done('intake.cases', { search: '', limit: 9 })).toEqual([
      { case: seized.case, caseNumber: 'LP/A/12/XI/2026/SPKT', waiting: 3, refused: 1, returned: 1 },
      { case: other.case, caseNumber: 'LP/B/3/XI/2026', waiting: 1, refused: 0, returned: 0 },
    ]);
    const found = await catalogue.done('intake.cases', { search: 'lp/b/3', limit: 9 });
    expect(found.map(({ caseNumber }) => caseNumber)).toEqual(['LP/B/3/XI/2026']);
    expect(await catalogue.done('intake.cases', { search: 'LP/B/4', limit: 9 })).toEqual([]);
    expect((await waiting({ case: null })).total).toBe(4);
  });

  it('is asked for by what the store said, in one case or in all', async () => {
    await judge();
    await judge({ items: [item(1)], outcome: 'returned' });
    const asked = async (outcome: 'none' | 'refused' | 'returned', caseId: string | null) => {
      const { rows, total } = await waiting({ outcome, case: caseId });
      return [rows.map(({ number }) => number), total];
    };
    for (const caseId of [null, seized.case]) {
      expect(await asked('refused', caseId)).toEqual([['BB-001'], 1]);
      expect(await asked('returned', caseId)).toEqual([['BB-002'], 1]);
      expect(await asked('none', caseId)).toEqual([['BB-003'], 1]);
    }
    await receive(catalogue, [item(0)]);
    expect(await asked('refused', null)).toEqual([[], 0]);
  });

  it('is not asked with what no page gives', async () => {
    const wrong = [{ after: 'x' }, { outcome: 'stored' as 'none' }, { after: '-1' }, { limit: 0 }, { case: 'ca_x' }];
    for (const over of wrong) {
      const asked = { case: seized.case, after: null, limit: 9, ...over };
      expect([over, outcome(await catalogue.call('intake.waiting', asked))]).toEqual([over, 'INPUT_INVALID']);
    }
  });
});

describe('the page of an item', () => {
  const page = (n: number) => catalogue.done('items.get', { item: item(n) });

  it('says why the store did not accept it, until it does', async () => {
    const attachment = await photo(item(0));
    await judge({ attachment });
    expect((await page(0)).judged).toMatchObject({ outcome: 'refused', notes: 'amplop terbuka', attachment });
    expect((await page(1)).judged).toBeNull();
    await receive(catalogue, [item(0)]);
    expect((await page(0)).judged).toBeNull();
  });

  it('shows the seizure as it stands, with what was put right and the number of its order', async () => {
    const before = (await page(0)).seizure;
    expect(before).toMatchObject({ type: 'seizure.recorded', item: null, corrections: [] });
    const { warrant } = before.data as { warrant: string };
    expect(before.names[warrant]).toMatch(/./);
    const changes = { receiptNumber: 'STP/9' };
    await catalogue.done('entries.correct', { seq: before.seq, reason: 'terlupa', changes });
    const after = (await page(1)).seizure;
    expect([after.data['receiptNumber'], after.corrections.map(({ reason }) => reason)]).toEqual([
      'STP/9',
      ['terlupa'],
    ]);
  });

  it('leads from a part to the whole and back', async () => {
    const card = { class: 'sim', operator: 'ContohCell', iccid: '', phoneNumber: '' } as const;
    const inside = { row: 0 };
    const sim = { description: 'Kartu SIM', quantity: 1, notes: '', attributes: card, inside };
    const two = await seizedCase(catalogue, [phone('Telepon lain'), sim], 'LP/B/3/XI/2026');
    const [outer = '', part = ''] = two.items;
    const whole = await catalogue.done('items.get', { item: outer });
    expect([whole.outer, whole.parts.map(({ number }) => number)]).toEqual([null, ['BB-001.1']]);
    const found = await catalogue.done('items.get', { item: part });
    expect([found.outer?.item, found.outer?.number, found.parts]).toEqual([outer, 'BB-001', []]);
  });
});

describe('the evidence officer', () => {
  it('refuses an item with a reason, a word and a photo, which the investigators see', async () => {
    const attachment = await photo(item(0));
    expect(await judge({ attachment })).toBe('ok');
    expect((await rowOf(item(0)))?.judged).toMatchObject({
      outcome: 'refused',
      reason: 'not-sealed',
      notes: 'amplop terbuka',
      attachment,
      byName: 'Petugas Uji',
    });
  });

  it('counts as held nothing that was refused', async () => {
    await judge();
    expect(await counts()).toMatchObject({ items: 3, stored: 0, out: 0 });
    await receive(catalogue, [item(1)]);
    expect(await counts()).toMatchObject({ items: 3, stored: 1, out: 0 });
  });

  it('accepts what was put right: the judgement stays in its story, not on the item', async () => {
    await judge({ outcome: 'returned' });
    const { seq } = await catalogue.done('items.get', { item: item(0) });
    await catalogue.done('entries.correct', { seq, reason: 'dihitung ulang', changes: { notes: 'dua lembar' } });
    await receive(catalogue, [item(0)]);
    const found = await catalogue.done('items.get', { item: item(0) });
    expect(found.item).toMatchObject({ custody: 'stored', intake: null });
    expect(found.timeline.map(({ type }) => type)).toEqual([
      'item.seized',
      'intake.judged',
      'entry.corrected',
      'custody.received',
    ]);
  });

  const wrong: readonly (readonly [string, Partial<Judge>, string])[] = [
    ['nothing', { items: [] }, 'INPUT_INVALID'],
    ['an unknown item', { items: ['it_0000000000000000'] }, 'ITEM_UNKNOWN'],
    ['by a reason that is none', { reason: 'ugly' as 'other' }, 'INPUT_INVALID'],
    ['by another reason without a word', { reason: 'other', notes: '' }, 'INTAKE_NOTES_MISSING'],
    ['with a photo that is not there', { attachment: 'at_0000000000000000' }, 'ATTACHMENT_UNKNOWN'],
    ['with a word longer than ten thousand', { notes: 'x'.repeat(10_001) }, 'INPUT_INVALID'],
  ];
  it('does not judge what no form could say', async () => {
    for (const [name, over, code] of wrong) expect(await judge(over), name).toBe(code);
    expect((await waiting()).rows.every(({ intake }) => intake === null)).toBe(true);
  });

  it('does not judge by a photo of another item or another case', async () => {
    const other = await seizedCase(catalogue, [phone('Telepon lain')], 'LP/B/3/XI/2026');
    expect(await judge({ attachment: await photo(item(1)) })).toBe('ATTACHMENT_UNKNOWN');
    expect(await judge({ attachment: await photo(null, other.case) })).toBe('ATTACHMENT_UNKNOWN');
  });

  it('does not judge what was accepted, and then judges none of the others either', async () => {
    await receive(catalogue, [item(1)]);
    expect(await judge({ items: [item(0), item(1)] })).toBe('INTAKE_NOT_WAITING');
    expect((await rowOf(item(0)))?.intake).toBeNull();
  });

  it('is nobody else', async () => {
    await switchTo(catalogue, await addUser(catalogue, 'investigator'));
    expect(await judge()).toBe('ACT_NOT_ALLOWED');
  });

  it('may correct the word, not the reason, and lists show the corrected one', async () => {
    await judge();
    const seq = (await rowOf(item(0)))?.judged?.seq ?? -1;
    const correct = (changes: Record<string, unknown>) =>
      catalogue.call('entries.correct', { seq, reason: 'salah ketik', changes });
    expect(outcome(await correct({ reason: 'damaged' }))).toBe('CORRECTION_NOT_ALLOWED');
    expect(outcome(await correct({ notes: 'segel robek' }))).toBe('ok');
    expect((await rowOf(item(0)))?.judged?.notes).toBe('segel robek');
  });
});

describe('what was found wrong', () => {
  it('is counted by month, reason and outcome, both ends included', async () => {
    await judge({ items: [item(0), item(1)] });
    catalogue.clock.now = '2026-12-01T08:00:00.000+08:00';
    await judge({ items: [item(2)], outcome: 'returned', reason: 'photo-missing' });
    const november = { month: '2026-11', reason: 'not-sealed', outcome: 'refused', judgements: 2 };
    const december = { month: '2026-12', reason: 'photo-missing', outcome: 'returned', judgements: 1 };
    const statistics = (from: string, to: string) => catalogue.done('intake.statistics', { from, to });
    expect(await statistics('2026-11', '2026-12')).toEqual([november, december]);
    expect(await statistics('2026-12', '2026-12')).toEqual([december]);
    expect(await statistics('2027-01', '2027-12')).toEqual([]);
  });

  it('is not asked from what is no month', async () => {
    for (const from of ['2026', '2026-1', '2026-11-01', "2026-11' OR 1"]) {
      const told = outcome(await catalogue.call('intake.statistics', { from, to: '2026-12' }));
      expect([from, told]).toEqual([from, 'INPUT_INVALID']);
    }
  });
});
