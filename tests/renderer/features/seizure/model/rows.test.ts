import { describe, expect, test } from 'vitest';
import { readCash, withPieces, writeCash } from '#renderer/ui/thing/cash-lines.ts';
import {
  blankRow,
  duplicateOf,
  insertAfter,
  insideRow,
  isBlankRow,
  numbersOf,
  rowAfter,
  withoutRow,
  type GridRow,
} from '#renderer/ui/thing/grid-row.ts';
import { hasReason, probeOf, repeatedIn } from '#renderer/features/seizure/model/known-identifiers.ts';
import { recognised, withClass } from '#renderer/features/seizure/model/recognise.ts';
import { newItemOf, readCapacity, readWhole } from '#renderer/ui/thing/row-item.ts';
import { problemWords } from '#renderer/ui/thing/problem-words.ts';
import { isTold, problemsOf, type RowRules } from '#renderer/ui/thing/row-problems.ts';
import { undone } from '#renderer/features/seizure/use-rows.ts';
import { newItem } from '#shared/contract/seizing.ts';
import { itemClasses, type ItemClass } from '#shared/domain/item/events.ts';

const none = { fields: [], mandatory: [] };
const rules: RowRules = { unit: () => none, urgentGround: null };
const row = (
  key: number,
  itemClass: ItemClass,
  cells: Record<string, string>,
  inside: number | null = null,
): GridRow => ({
  ...blankRow(key, itemClass, cells),
  inside,
});
const wrong = (each: GridRow, over: Partial<RowRules> = {}) =>
  problemsOf(each, 'BB-001', { ...rules, ...over }).map(({ cell }) => cell);

describe('cash as it is typed', () => {
  test.each([
    ['100000x74', 7_400_000],
    ['100.000 x 74; 50.000x46', 9_700_000],
    ['500x10 koin + 500x2', 6_000],
    ['1000x3 koin, 1000x2 koin', 5_000],
  ])('%s is %i', (text, total) => {
    const read = readCash(text);
    expect([read.rest, read.total]).toEqual(['', total]);
    expect(readCash(writeCash(read.lines))).toEqual(read);
  });

  test.each([
    'seratus ribu',
    '100000',
    '100000x',
    'x5',
    '0x5',
    '100000x0',
    '100000x5 dan lain',
    '9999999999999x9999999999',
  ])('%s cannot be read, and says so', (text) => {
    expect(readCash(text).rest).not.toBe('');
    expect(wrong(row(1, 'cash', { description: 'Uang', lines: text }))).toEqual(['lines']);
  });

  test('a count in the table changes its line and no other', () => {
    const note = { denomination: 50_000, form: 'note' } as const;
    expect(withPieces('500x10 koin; 100.000x1', note, 3)).toBe('100.000x1; 50.000x3; 500x10 koin');
    expect(withPieces('100.000x1; 50.000x3', note, 0)).toBe('100.000x1');
  });
});

describe('rows', () => {
  const phone = row(1, 'phone', { description: 'Telepon' });
  const sim = row(2, 'sim', { description: 'Kartu' }, 1);
  const key = row(3, 'other', { description: 'Kunci' });

  test('are numbered as the service will number them; a blank one takes no number', () => {
    const numbers = numbersOf([phone, sim, blankRow(9), key], 'BB-013');
    expect([...numbers]).toEqual([
      [1, 'BB-013'],
      [2, 'BB-013.1'],
      [3, 'BB-014'],
    ]);
  });

  test('a thing inside goes below the last thing inside, also when it is asked for from one of them', () => {
    const rows = [phone, sim, key];
    const second = insideRow(rows, 1, 4);
    expect(second).toMatchObject({ inside: 1, itemClass: 'sim' });
    const added = insertAfter(rows, 0, second === null ? [] : [second]);
    expect(added.map((each) => each.key)).toEqual([1, 2, 4, 3]);
    expect(insideRow([], 0, 5)).toBeNull();
  });

  test('what lies inside goes with the thing it lies in', () => {
    expect(withoutRow([phone, sim, key], 1)).toEqual([key]);
    expect(withoutRow([phone, sim, key], 2)).toEqual([phone, key]);
  });

  test('a second one bears no number of the first', () => {
    const first = row(1, 'phone', { description: 'Telepon', brand: 'A', imei: '490154203237518', sameAs: 'x' });
    expect(duplicateOf(first, 2)).toEqual({ ...first, key: 2, cells: { description: 'Telepon', brand: 'A' } });
  });

  test('a new one takes the class and the choices of the last, and is blank nevertheless', () => {
    const next = rowAfter(row(1, 'document', { description: 'Paspor', kind: 'Paspor', number: 'X' }), 2);
    expect(next).toMatchObject({ itemClass: 'document', cells: { kind: 'Paspor' } });
    expect(isBlankRow(next)).toBe(true);
    expect(isBlankRow({ ...next, cells: { description: '-' } })).toBe(false);
  });

  test('taking back a deletion keeps what was typed since', () => {
    const step = { before: [phone, key], added: new Set<number>() };
    const typed = { ...key, cells: { description: 'Kunci besar' } };
    const later = row(8, 'other', { description: 'Gembok' });
    expect(undone([typed, later, blankRow(9)], step)).toEqual([phone, typed, later]);
    expect(undone([phone, key, later], { before: [phone], added: new Set([3]) })).toEqual([phone, later]);
  });
});

