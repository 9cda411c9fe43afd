import type { Text } from '../text.ts';

/** The machine of stages: a change that was refused, or what is missing although it was recorded. */
export const stageErrors = {
  CASE_NO_CHANGE: {
    id: 'Isinya sama dengan yang sudah tercatat. Ubah dahulu, atau batalkan.',
    en: 'This is what stands there already. Change something first, or cancel.',
  },
  CASE_LINKED: {
    id: 'Kedua perkara ini sudah dihubungkan. Buka hubungan yang ada.',
    en: 'These two cases are linked already. Open the link that is there.',
  },
  CASE_NOT_LINKED: {
    id: 'Kedua perkara ini tidak dihubungkan. Muat ulang daftar hubungan.',
    en: 'These two cases are not linked. Reload the list of links.',
  },
  STAGE_MOVED_ON: {
    id: 'Perkara ini sekarang berada pada tahap "{from}". Muat ulang halaman perkara, lalu pilih tahap berikutnya dari sana.',
    en: 'This case now stands at "{from}". Reload the page of the case and choose the next stage from there.',
  },
  STAGE_NOT_ALLOWED: {
    id: 'Dari tahap "{from}" perkara tidak dapat langsung ke "{to}". Pilih salah satu tahap berikutnya yang ditawarkan.',
    en: 'From "{from}" a case cannot go straight to "{to}". Choose one of the next stages that are offered.',
  },
  STAGE_IN_FUTURE: {
    id: 'Tanggal {happened} belum tiba; hari ini {today}. Periksa tanggal tahap dan tanggal suratnya.',
    en: 'The date {happened} has not come yet; today is {today}. Check the date of the stage and of its paper.',
  },
  STAGE_TOO_EARLY: {
    id: 'Tanggal {happened} mendahului tahap sebelumnya ({earliest}). Periksa tanggalnya; bila tahap sebelumnya yang keliru, koreksi tahap itu dahulu.',
    en: 'The date {happened} comes before the stage before it ({earliest}). Check it; if the earlier stage is wrong, correct that first.',
  },
  STAGE_PAPER_MISSING: {
    id: 'Tahap "{to}" berdasar surat, dan isian ini masih kosong: {fields}. Salin dari suratnya.',
    en: 'The stage "{to}" rests on a paper, and these fields are empty: {fields}. Copy them from the paper.',
  },
  STAGE_PAPER_LATE: {
    id: 'Surat bertanggal {paperDate}, sesudah hari perubahan tahap ({happened}). Periksa kedua tanggal itu, lalu perbaiki yang salah.',
    en: 'The paper is dated {paperDate}, after the day of the change ({happened}). Check both dates and put the wrong one right.',
  },
  STAGE_ANSWER_EARLY: {
    id: 'Surat penuntut umum bertanggal {paperDate}, sebelum berkas dikirim ({earliest}). Baca tanggalnya sekali lagi dari suratnya.',
    en: 'The letter of the prosecutor is dated {paperDate}, before the file was sent ({earliest}). Read the date from the letter once more.',
  },
  STAGE_PAPER_DATE: {
    id: 'Sprindik bertanggal {paperDate}, padahal harus di antara tahap sebelumnya ({earliest}) dan mulainya penyidikan ({happened}). Periksa tanggalnya: hukum acara perkara bergantung padanya.',
    en: 'The Sprindik is dated {paperDate}, but must lie between the stage before ({earliest}) and the beginning of the investigation ({happened}). Check it: the procedure code of the case hangs on this date.',
  },
  STAGE_REPORT_NUMBER_MISSING: {
    id: 'Nomor laporan polisi belum ada. Koreksi nomor laporan, lalu ulangi.',
    en: 'There is no police report number yet. Correct the number of the report, then try again.',
  },
  STAGE_CONFERENCE_MISSING: {
    id: 'Hasil gelar perkara belum tercatat, sehingga penyelidikan belum dapat berlanjut ke "{to}". Catat gelar perkara sebagai surat perkara.',
    en: 'No case conference is recorded, so the inquiry cannot go on to "{to}" yet. Record the conference as a paper of the case.',
  },
  STAGE_SPDP_MISSING: {
    id: 'SPDP belum tercatat. Catat surat dan tanggal kirimnya.',
    en: 'No SPDP (notice that the investigation was opened) is recorded. Record it with the day it was sent.',
  },
  STAGE_LIST_NOT_FROZEN: {
    id: 'Daftar barang bukti untuk Tahap I belum dibekukan. Buat paket penyerahan Tahap I dahulu.',
    en: 'The list of items for Stage I is not frozen. Make the hand-over bundle of Stage I first.',
  },
  STAGE_LIST_INCOMPLETE: {
    id: 'Versi daftar Tahap I yang terakhir memuat {listed} barang, perkara kini memuat {items}. Buat versi baru bila barang itu ikut dalam berkas.',
    en: 'The last version of the Stage I list holds {listed} {listed|item|items}, the case now holds {items}. Make a new version if they belong to the file.',
  },
  STAGE_RETURNED_TWICE: {
    id: 'Berkas sudah pernah dikembalikan. Menurut hukum acara baru koordinasi setelah penyerahan berkas hanya satu kali; bicarakan dengan penuntut umum.',
    en: 'The file was returned before. Under the newer code there is only one coordination after the file was sent; speak with the prosecutor.',
  },
  STAGE_GUIDANCE_OPEN: {
    id: 'Belum ada catatan bahwa petunjuk P-19 sudah dipenuhi. Tulis bagaimana petunjuk dipenuhi, atau catat berita acara koordinasi.',
    en: 'Nothing says yet that the guidance of P-19 was met. Write how it was met, or record the minutes of coordination.',
  },
  STAGE_ITEMS_NOT_HANDED_OVER: {
    id: 'Barang ini belum diserahkan ke penuntut umum: {items}. Catat serah terimanya, atau tulis berita acara selisihnya.',
    en: 'These items were not handed to the prosecutor: {items}. Record their hand-over, or give the minutes of the difference.',
  },
  STAGE_ITEMS_BARRED: {
    id: 'Barang ini harus dikembalikan, bukan diserahkan: {items}. Kembalikan lalu catat berita acara pengembalian yang menyebut barangnya, atau ajukan permohonan ulang ke pengadilan selama masih boleh.',
    en: 'These items have to go back, not to the prosecutor: {items}. Return them and record minutes of the return that name them, or ask the court again while that is still allowed.',
  },
  STAGE_VERDICT_MISSING: {
    id: 'Amar putusan atas barang bukti belum ditulis. Tulis apa yang diputuskan untuk tiap barang.',
    en: 'What the judgment says of the items is not written. Write what was decided for each.',
  },
  STAGE_ITEMS_UNSETTLED: {
    id: 'Barang ini masih pada kita: {items}. Tulis apa yang terjadi dengannya (dikembalikan, dimusnahkan, dirampas, dilelang) dan berita acaranya.',
    en: 'These items are still with us: {items}. Write what became of them (returned, destroyed, forfeited, auctioned) and by which minutes.',
  },
  STAGE_RETURN_PLAN_MISSING: {
    id: 'Rencana pengembalian barang bukti belum ditulis. Tulis kepada siapa dan kapan tiap barang dikembalikan.',
    en: 'There is no plan for the return of the items. Write to whom and when each goes back.',
  },
  STAGE_NO_CHILD_SUSPECT: {
    id: 'Diversi hanya untuk anak. Catat dahulu anak terduga sebagai orang terlindungi, atau pilih tahap lain.',
    en: 'Diversion is for children only. Record the child suspect as a protected person first, or choose another stage.',
  },
} as const satisfies Record<string, Text>;
