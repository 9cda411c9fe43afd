import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorCodes } from '#shared/errors/codes.ts';
import { sayFailure } from '#shared/text/failure.ts';

describe('a failure in words', () => {
  test.each([
    [
      {
        code: 'CUSTODY_ILLEGAL_MOVE',
        details: { item: 'BB-003', act: 'custody.lent', from: 'at-laboratory', to: 'in-court' },
      },
      'BB-003 sedang dalam keadaan "Di laboratorium forensik", sehingga "Dikeluarkan sementara" (menuju "Di persidangan") tidak dapat dicatat. Catat dahulu perpindahan yang belum tercatat.',
    ],
    [
      { code: 'FIND_IN_FUTURE', details: { happened: '2026-12-25T21:30:00+07:00', today: '2026-11-22' } },
      'Waktu yang ditulis (25 Des 2026 21.30 WIB) belum tiba; hari ini 22 Nov 2026. Periksa tanggal, jam, dan zona waktunya.',
    ],
    [
      { code: 'ITEM_FIELDS_MISSING', details: { item: 'BB-001', fields: ['brand', 'description'] } },
      'BB-001: isian wajib masih kosong: Merek, Uraian barang. Lengkapi, lalu simpan lagi.',
    ],
    [
      { code: 'INPUT_INVALID', details: { paths: ['items.3.attributes.imei', 'openedOn'] } },
      'Isian belum benar: IMEI, Tanggal laporan. Perbaiki isian itu, lalu coba lagi.',
    ],
    [
      { code: 'INPUT_INVALID', details: { paths: ['trustKey', 'encryptTo.0', '', 'input.sheets.threshold'] } },
      'Isian belum benar: Kunci penanda tangan, Penerima terenkripsi (age), isian yang tidak dikenal, Lembar yang diperlukan. Perbaiki isian itu, lalu coba lagi.',
    ],
    [
      { code: 'ACT_NOT_ALLOWED', details: { role: 'administrator', act: 'read-cases' } },
      'Peran Anda (Administrator) tidak berwenang untuk tindakan ini. Minta orang yang berwenang melakukannya, atau minta administrator mengubah peran.',
    ],
    [
      { code: 'CUSTODY_DUE_IN_PAST', details: { due: '2026-11-20', today: '2026-11-21' } },
      'Batas waktu kembali (20 Nov 2026) sudah lewat; hari ini 21 Nov 2026. Isi tanggal hari ini atau sesudahnya.',
    ],
    [
      {
        code: 'FOLD_REFUSED',
        details: { seq: 7, type: 'package.sealed', rule: 'SEAL_IN_USE', item: 'BB-002', station: 'st' },
      },
      'Entri nomor 7 (Dibungkus dan disegel) melanggar aturan. Nomor segel untuk BB-002 sudah terpasang pada barang lain atau ditulis dua kali. Periksa nomor pada segelnya.',
    ],
    [
      { code: 'HANDOVER_BLOCKED', details: { findings: ['overdue'] } },
      'Paket penyerahan tidak boleh dibuat dengan kekurangan ini: Batas waktu kembali sudah lewat. Minta barang kembali dan catat pengembaliannya. Setelah lengkap, ulangi pra-periksa.',
    ],
  ])('%j', (problem, sentence) => {
    expect(sayFailure('id', problem)).toBe(sentence);
  });

  test('follows the language', () => {
    const problem = {
      code: 'PACKAGE_ILLEGAL_CHANGE',
      details: { item: 'BB-001', from: 'sealed', to: 'sealed', custody: 'stored' },
    };
    expect(sayFailure('en', problem)).toContain('The package of BB-001 is "Sealed" and the item is "In the store"');
  });

  test.each(['from', 'act', 'type', 'field'])('a value of %s that has no word is shown as it is', (name) => {
    const code = name === 'field' || name === 'type' ? 'CORRECTION_NOT_ALLOWED' : 'CUSTODY_ILLEGAL_MOVE';
    expect(sayFailure('en', { code, details: { [name]: 'constructor' } })).toContain('constructor');
  });

  test('a code of a newer version is shown as it is', () => {
    expect(sayFailure('id', { code: 'SOMETHING_NEW', details: {} })).toBe('SOMETHING_NEW');
    expect(sayFailure('id', { code: 'constructor', details: {} })).toBe('constructor');
  });

  test('a parameter that is not given stays visible', () => {
    expect(sayFailure('en', { code: 'PASSPHRASE_RETRY_LATER', details: {} })).toContain('{seconds}');
  });

  test('is said whatever the details hold', () => {
    const details = fc.dictionary(
      fc.oneof(fc.constantFrom('rule', 'from', 'fields', 'findings', 'due', '__proto__'), fc.string()),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...errorCodes),
        details,
        (code, each) => typeof sayFailure('id', { code, details: each }) === 'string',
      ),
    );
  });
});