describe('days that cannot be', () => {
  const count = { what: 'foto', value: '3', unit: 'berkas', method: 'tool', by: 'Tim', on: '', deduplicated: 'no' };
  const counted = (on: string): GridRow => ({
    ...row(1, 'other', { description: 'Kunci', kind: 'Alat' }),
    counts: [{ ...count, on }],
  });
  const captured = (capturedAt: string) =>
    row(1, 'account', { description: 'Akun', handle: 'a', platform: 'b', capturedAt });

  test.each([
    ['a count of tomorrow', counted('30-11-2999'), 'counts'],
    ['a count before there were computers', counted('30-11-1971'), 'counts'],
    ['a capture of tomorrow', captured('2999-11-30'), 'capturedAt'],
    ['a capture of an hour to come', captured('2999-11-30T10:00:00+07:00'), 'capturedAt'],
  ])('%s is named in words, also before anybody wants to record', (_, each, cell) => {
    const [problem] = problemsOf(each, 'BB-001', rules);
    expect(problem?.cell).toBe(cell);
    if (problem === undefined) return;
    expect(problemWords('id', problem)).toMatch(/(30-11-2999|2999-11-30).* belum tiba|30-11-1971 terlalu lampau/);
    expect(isTold(each, problem, false)).toBe(true);
  });

  test('one that was is not, and an empty cell is only told of once somebody wants to record', () => {
    expect([...wrong(counted('30-11-2021')), ...wrong(captured('30-11-2021')), ...wrong(captured(''))]).toEqual([]);
    const phone = row(1, 'phone', { description: 'HP', imei: '356938035643800' });
    const told = (strict: boolean) =>
      problemsOf(phone, '', rules).flatMap((each) => (isTold(phone, each, strict) ? [each.cell] : []));
    expect([told(false), told(true)]).toEqual([['imei'], ['imei', 'brand']]);
  });
});

describe('what the description says', () => {
  test.each([
    ['HP Samsung Galaxy hitam', 'phone', { brand: 'Samsung' }],
    ['Kartu SIM Telkomsel', 'sim', { operator: 'Telkomsel' }],
    ['Flashdisk Sandisk 64 GB', 'storage', { brand: 'Sandisk', capacityBytes: '64 GB', kind: 'flash-drive' }],
    ['Laptop Asus abu-abu', 'computer', { brand: 'Asus', kind: 'laptop' }],
    ['Uang tunai dalam amplop', 'cash', {}],
  ] as const)('%s: %s', (description, itemClass, cells) => {
    expect(recognised(row(1, 'document', { description }))).toMatchObject({ itemClass, cells });
  });

  test('changes no class that was chosen, and nothing that was typed', () => {
    const chosen = { ...row(1, 'other', { description: 'HP Samsung' }), classChosen: true };
    expect(recognised(chosen)).toEqual(chosen);
    expect(recognised(row(1, 'phone', { description: 'HP Samsung', brand: 'Oppo' })).cells['brand']).toBe('Oppo');
    expect(recognised(row(1, 'phone', { description: 'Benda aneh' })).itemClass).toBe('phone');
  });

  test('another class keeps what both have', () => {
    const other = withClass(row(1, 'phone', { brand: 'A', imei: '1' }), 'computer', true);
    expect(other).toMatchObject({ itemClass: 'computer', classChosen: true, cells: { brand: 'A', imei: '1' } });
    expect(withClass(row(1, 'document', { kind: 'Paspor' }), 'storage', true).cells).toEqual({});
  });
});

