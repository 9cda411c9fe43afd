import { describe, expect, it } from 'vitest';
import type { CourtApplication } from '#shared/contract/court.ts';
import { itemsAbout, type CourtCase } from '#renderer/features/court/court-words.ts';

const named = (n: number) => ({ item: `it_${String(n)}`, number: `BB-00${String(n)}`, description: '' });
const known = {
  court: {
    groups: [
      { seizure: 'se_1', items: [named(2)] },
      { seizure: 'se_1', items: [named(1)] },
      { seizure: 'se_2', items: [named(3)] },
    ],
  },
  view: {
    seizures: [
      { seizure: 'se_1', warrant: 'wa_1', at: '2026-11-12T10:00:00.000+08:00' },
      { seizure: 'se_2', warrant: null, at: '2026-11-12T10:00:00.000+08:00' },
    ],
  },
} as unknown as Pick<CourtCase, 'view' | 'court'>;

describe('what can be refused of an application', () => {
  it.each<[string, Partial<CourtApplication>, string[]]>([
    ['the items that it names, of whatever seizure', { items: ['it_1', 'it_3'] }, ['BB-001', 'BB-003']],
    ['everything of its seizure, however it stands', { seizure: 'se_1' }, ['BB-001', 'BB-002']],
    ['what was seized later under its order', { warrant: 'wa_1', date: '2026-11-12' }, ['BB-001', 'BB-002']],
    ['nothing that was seized before it was asked', { warrant: 'wa_1', date: '2026-11-13' }, []],
    ['nothing of another order', { warrant: 'wa_2', date: '2026-11-01' }, []],
    ['nothing, while nothing is named', {}, []],
  ])('is %s', (_, over, numbers) => {
    const asked = {
      seizure: null,
      items: [],
      warrant: null,
      date: '2026-11-14',
      ...over,
    } as unknown as CourtApplication;
    expect(itemsAbout(known, asked).map(({ number }) => number)).toEqual(numbers);
  });
});
