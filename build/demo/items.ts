import type { Input } from '#shared/contract/contract.ts';

type NewItem = Input<'seizures.record'>['items'][number];

/** Appends the Luhn digit, so that sample numbers pass the check and belong to nobody on purpose (test TAC 00 and MCC 999). */
export function withLuhn(digits: string): string {
  let sum = 0;
  for (const [index, digit] of Array.from(digits).reverse().entries()) {
    const doubled = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

const imei = (serial: number) => withLuhn(`00440000${String(serial).padStart(6, '0')}`);
const iccid = (serial: number) => withLuhn(`89999${String(serial).padStart(13, '0')}`);

const base = { quantity: 1, notes: '' };

const phone = (
  description: string,
  brand: string,
  model: string,
  serial: number,
  colour: string,
  powerState: 'on' | 'off',
): NewItem => ({
  ...base,
  description,
  attributes: { class: 'phone', brand, model, imei: imei(serial), colour, powerState },
});
const sim = (description: string, operator: string, serial: number): NewItem => ({
  ...base,
  description,
  attributes: { class: 'sim', operator, iccid: iccid(serial), phoneNumber: '' },
});
const account = (platform: string, handle: string): NewItem => ({
  ...base,
  description: `Akun ${platform} ${handle}`,
  attributes: { class: 'account', platform, handle, link: '', capturedAt: '' },
  notes: 'Tangkapan layar daftar percakapan dilampirkan pada berkas; isi percakapan tidak disalin ke katalog.',
});
const paper = (description: string, kind: string, pages: number): NewItem => ({
  ...base,
  description,
  attributes: { class: 'document', kind, number: '', pages },
});
const other = (description: string, kind: string, quantity = 1): NewItem => ({
  ...base,
  quantity,
  description,
  attributes: { class: 'other', kind },
});

/** First place: the rented room from which the accounts were run. */
export const roomItems: readonly NewItem[] = [
  phone('Telepon genggam hitam, layar retak di sudut kiri atas', 'Contoso', 'C-10', 1, 'hitam', 'on'),
  sim('Kartu SIM dalam BB-001, baki 1', 'Operator Contoh', 1),
  phone('Telepon genggam biru dengan pelindung bening', 'Contoso', 'C-12 Lite', 2, 'biru', 'off'),
  sim('Kartu SIM dalam BB-003, baki 1', 'Operator Contoh', 2),
  sim('Kartu SIM lepas dalam amplop putih', 'Operator Uji', 3),
  {
    ...base,
    description: 'Diska keras luar 1 TB, kotak perak, stiker "kerja"',
    attributes: {
      class: 'storage',
      kind: 'hard-disk',
      brand: 'Fabrikam',
      serial: 'FX-0000-1842',
      capacityBytes: 1_000_204_886_016,
    },
    notes: 'Berkas didaftar dengan nilai hash saja; isinya tidak dibuka di sini.',
  },
  {
    ...base,
    description: 'Diska lepas 64 GB merah',
    attributes: {
      class: 'storage',
      kind: 'flash-drive',
      brand: 'Fabrikam',
      serial: 'FU-0000-0077',
      capacityBytes: 64_000_000_000,
    },
  },
  {
    ...base,
    description: 'Uang tunai dalam amplop cokelat',
    attributes: {
      class: 'cash',
      currency: 'IDR',
      lines: [
        { denomination: 100_000, form: 'note', pieces: 74 },
        { denomination: 50_000, form: 'note', pieces: 46 },
        { denomination: 20_000, form: 'note', pieces: 15 },
      ],
      total: 10_000_000,
    },
  },
  account('ContohChat', '@kamar.contoh.01'),
  account('ContohChat', '@kamar.contoh.02'),
  account('PesanUji', 'grup "contoh-7"'),
  paper('Buku catatan bergaris berisi angka dan inisial', 'buku catatan', 38),
  paper('Tiga lembar bukti setor tunai', 'bukti setor', 3),
  other('Kunci kamar dengan gantungan bernomor 12', 'kunci'),
];

/** Second place: the house where transfers were collected. */
export const houseItems: readonly NewItem[] = [
  phone('Telepon genggam putih, tanpa pelindung', 'Northwind', 'N5', 3, 'putih', 'off'),
  sim('Kartu SIM dalam BB-015, baki 1', 'Operator Uji', 4),
  {
    ...base,
    description: 'Komputer jinjing abu-abu, tanpa pengisi daya',
    attributes: {
      class: 'storage',
      kind: 'computer',
      brand: 'Northwind',
      serial: 'NW-0000-5521',
      capacityBytes: 512_110_190_592,
    },
  },
  {
    ...base,
    description: 'Kartu memori 32 GB dalam kotak plastik',
    attributes: { class: 'storage', kind: 'memory-card', brand: 'Fabrikam', serial: '', capacityBytes: 32_000_000_000 },
  },
  {
    ...base,
    description: 'Uang tunai dari laci meja',
    attributes: {
      class: 'cash',
      currency: 'IDR',
      lines: [
        { denomination: 50_000, form: 'note', pieces: 21 },
        { denomination: 1_000, form: 'coin', pieces: 14 },
      ],
      total: 1_064_000,
    },
  },
  account('DompetUji', 'dompet 0000-77'),
  account('ContohChat', '@rumah.contoh'),
  paper('Buku tabungan Bank Contoh', 'buku tabungan', 16),
  paper('Kuitansi sewa kamar', 'kuitansi', 2),
  other('Kartu debit Bank Contoh', 'kartu debit', 2),
  other('Router nirkabel hitam', 'perangkat jaringan'),
  other('Dus bekas telepon genggam', 'kemasan', 3),
];

/** A case of its own, so that the sample shows items in every state. */
export const laterItems: readonly NewItem[] = [
  phone('Telepon genggam hijau, kotak asli', 'Northwind', 'N7', 4, 'hijau', 'off'),
  phone('Telepon genggam abu-abu, layar utuh', 'Contoso', 'C-9', 5, 'abu-abu', 'off'),
  paper('Cetakan percakapan', 'cetakan', 12),
  account('PesanUji', '@contoh.palsu'),
];

/** Taken in a hurry: a phone with the card inside of it, and cash. */
export const urgentItems: readonly NewItem[] = [
  phone('Telepon genggam merah, layar utuh', 'Contoso', 'C-11', 6, 'merah', 'on'),
  { ...sim('Kartu SIM, baki 1', 'Operator Contoh', 5), inside: { row: 0 } },
  {
    ...base,
    description: 'Uang tunai dari saku',
    attributes: {
      class: 'cash',
      currency: 'IDR',
      lines: [{ denomination: 100_000, form: 'note', pieces: 12 }],
      total: 1_200_000,
    },
  },
];
export const lateItems: readonly NewItem[] = [
  phone('Telepon genggam kuning, layar retak', 'Northwind', 'N3', 7, 'kuning', 'off'),
];
