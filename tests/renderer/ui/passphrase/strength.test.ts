import { describe, expect, test } from 'vitest';
import { strengthOf } from '#renderer/ui/passphrase/strength.ts';

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
