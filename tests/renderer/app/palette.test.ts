import { describe, expect, it } from 'vitest';
import { aboutOf, routeOf } from '#renderer/app/palette-found.tsx';
import { holdsAll } from '#renderer/app/palette.tsx';
import { recentOf } from '#renderer/app/palette-recent.tsx';
import type { FoundRow } from '#shared/contract/search.ts';
import { say, type Text, type TextParameters } from '#shared/text/text.ts';

const row: FoundRow = {
  key: 'seals/4',
  case: 'ca_1',
  caseNumber: 'LP/A/12',
  item: 'it_1',
  itemNumber: 'BB-001',
  label: 'SGL-1',
  about: '',
  type: 'package.sealed',
};
const inEnglish = (text: Text, parameters?: TextParameters) => say('en', text, parameters);

describe('what the palette finds', () => {
  it('leads to the item it is about, else to the papers of its case, else to the case', () => {
    expect(routeOf(row)).toEqual({ screen: 'item', item: 'it_1' });
    expect(routeOf({ ...row, item: null, type: 'warrant.recorded' })).toEqual({
      screen: 'case',
      case: 'ca_1',
      tab: 'papers',
    });
    expect(routeOf({ ...row, item: null, type: null })).toEqual({ screen: 'case', case: 'ca_1' });
    expect(routeOf({ ...row, item: null, caseNumber: null })).toEqual({ screen: 'find', find: 'ca_1' });
  });

  it('says where it stands, and that a find is no case yet', () => {
    expect(aboutOf(inEnglish, 'seals', row)).toContain('BB-001 in LP/A/12');
    expect(aboutOf(inEnglish, 'finds', { ...row, item: null, itemNumber: null, caseNumber: null })).toContain(
      'not a case yet',
    );
    expect(aboutOf(inEnglish, 'cases', { ...row, about: 'Penipuan' })).toBe('Penipuan');
  });
});

describe('what was opened last', () => {
  const cases = { screen: 'cases' } as const;
  const one = { screen: 'case', case: 'ca_1' } as const;
  const two = { screen: 'case', case: 'ca_2', tab: 'papers' } as const;
  const item = { screen: 'item', item: 'it_1' } as const;

  it('is each case and item once, the newest first, without the one in sight', () => {
    expect(recentOf([cases, one, item, two, cases, one], cases)).toEqual([one, two, item]);
    expect(recentOf([cases, one, item, two], two)).toEqual([item, one]);
  });

  it('is nothing where only lists were seen', () => {
    expect(recentOf([cases, { screen: 'audit' }], cases)).toEqual([]);
  });
});

describe('a command', () => {
  it('is found by all the words typed, whatever stands between them, and by nothing less', () => {
    expect(holdsAll('Terima di gudang', 'terima gudang')).toBe(true);
    expect(holdsAll('Tampilan: gelap tema', 'Gelap')).toBe(true);
    expect(holdsAll('Tampilan: terang tema', 'tema gelap')).toBe(false);
    expect(holdsAll('Kunci katalog', '')).toBe(true);
  });
});
