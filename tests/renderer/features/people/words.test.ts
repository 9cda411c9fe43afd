import { expect, test } from 'vitest';
import { filled, namesOf } from '#renderer/features/people/words.ts';

test('a sentence is filled in both languages, its words too', () => {
  const text = { id: 'Buka {kind} {code}', en: 'Open {kind} of {code}' };
  expect(filled(text, { code: 'AK-01', kind: { id: 'foto', en: 'photo' } })).toEqual({
    id: 'Buka foto AK-01',
    en: 'Open photo of AK-01',
  });
});

test('whom to ask: all who may, or somebody where nobody is named', () => {
  expect(namesOf([{ name: 'Briptu A' }, { name: 'Ipda B' }], 'siapa pun')).toBe('Briptu A, Ipda B');
  expect(namesOf([], 'siapa pun')).toBe('siapa pun');
});
