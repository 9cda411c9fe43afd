import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dutyRow } from '#shared/contract/duties.ts';
import { clearedByTexts, ruleTexts } from '#shared/text/duties.ts';
import { say } from '#shared/text/text.ts';
import { someImage } from '../../support/office-images.ts';
import { Desk } from './desk.ts';
import { rowsOf, type Outcome } from './rantai.ts';

/** Duties by the command line alone: a script records what they arise from, the list tells when they are due, and why. */
let desk: Desk;
const number = 'LP/B/70/I/2026/SPKT';
const line = (value: unknown) => JSON.stringify(value);
const theCase = { $ref: 'kasus.case' };
const openedAs = (name: string) => ({
  number: name,
  title: 'Tenggat',
  unit: 'Ditres',
  openedOn: '2026-01-05',
  offences: [],
  notes: '',
});
const urgent = (items: readonly unknown[]) => ({
  case: theCase,
  warrant: null,
  urgentGround: 'easily-moved',
  place: 'Kamar 12',
  at: '2026-01-07T21:30:00.000+08:00',
  holder: 'PL-01',
  officers: ['Briptu A'],
  witnesses: ['SK-01', 'SK-02'],
  notes: '',
  items,
});
const spdp = (caseId: unknown) => ({
  case: caseId,
  kind: 'spdp',
  number: 'SPDP/7',
  date: '2026-01-08',
  signer: 'Kasat',
  sentOn: '2026-01-09',
  receivedOn: null,
  addressee: 'Kejari',
  seizure: null,
  items: [],
  attachment: null,
  notes: '',
});

beforeAll(async () => {
  desk = await Desk.open();
  const sprindik = { number: 'SP.Sidik/7', date: '2026-01-06', signer: 'Kasat' };
  const script = desk.secret(
    'tenggat.jsonl',
    [
      line({ as: 'kasus', method: 'cases.open', input: openedAs(number) }),
      line({
        method: 'cases.change-stage',
        input: {
          case: theCase,
          from: 'reported',
          to: 'investigation',
          on: '2026-01-06',
          paper: sprindik,
          attachment: null,
          notes: '',
        },
      }),
      line({
        method: 'seizures.record',
        input: urgent([
          { description: 'Kunci', quantity: 1, notes: '', attributes: { class: 'other', kind: 'Kunci' } },
        ]),
      }),
    ].join('\n'),
  );
  const applied = await desk.run(['apply', desk.sample.folder, script]);
  expect([applied.code, applied.stderr]).toEqual([0, expect.any(String)]);
}, 120_000);
afterAll(() => {
  desk.sample.place.remove();
});

const due = (...more: readonly string[]): Promise<Outcome> => desk.run(['due', desk.sample.folder, ...more]);
const duties = (told: Outcome) => z.array(dutyRow).parse(JSON.parse(told.stdout));

