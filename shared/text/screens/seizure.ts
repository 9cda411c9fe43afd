import type { Text } from '../text.ts';

export const seizureTexts = {
  title: { id: 'Catat penyitaan', en: 'Record a seizure' },
  where: { id: 'Tempat dan waktu', en: 'Place and time' },
  place: { id: 'Tempat', en: 'Place' },
  at: { id: 'Waktu penyitaan', en: 'Time of seizure' },
  warrant: { id: 'Surat dasar', en: 'Order or court paper' },
  warrantHint: { id: 'Kosongkan hanya untuk penyitaan mendesak.', en: 'Leave empty only for an urgent seizure.' },
  ground: { id: 'Alasan mendesak', en: 'Urgent ground' },
  groundHint: {
    id: 'Penyitaan mendesak harus dimintakan persetujuan KPN paling lama 5 hari kerja (UU 20/2025 Pasal 120).',
    en: 'Court approval of an urgent seizure must be asked for within 5 working days (Law 20/2025 art. 120).',
  },
  people: { id: 'Yang hadir', en: 'Those present' },
  holder: { id: 'Pihak yang menguasai', en: 'Holder' },
  holderHint: {
    id: 'Kode atau kedudukan, bukan nama: PL-01, pengelola kamar.',
    en: 'A code or capacity, not a name: PL-01, room keeper.',
  },
  officers: { id: 'Petugas penyita', en: 'Seizing officers' },
  witnesses: { id: 'Kode saksi', en: 'Witness codes' },
  witnessesHint: {
    id: 'Dua saksi (UU 20/2025 Pasal 122 ayat 2): SK-01, SK-02.',
    en: 'Two witnesses (Law 20/2025 art. 122(2)): SK-01, SK-02.',
  },
  witnessWrong: { id: 'Tulis kode saksi seperti SK-01, bukan nama.', en: 'Write witness codes like SK-01, not names.' },
  witnessUnknown: {
    id: '{codes} belum tercatat di perkara ini. Periksa kodenya.',
    en: '{codes}: not recorded in this case yet. Check the code.',
  },
  atFuture: {
    id: 'Waktu ini belum tiba. Periksa tanggal, jam, dan zonanya.',
    en: 'This time has not come yet. Check date, time and zone.',
  },
  notes: { id: 'Catatan', en: 'Notes' },
  villageHead: { id: 'Kepala desa atau RT', en: 'Village or RT head' },
  refused: { id: 'Menolak tanda tangan', en: 'Refused to sign' },
  refusedHint: {
    id: 'Siapa yang menolak dan alasannya; kosong bila semua menandatangani.',
    en: 'Who refused and why; empty when everybody signed.',
  },
  numbers: { id: 'Berita acara dan tanda terima', en: 'Minutes and receipt' },
  recordNumber: { id: 'Nomor berita acara', en: 'Number of the minutes' },
  receiptNumber: { id: 'Nomor tanda terima', en: 'Number of the receipt' },
  items: { id: 'Barang yang disita', en: 'Seized items' },
  row: { id: 'Barang {number}', en: 'Item {number}' },
  class: { id: 'Kelas', en: 'Class' },
  description: { id: 'Uraian', en: 'Description' },
  quantity: { id: 'Jumlah', en: 'Quantity' },
  capacity: { id: 'Kapasitas', en: 'Capacity' },
  capturedAt: { id: 'Tanggal tangkapan layar', en: 'Day of capture' },
  cashLines: { id: 'Pecahan × jumlah', en: 'Note × pieces' },
  someWrong: {
    id: '{count} barang belum dapat dicatat. Yang pertama: {first}.',
    en: '{count} {count|item|items} cannot be recorded yet. The first is {first}.',
  },
  noItems: { id: 'Belum ada barang. Tulis paling sedikit satu.', en: 'There is no item yet. Write at least one.' },
  save: { id: 'Simpan dan tanda tangani', en: 'Save and sign' },
  sentence: {
    id: 'Buku besar akan mencatat untuk selamanya penyitaan {count} barang di {place}, {time}, dari {holder}, {authority}.',
    en: 'The ledger will record for ever the seizure of {count} {count|item|items} at {place}, {time}, from {holder}, {authority}.',
  },
  withPaper: { id: 'dengan surat {paper}', en: 'under paper {paper}' },
  withoutPaper: { id: 'TANPA SURAT, mendesak: {ground}', en: 'WITHOUT A PAPER, urgent: {ground}' },
  doneInside: {
    id: '{count} barang dicatat: {first} sampai {last}, termasuk isi barang lain',
    en: '{count} {count|item|items} recorded: {first} to {last}, things inside of others included',
  },
  done: {
    id: '{count} barang dicatat: {first} sampai {last}',
    en: '{count} {count|item|items} recorded: {first} to {last}',
  },
} as const satisfies Record<string, Text>;
