import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textCell, type RegisterCell } from '#shared/domain/register/cells.ts';
import { readDate, readTime } from '#shared/domain/register/dates.ts';
import { readDigits, readSerial } from '#shared/domain/register/identifiers.ts';
import { readMoney, readRupiah } from '#shared/domain/register/money.ts';
import { numberInWords, readQuantity } from '#shared/domain/register/quantities.ts';

const number = (text: string): RegisterCell => ({ kind: 'number', text, formula: false });
const dateOf = (text: string) => {
  const read = readDate(textCell(text));
  return 'problem' in read ? read.problem : read.date;
};

describe('dates as registers write them', () => {
  it.each([
    ['3 Januari 2026', '2026-01-03'],
    ['03-01-2026', '2026-01-03'],
    ['3/1/26', '2026-01-03'],
    ['3.1.2026', '2026-01-03'],
    ['03 01 2026', '2026-01-03'],
    ['Senin, 5 Januari 2026', '2026-01-05'],
    ["Jum'at 2 Jan 2026", '2026-01-02'],
    ['tgl. 17 Agustus 2025', '2025-08-17'],
    ['1 Pebruari 2025', '2025-02-01'],
    ['10 Nopember 2024', '2024-11-10'],
    ['31-Des-25', '2025-12-31'],
    ['2026-01-03', '2026-01-03'],
    ['2026-01-03T14:30:00', '2026-01-03'],
    ['1/2/99', '1999-02-01'],
    ['46025', '2026-01-03'],
    ['３ Januari 2026', '2026-01-03'],
  ])('%s', (text, date) => {
    expect(dateOf(text)).toBe(date);
  });

  it.each([
    ['01/25/2026', 'impossible'],
    ['31 Februari 2026', 'impossible'],
    ['29-02-2025', 'impossible'],
    ['00/01/2026', 'impossible'],
    ['3 Januari', 'none'],
    ['Januari 2026', 'none'],
    ['3 Brumaire 2026', 'none'],
    ['2026', 'none'],
    ['12345678', 'none'],
    ['3 Januari 2026 pagi', 'none'],
    ['-', 'none'],
    ['', 'none'],
    ['=TODAY()', 'none'],
  ])('%s is no date: %s', (text, problem) => {
    expect(dateOf(text)).toBe(problem);
  });

  it('takes a serial of a day, and tells so; a count or a year is none', () => {
    expect(readDate(number('46025.604166666664'))).toEqual({ date: '2026-01-03', time: '14:30:00', serial: true });
    expect(readDate(number('2026'))).toEqual({ problem: 'none' });
    expect(readDate(number('900000'))).toEqual({ problem: 'none' });
  });

  it('reads every day in each way it is written', () => {
    const names = [
      'Januari',
      'Februari',
      'Maret',
      'April',
      'Mei',
      'Juni',
      'Juli',
      'Agustus',
      'September',
      'Oktober',
      'November',
      'Desember',
    ];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (days) => {
        const iso = new Date(Date.UTC(1970, 0, 1 + days)).toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = iso.split('-');
        for (const text of [
          iso,
          `${day}/${month}/${year}`,
          `${String(Number(day))} ${names[Number(month) - 1] ?? ''} ${year}`,
        ])
          expect(dateOf(text)).toBe(iso);
      }),
    );
  });

  it('never throws and never invents a day', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(dateOf(text)).toMatch(/^(?:none|impossible|\d{4}-\d{2}-\d{2})$/);
      }),
    );
  });

  it.each([
    ['14.30', '14:30:00'],
    ['pukul 14:30 WIB', '14:30:00'],
    ['jam 2.05.10', '02:05:10'],
    ['25:00', null],
    ['14.3', null],
    ['sore', null],
  ])('reads the time %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });
});

