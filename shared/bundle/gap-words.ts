import type { PrecheckCode } from '../domain/handover/precheck.ts';

/** What a list says of a gap (HANDOVER.md). */
export const gapWords: Readonly<Record<PrecheckCode, string>> = {
  'no-items': 'tidak ada barang bukti',
  'authority-missing': 'dasar penyitaan belum ada',
  'court-paper-missing': 'izin atau persetujuan KPN belum ada',
  unauthorised: 'disita tanpa dasar yang sah',
  'court-refused': 'ditolak KPN',
  'must-return': 'wajib dikembalikan',
  annulled: 'penyitaan dinyatakan tidak sah oleh praperadilan',
  'witnesses-missing': 'saksi penyitaan kurang dari dua',
  'never-stored': 'belum pernah disimpan',
  'out-of-store': 'sedang di luar gudang',
  overdue: 'melewati batas kembali',
  'not-sealed': 'tidak tersegel',
  'file-list-missing': 'daftar berkas digital belum ada',
  'image-alarm': 'nilai hash salinan forensik tidak cocok atau salinannya tidak terbaca',
  'image-once-alarm': 'salinan forensik pernah bermasalah',
  'not-matched': 'daftar berkas belum dicocokkan dengan himpunan hash terblokir',
  'not-recognisable': 'daftar berkas tidak memuat jenis nilai hash dari sebuah himpunan terblokir',
  'content-in-set': 'lampiran ada dalam himpunan hash terblokir',
  'content-blocked': 'isi diblokir: lampirannya dan daftar nama berkasnya tidak disertakan',
};
