import type { Text } from '../text.ts';

export const commandLineTexts = {
  askPassphrase: { id: 'Kata sandi: ', en: 'Passphrase: ' },
  askNewPassphrase: {
    id: 'Kata sandi baru (paling sedikit 12 karakter): ',
    en: 'New passphrase (12 characters or more): ',
  },
  created: { id: 'Katalog dibuat: {path}', en: 'Catalogue created: {path}' },
  applied: { id: '{done} perintah dijalankan, {refused} ditolak.', en: '{done} commands applied, {refused} refused.' },
  hashed: {
    id: '{files} berkas dalam daftar {item}; sidik {digest}',
    en: '{files} files in the list of {item}; digest {digest}',
  },
  exported: {
    id: 'Paket {name} versi {version}: {files} berkas. Kunci penanda tangan: {key}',
    en: 'Bundle {name} version {version}: {files} files. Signer key: {key}',
  },
  blocked: {
    id: 'Pra-periksa menemukan kekurangan yang menghalangi penyerahan:',
    en: 'The pre-check found gaps that block the hand-over:',
  },
  auditClean: {
    id: 'Audit bersih: {entries} entri, {rows} baris, {fileRows} baris daftar berkas, {attachments} lampiran.',
    en: 'Audit clean: {entries} entries, {rows} rows, {fileRows} file-list rows, {attachments} attachments.',
  },
  auditFindings: { id: 'Audit menemukan {count} hal yang tidak cocok.', en: 'The audit found {count} mismatches.' },
  verdictWhole: {
    id: 'UTUH: paket ini tidak berubah dan ditandatangani kunci yang Anda percaya.',
    en: 'WHOLE: this bundle is unchanged and signed by the key you trust.',
  },
  verdictUntrusted: {
    id: 'UTUH, PENANDA TANGAN BELUM DIPASTIKAN: isi cocok dengan segelnya; bandingkan kunci {key} dengan yang Anda terima lewat jalan lain, lalu ulangi dengan --trust.',
    en: 'WHOLE, SIGNER NOT CONFIRMED: the content matches its seal; compare key {key} with the one you got by another way, then run again with --trust.',
  },
  verdictBroken: {
    id: 'RUSAK: paket ini tidak boleh dipercaya. Lihat temuan di atas.',
    en: 'BROKEN: this bundle must not be trusted. See the findings above.',
  },
  passed: { id: 'lulus', en: 'passed' },
  failed: { id: 'GAGAL', en: 'FAILED' },
  notPossible: { id: 'tidak dapat diperiksa', en: 'not possible' },
  emptyList: { id: 'Tidak ada baris.', en: 'No rows.' },
  lineNotJson: {
    id: 'baris {line}: bukan JSON {"method","input"} yang sah',
    en: 'line {line}: not valid JSON {"method","input"}',
  },
  line: { id: 'baris {line}', en: 'line {line}' },
} as const satisfies Record<string, Text>;
