import { describe, expect, test } from 'vitest';
import { createForm } from '#renderer/features/create/create-form.ts';
import { strengthOf } from '#renderer/features/create/strength.ts';

const known = ['Barang Bukti 2026', 'Ditreskrimsus Polda NTT', 'Gudang', 'Aiptu Ratna Dewi'];

describe('the strength of a passphrase', () => {
  test.each(['', 'pendek', 'sebelaskata', '🔑🔑🔑🔑🔑'])('"%s" is under twelve characters', (passphrase) => {
    expect(strengthOf(passphrase, known)).toBe('missing');
  });

  test.each([
    'aaaaaaaaaaaaaaaa',
    '123456789012345',
    'abcdefghijklmnop',
    'password12345',
    'Polisi-Polda-NTT-2026',
    'ratna dewi ratna dewi',
    'barang bukti 2026',
    'qwertyqwerty1',
    'abababababababab',
  ])('"%s" is what a guesser tries first', (passphrase) => {
    expect(strengthOf(passphrase, known)).toBe('weak');
  });

  test.each(['kuda laut biru', 'Xk9#mQ2$vL7p'])('"%s" is fair', (passphrase) => {
    expect(strengthOf(passphrase, known)).toBe('fair');
  });

  test.each(['payung genting menara kopi', 'xK4vQ9mZ2tB7wR1pL6sD8f'])('"%s" is strong', (passphrase) => {
    expect(strengthOf(passphrase, known)).toBe('strong');
  });
});

describe('the form', () => {
  const good = {
    name: 'Barang Bukti 2026',
    unit: 'Ditreskrimsus',
    station: 'Gudang',
    userName: 'Aiptu Ratna',
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