describe('quantities', () => {
  it.each([
    ['3', 3, false],
    ['3 unit', 3, true],
    ['1 (satu) buah', 1, true],
    ['12 (dua belas) lembar', 12, true],
    ['1.000 lembar', 1000, true],
    ['dua buah', 2, true],
    ['5.0', 5, false],
  ])('%s', (text, quantity, more) => {
    expect(readQuantity(text)).toEqual({ quantity, more });
  });

  it.each([
    ['0', 'none'],
    ['beberapa', 'none'],
    ['', 'none'],
    ['-3', 'none'],
    ['2,5 gram', 'fraction'],
    ['0.25 gr', 'fraction'],
    ['2 (tiga) buah', 'contradiction'],
  ])('%s is none: %s', (text, problem) => {
    expect(readQuantity(text)).toEqual({ problem });
  });

  it('knows numbers in words up to hundreds', () => {
    expect(
      ['sebelas', 'dua puluh', 'tiga puluh lima', 'seratus dua', 'lima ratus', 'empat belas'].map(numberInWords),
    ).toEqual([11, 20, 35, 102, 500, 14]);
    expect(numberInWords('dua dua')).toBeNull();
  });
});

describe('money', () => {
  it.each([
    ['Rp 1.250.000', 1_250_000],
    ['Rp1.250.000,-', 1_250_000],
    ['Rp. 1.250.000,00', 1_250_000],
    ['1250000', 1_250_000],
    ['IDR 50,000', 50_000],
    ['Rp 1.25', null],
    ['sejuta', null],
    ['Rp 0', null],
  ])('%s', (text, value) => {
    expect(readRupiah(text)).toBe(value);
  });

  it.each([
    [
      '10 lembar Rp 100.000 dan 5 lembar Rp 50.000',
      [
        [100_000, 10],
        [50_000, 5],
      ],
      null,
    ],
    ['Rp100.000 x 10 lembar', [[100_000, 10]], null],
    ['100000 x 10', [[100_000, 10]], null],
    ['pecahan 50.000 sebanyak 4 lembar, total Rp 200.000', [[50_000, 4]], 200_000],
    ['3 (tiga) lembar uang kertas pecahan Rp 20.000,-', [[20_000, 3]], null],
    ['uang tunai Rp 1.250.000', [], 1_250_000],
  ])('reads %s note by note', (text, lines, stated) => {
    const money = readMoney(text);
    expect(money?.lines.map(({ denomination, pieces }) => [denomination, pieces])).toEqual(lines);
    expect(money?.stated ?? null).toBe(stated);
  });

  it('tells coins from notes', () => {
    expect(readMoney('4 keping Rp 1.000')?.lines).toEqual([{ denomination: 1000, form: 'coin', pieces: 4 }]);
    expect(readMoney('sebuah dompet kulit')).toBeNull();
  });
});

describe('identifiers', () => {
  it('keeps fifteen digits, as text or as an exact number', () => {
    expect(readDigits(textCell('356938035643809'), 'imei')).toEqual({ value: '356938035643809', fromNumber: false });
    expect(readDigits(textCell("'35 693803 564380-9"), 'imei')).toEqual({
      value: '356938035643809',
      fromNumber: false,
    });
    expect(readDigits(number('356938035643809'), 'imei')).toEqual({ value: '356938035643809', fromNumber: true });
  });

  it.each([
    [textCell('3.55E+14'), 'cut'],
    [textCell('3,56938E+14'), 'cut'],
    [number('355000000000000'), 'cut'],
    [number('8962100012345678900'), 'cut'],
    [textCell('356938000000000'), 'cut'],
    [textCell('356938035643808'), 'check-digit'],
    [textCell('35693803564380'), 'shape'],
    [textCell('tidak ada'), 'shape'],
    [textCell('356938035643809 / 356938035643810'), 'shape'],
  ])('refuses %j as an IMEI: %s', (cell, problem) => {
    expect(readDigits(cell, 'imei')).toEqual({ problem });
  });

  it('never gives digits that are not those of the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{10,20}$/)), (text) => {
        const read = readDigits(textCell(text), 'imei');
        if ('value' in read) expect(text.replace(/\D/g, '')).toBe(read.value);
      }),
    );
  });

  it('takes any serial number but a rounded one', () => {
    expect(readSerial(textCell(' C02-XJ1 '))).toEqual({ value: 'C02-XJ1', fromNumber: false });
    expect(readSerial(number('1234567890123456'))).toEqual({ problem: 'cut' });
    expect(readSerial(textCell('1.2E+20'))).toEqual({ problem: 'cut' });
  });
});
