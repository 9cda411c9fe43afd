/**
 * Articles under the laws that domain.md names. Which article a case cites is the investigator's: this list only saves
 * typing, is general knowledge and unconfirmed, and any other text may be typed.
 */
export const defaultOffences: string[] = [
  'UU 1/2023 (KUHP) Pasal 407',
  'UU 1/2023 (KUHP) Pasal 414',
  'UU 1/2023 (KUHP) Pasal 455',
  'UU 11/2008 jo. UU 1/2024 (ITE) Pasal 27 ayat (1) jo. Pasal 45 ayat (1)',
  'UU 11/2008 jo. UU 1/2024 (ITE) Pasal 27B jo. Pasal 45 ayat (8)',
  'UU 11/2008 jo. UU 1/2024 (ITE) Pasal 29 jo. Pasal 45B',
  'UU 44/2008 (Pornografi) Pasal 4 ayat (1) jo. Pasal 29',
  'UU 44/2008 (Pornografi) Pasal 11 jo. Pasal 37',
  'UU 21/2007 (TPPO) Pasal 2',
  'UU 21/2007 (TPPO) Pasal 4',
  'UU 21/2007 (TPPO) Pasal 6',
  'UU 21/2007 (TPPO) Pasal 24',
  'UU 35/2014 (Perlindungan Anak) Pasal 76D jo. Pasal 81',
  'UU 35/2014 (Perlindungan Anak) Pasal 76E jo. Pasal 82',
  'UU 35/2014 (Perlindungan Anak) Pasal 76I jo. Pasal 88',
  'UU 12/2022 (TPKS) Pasal 12',
  'UU 12/2022 (TPKS) Pasal 13',
  'UU 12/2022 (TPKS) Pasal 14',
  'UU 27/2022 (PDP) Pasal 65 jo. Pasal 67',
];

/** How such crimes are done, from the source documents (domain.md section 7). */
export const defaultModus: string[] = [
  'Ancaman menyebarkan gambar',
  'Jual beli konten',
  'Grup pesan tertutup',
  'Akun palsu',
  'Penawaran lewat aplikasi kencan',
  'Perekrutan kerja ke luar negeri',
  'Penampungan korban',
  'Pembayaran dengan transfer bank',
  'Pembayaran dengan pulsa',
  'Pembayaran dengan aset kripto',
];

/** What a patrol saw, in decent words: a find never holds explicit text (domain.md section 4). */
export const defaultSeenTerms: string[] = [
  'Penawaran jasa yang diduga melibatkan anak',
  'Penawaran konten yang dilarang',
  'Ajakan masuk grup tertutup',
  'Daftar harga',
  'Nomor kontak atau rekening',
  'Lowongan kerja yang mencurigakan',
  'Ancaman atau pemerasan',
  'Data pribadi disebarkan',
  'Materi yang diduga menampilkan anak',
];

/** To whom finds are referred (domain.md section 7). */
export const defaultReferralTargets: string[] = [
  'Kementerian Komunikasi dan Digital',
  'Penyelenggara platform',
  'Dittipidsiber Bareskrim Polri',
  'Dit PPA dan PPO Bareskrim Polri',
  'LPSK',
  'KPAI',
  'UPTD PPA',
];
