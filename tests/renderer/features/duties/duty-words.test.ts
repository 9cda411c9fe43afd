import { describe, expect, it } from 'vitest';
import { aboutWords, dutyKey } from '#renderer/features/duties/duty-words.ts';
import type { DutyRow } from '#shared/contract/duties.ts';
import { say, type Text, type TextParameters } from '#shared/text/text.ts';

const inIndonesian = (text: Text, parameters?: TextParameters) => say('id', text, parameters);
const duty: DutyRow = {
  case: 'ca_0000000000000001',
  caseNumber: 'LP/A/1',
  caseTitle: '',
  rule: 'R7',
  regime: 'kuhap-2025',
  assumed: false,
  article: '',
  confirmed: true,
  whose: 'investigator',
  clearedBy: 'copies-delivered',
  station: 'st_0000000000000001',
  seq: 7,
  since: '2026-11-21',
  length: 2,
  unit: 'days',
  due: null,
  state: 'open',
  clearedOn: null,
  clearedLate: false,
  soon: false,
  about: { seizure: null, items: 0, application: null, number: '', item: null },
};
const about = (change: Partial<DutyRow['about']>) =>
  aboutWords({ ...duty, about: { ...duty.about, ...change } }, inIndonesian);

describe('what a duty is about', () => {
  it.each([
    ['its number, whatever else it names', { number: 'BA/7', items: 3 }, 'BA/7'],
    [
      'the one item before the number',
      { number: 'disk.E01', items: 1, item: { item: 'it_0000000000000001', number: 'BB-001' } },
      'BB-001 · disk.E01',
    ],
    ['the one item', { items: 1, item: { item: 'it_0000000000000001', number: 'BB-001' } }, 'BB-001'],
    ['so many items', { items: 3, seizure: 'se_0000000000000001' }, '3 barang'],
    ['a seizure without a number', { seizure: 'se_0000000000000001' }, 'penyitaan'],
    ['the case', {}, 'perkara'],
  ])('is %s', (_, change, expected) => {
    expect(about(change)).toBe(expected);
  });
});

describe('the name of a row', () => {
  it('tells two rules of one entry apart, and one rule of two entries', () => {
    const keys = [duty, { ...duty, rule: 'R6' as const }, { ...duty, seq: 8 }].map(dutyKey);
    expect(new Set(keys).size).toBe(3);
  });
});