describe('rantai due', () => {
  test('lists what is due, the nearest first, and where each date comes from', async () => {
    const told = await due('--case', number);
    const rows = rowsOf(told.stdout);
    expect(rows.map(([date, rule, , whose]) => [date, rule, whose])).toEqual([
      ['Selesai 7 Jan 2026', 'R6', 'Penyidik'],
      ['Lewat 7 Jan 2026', 'R6b', 'Penyidik'],
      ['Lewat 9 Jan 2026', 'R7', 'Penyidik'],
      ['Lewat 13 Jan 2026', 'R10', 'Penyidik'],
      ['Lewat 14 Jan 2026', 'R3', 'Penyidik'],
    ]);
    expect(rows.at(-1)?.at(-1)).toBe(
      'UU 20/2025 (KUHAP baru), Pasal 120 ayat (1). Dihitung sejak 7 Jan 2026; hari itu tidak ikut. ' +
        'Lamanya 5 hari kerja. 2 hari akhir pekan dilewati. Batas: 14 Jan 2026.',
    );
  });

  test('names a copy to be answered for first, with its item and what to do', async () => {
    const own = 'LP/B/71/I/2026/SPKT';
    const digest = (sign: string) => sign.repeat(64);
    const attributes = { class: 'storage', kind: 'hard-disk', brand: 'W', serial: '7', capacityBytes: 1000 };
    const script = desk.secret(
      'salinan.jsonl',
      [
        line({ as: 'kasus', method: 'cases.open', input: openedAs(own) }),
        line({
          as: 'sita',
          method: 'seizures.record',
          input: urgent([{ description: 'Cakram', quantity: 1, notes: '', attributes }]),
        }),
        line({
          method: 'acquisition.record',
          input: {
            ...someImage,
            item: { $ref: 'sita.items.0.item' },
            finished: '2026-01-20T10:00:00+08:00',
            image: { name: 'disk.E01', format: 'E01', segments: 1, bytes: 1000 },
            hashes: [{ algorithm: 'sha256', acquired: digest('a'), verified: digest('b') }],
          },
        }),
      ].join('\n'),
    );
    const applied = await desk.run(['apply', desk.sample.folder, script]);
    expect([applied.code, applied.stderr]).toEqual([0, expect.any(String)]);
    const told = await due('--case', own);
    const rows = rowsOf(told.stdout);
    expect(rows[0]).toEqual([
      'Jawab sekarang',
      'R18',
      say('id', ruleTexts.R18),
      'Penyidik',
      own,
      'BB-001 · disk.E01',
      say('id', clearedByTexts['image-answered']),
      expect.stringContaining('Batas: 20 Jan 2026.'),
    ]);
    expect(rows.slice(1).map(([date]) => date)).toContain('Lewat 7 Jan 2026');
    expect(told.stdout).not.toContain('..');
  });

  test('of all cases names each case, and leaves out what was cleared', async () => {
    const rows = duties(await due('--json')).filter(({ caseNumber }) => caseNumber === number);
    expect(rows.map(({ rule, state }) => [rule, state])).toEqual([
      ['R6b', 'late'],
      ['R7', 'late'],
      ['R10', 'late'],
      ['R3', 'late'],
    ]);
  });

  test('until a day leaves out what is due later, and says when nothing is left', async () => {
    const rules = async (day: string) => duties(await due('--case', number, '--before', day, '--json'));
    expect((await rules('2026-01-13')).map(({ rule }) => rule)).not.toContain('R3');
    expect((await rules('2026-01-14')).map(({ rule }) => rule)).toContain('R3');
    const nothing = await due('--before', '2020-01-01');
    expect([nothing.code, nothing.stdout]).toEqual([0, '']);
    expect(nothing.stderr).toContain('Tidak ada');
  });

  test.each([
    ['a case that nobody knows', ['--case', 'LP/TIDAK/ADA'], 'CASE_UNKNOWN'],
    ['a day that is none', ['--before', '2026-02-31'], 'INPUT_INVALID'],
    ['a day in words', ['--before', 'besok'], 'INPUT_INVALID'],
  ])('refuses %s', async (_, more, code) => {
    const told = await due(...more);
    expect([told.code, told.stdout]).toEqual([2, '']);
    expect(told.stderr).toContain(code);
  });

  test('shows as cleared what a paper has cleared', async () => {
    const [first] = duties(await due('--case', number, '--json'));
    const paper = desk.secret('spdp.jsonl', line({ method: 'papers.record', input: spdp(first?.case) }));
    expect((await desk.run(['apply', desk.sample.folder, paper])).code).toBe(0);
    const after = duties(await due('--case', number, '--json'));
    expect(after.find(({ rule }) => rule === 'R10')).toMatchObject({ state: 'cleared', clearedOn: '2026-01-09' });
    expect(after.find(({ rule }) => rule === 'R10b')).toMatchObject({ state: 'late', whose: 'prosecutor' });
  });
});