describe('a row is refused', () => {
  const good = { description: 'Telepon', brand: 'A' };
  test.each<[string, ItemClass, Record<string, string>, string]>([
    ['without a description', 'phone', { brand: 'A', imei: '490154203237518' }, 'description'],
    ['without its brand', 'phone', { description: 'Telepon' }, 'brand'],
    ['with an IMEI that is too short', 'phone', { ...good, imei: '4901' }, 'imei'],
    ['with a wrong check digit', 'phone', { ...good, imei: '490154203237519' }, 'imei'],
    ['with letters in the IMEI', 'phone', { ...good, imei: '49015420323751O' }, 'imei'],
    [
      'with an ICCID of another beginning',
      'sim',
      { description: 'K', operator: 'B', iccid: '1234567890123456789' },
      'iccid',
    ],
    ['with two pieces of one IMEI', 'phone', { ...good, imei: '490154203237518', quantity: '2' }, 'quantity'],
    ['with half a piece', 'phone', { ...good, quantity: '1,5' }, 'quantity'],
    ['with no piece', 'phone', { ...good, quantity: '0' }, 'quantity'],
    ['with a capacity in words', 'storage', { ...good, capacityBytes: 'besar' }, 'capacityBytes'],
    ['with a description that is a page', 'other', { description: 'x'.repeat(401), kind: 'k' }, 'description'],
    ['with notes that are a book', 'other', { description: 'x', kind: 'k', notes: 'x'.repeat(10_001) }, 'notes'],
    ['with a broken character', 'other', { description: '\ud800', kind: 'k' }, 'description'],
    [
      'with a telephone number that is none',
      'sim',
      { description: 'K', operator: 'B', phoneNumber: 'tiga' },
      'phoneNumber',
    ],
    [
      'with a capture of no day',
      'account',
      { description: 'A', platform: 'X', handle: '@a', capturedAt: 'kemarin' },
      'capturedAt',
    ],
    ['with no such currency', 'cash', { description: 'U', lines: '1000x1', currency: 'rupiah' }, 'currency'],
  ])('%s', (_, itemClass, cells, cell) => {
    expect(wrong(row(1, itemClass, cells))).toEqual([cell]);
  });

  test('when it cannot be moved and the seizure is urgent', () => {
    const house = row(1, 'other', { description: 'Rumah', kind: 'Bangunan', movable: 'no' });
    expect(wrong(house)).toEqual([]);
    expect(wrong(house, { urgentGround: 'easily-moved' })).toEqual(['movable']);
  });

  test('when the unit asks for more than the class', () => {
    const field = { key: 'kasus', label: 'Kode kasus', type: 'text', choices: [], mandatory: true } as const;
    const unit = () => ({ fields: [{ ...field, choices: [] }], mandatory: ['colour'] });
    expect(wrong(row(1, 'phone', good), { unit })).toEqual(['colour', 'unit:kasus']);
    expect(wrong(row(1, 'phone', { ...good, colour: 'hitam', 'unit:kasus': 'A' }), { unit })).toEqual([]);
  });

  test('when a count says neither who nor when', () => {
    const count = {
      what: 'gambar',
      value: '750.000',
      unit: 'berkas',
      method: 'tool',
      by: '',
      on: '',
      deduplicated: 'no',
    };
    const counted = { ...row(1, 'other', { description: 'x', kind: 'k' }), counts: [count] };
    expect(wrong(counted)).toEqual(['counts']);
    expect(wrong({ ...counted, counts: [{ ...count, by: 'Labfor', on: '1 November 2026' }] })).toEqual([]);
  });
});

test.each(itemClasses)('a blank row of class %s is no item, and its item is refused by the contract', (itemClass) => {
  expect(isBlankRow(blankRow(1, itemClass))).toBe(true);
  expect(newItem.safeParse(newItemOf(blankRow(1, itemClass), null, none)).success).toBe(false);
});

test.each([
  ['1.250', 1250],
  ['1,250', 1250],
  ['3', 3],
  ['1.25', null],
  ['tiga', null],
  ['-3', null],
])('%s as a whole number is %s', (text, value) => {
  expect(readWhole(text)).toBe(value);
});

test('a capacity is read as it is printed on the device', () => {
  expect([readCapacity('64 GB'), readCapacity(''), readCapacity('1000'), readCapacity('besar')]).toEqual([
    64e9,
    0,
    1000,
    null,
  ]);
});

describe('identifiers', () => {
  const first = row(1, 'phone', { description: 'A', imei: '490154203237518' });
  const again = row(2, 'phone', { description: 'B', imei: '4901 5420 3237 518' });

  test('that an earlier row bears are found, however they are written', () => {
    expect([...repeatedIn([first, row(5, 'other', {}), again])]).toEqual([[2, 1]]);
    expect(repeatedIn([first, row(3, 'storage', { serial: '490154203237518' })]).size).toBe(0);
  });

  test('are asked about before the rest of the row is typed', () => {
    expect(probeOf(first)).toMatchObject({ class: 'phone', imei: '490154203237518', brand: '-' });
    expect(probeOf(row(1, 'phone', { description: 'A' }))).toBeNull();
    expect(probeOf(row(1, 'cash', { lines: '1000x1' }))).toBeNull();
  });

  test('a reason of blanks is none', () => {
    expect(hasReason(row(1, 'phone', { sameAs: '  ' }))).toBe(false);
    expect(hasReason(row(1, 'phone', { sameAs: 'salah baca' }))).toBe(true);
  });
});
