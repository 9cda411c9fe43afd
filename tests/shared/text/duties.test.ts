import { describe, expect, it } from 'vitest';
import { articleText, derivationLine, derivationLines } from '#shared/text/duties.ts';

type Told = Parameters<typeof derivationLines>[1];
const duty: Told = {
  rule: 'R3',
  regime: 'kuhap-2025',
  article: 'Pasal 120 ayat (1)',
  assumed: false,
  confirmed: true,
  since: '2026-03-18',
  length: 5,
  unit: 'working-days',
  due: {
    dueOn: '2026-03-26',
    skipped: [
      { date: '2026-03-19', why: 'national', name: 'Nyepi' },
      { date: '2026-03-21', why: 'national', name: 'Idulfitri' },
      { date: '2026-03-22', why: 'weekend', name: '' },
    ],
    counted: [{ date: '2026-03-20', why: 'joint-leave', name: 'Cuti bersama' }],
    incompleteYears: [],
  },
};
const lines = (change: Partial<Told> = {}) => derivationLines('id', { ...duty, ...change });

describe('how a date came about', () => {
  it('is that very day for what is answered at once', () => {
    const due = { dueOn: '2026-03-18', skipped: [], counted: [], incompleteYears: [] };
    expect(lines({ rule: 'R18', length: 0, unit: 'days', due })).toEqual([
      'Praktik bukti digital (SNI 27037:2014), bukan ketentuan hukum acara',
      'Dihitung sejak 18 Mar 2026; batasnya hari itu juga.',
      'Batas: 18 Mar 2026.',
    ]);
  });

  it.each<[string, Partial<Told>, string]>([
    ['names the law without a stop', {}, 'UU 20/2025 (KUHAP baru), Pasal 120 ayat (1). Dihitung'],
    ['was given one by the unit', { article: 'Pasal 7.' }, 'Pasal 7. Dihitung'],
    ['is practice', { rule: 'R18' }, 'bukan ketentuan hukum acara. Dihitung'],
  ])('is one line with one full stop between its steps when the first %s', (_, change, expected) => {
    const line = derivationLine('id', { ...duty, ...change });
    expect(line).toContain(expected);
    expect(line).not.toContain('..');
  });

  it('is told step by step, each day that was passed over by its name', () => {
    expect(lines()).toEqual([
      'UU 20/2025 (KUHAP baru), Pasal 120 ayat (1)',
      'Dihitung sejak 18 Mar 2026; hari itu tidak ikut.',
      'Lamanya 5 hari kerja.',
      '1 hari akhir pekan dilewati.',
      '19 Mar 2026 dilewati: Nyepi.',
      '21 Mar 2026 dilewati: Idulfitri.',
      '20 Mar 2026 tetap dihitung: Cuti bersama.',
      'Batas: 26 Mar 2026.',
    ]);
  });

  it('says that a rule sets no number of days, and then names no date', () => {
    const told = lines({ length: null, due: null });
    expect(told).toContain('Tanpa jumlah hari: segera.');
    expect(told.join(' ')).not.toContain('Batas');
  });

  it.each<[string, Partial<Told>]>([
    ['Aturan ini belum dikonfirmasi.', { confirmed: false }],
    ['Belum ada Sprindik: hukum acara diambil menurut tanggalnya.', { assumed: true }],
    ['UU 20/2025 (KUHAP baru), pasal belum dibaca', { article: '' }],
    [
      'UU 8/1981 (KUHAP lama), Pasal 138 ayat (2) (nomor pasal belum dikonfirmasi)',
      { rule: 'R12b', regime: 'kuhap-1981', article: 'Pasal 138 ayat (2)' },
    ],
    [
      'Dihitung sejak tanggal surat perintah, karena hari penggeledahan tidak dicatat: batas sebenarnya bisa lebih lambat.',
      { rule: 'R8', regime: 'kuhap-1981', article: 'Pasal 33 ayat (5)' },
    ],
    [
      'Hari libur 2027 belum lengkap: batasnya bisa lebih lambat.',
      { due: { dueOn: '2027-01-05', skipped: [], counted: [], incompleteYears: [2027] } },
    ],
  ])('says "%s" only where it is so', (sentence, change) => {
    expect(lines(change)).toContain(sentence);
    expect(lines()).not.toContain(sentence);
  });

  it.each([
    ['working-days', 1, 'Length: 1 working day.'],
    ['days', 20, 'Length: 20 days.'],
    ['months', 1, 'Length: 1 month.'],
  ] as const)('a length in %s, %d of them, is said in English', (unit, length, sentence) => {
    expect(derivationLines('en', { ...duty, unit, length })).toContain(sentence);
  });

  it('passes over one weekend day', () => {
    expect(derivationLines('en', duty)).toContain('1 weekend day passed over.');
  });
});

describe('the article of a rule', () => {
  it.each([
    ['Pasal 119', 'art. 119'],
    ['Pasal 59 ayat (7)-(8)', 'art. 59(7)-(8)'],
    ['Pasal 8 ayat (3) b', 'art. 8(3) b'],
    ['Pasal 27 ayat (1) jo. Pasal 45 ayat (1)', 'art. 27(1) jo. art. 45(1)'],
    ['', ''],
    ['menurut penetapan', 'menurut penetapan'],
  ])('"%s" is "%s" in English', (article, english) => {
    expect(articleText(article)).toEqual({ id: article, en: english });
  });

  it('names no law in the words of the other language', () => {
    expect(derivationLines('en', duty)[0]).toBe('Law 20/2025 (newer code), art. 120(1)');
  });
});
