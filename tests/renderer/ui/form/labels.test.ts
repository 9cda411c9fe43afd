import { expect, test } from 'vitest';
import { inFormWords, labelField } from '#renderer/ui/form/labels.ts';
import { sayFailure } from '#shared/text/failure.ts';

const form = {};
labelField(form, 'to', 'Kepada');
const refusal = (paths: string | readonly string[]) => ({ code: 'INPUT_INVALID', details: { paths } }) as const;

test('a refusal names a field as its label does, and by its usual word where the form has none', () => {
  expect(sayFailure('id', inFormWords(form, refusal(['to', 'on'])))).toContain('Kepada, Pada tanggal.');
});

test('the words of one form are not those of another', () => {
  expect(inFormWords({}, refusal(['to']))).toEqual(refusal(['to']));
});

test.each([
  refusal('to'),
  { code: 'INPUT_INVALID', details: {} } as const,
  { code: 'FIND_CLOSED', details: { paths: ['to'] } } as const,
])('%j is left as it is', (failure) => {
  expect(inFormWords(form, failure)).toBe(failure);
});
