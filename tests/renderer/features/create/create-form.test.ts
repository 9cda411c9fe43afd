import { describe, expect, test } from 'vitest';
import { createForm } from '#renderer/features/create/create-form.ts';
import { emptyPlan } from '#renderer/ui/recovery/plan.ts';

describe('the form', () => {
  const good = {
    name: 'Barang Bukti 2026',
    unit: 'Ditreskrimsus',
    station: 'Gudang',
    userName: 'Aiptu Ratna',
    ...emptyPlan,
    role: 'evidence-officer',
    passphrase: 'kuda laut biru',
    again: 'kuda laut biru',
  };
  const problems = (change: object) => {
    const parsed = createForm.safeParse({ ...good, ...change });
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };

  test('is good when all of it is there', () => {
    expect(problems({})).toEqual([]);
  });

  test('a weak passphrase is a warning, not a refusal', () => {
    expect(problems({ passphrase: 'password12345', again: 'password12345' })).toEqual([]);
  });

  test('refuses eleven characters, whatever they are', () => {
    expect(problems({ passphrase: 'sebelaskata', again: 'sebelaskata' })).toEqual(['passphrase: passphrase-short']);
  });

  test('refuses two passphrases that differ, also while other fields are wrong', () => {
    expect(problems({ again: 'lain' })).toEqual(['again: passphrase-different']);
    expect(problems({ again: 'lain', name: '' }).at(-1)).toBe('again: passphrase-different');
  });

  test.each(['name', 'unit', 'station', 'userName', 'role'])('refuses an empty %s', (field) => {
    expect(problems({ [field]: '' })).toHaveLength(1);
  });
});
