import { itemAttributes, type ItemAttributes, type ItemClass } from '../item/events.ts';

/** Words of registers by what they mean; the first class that is named counts, so SIM stands before phone. */
const classWords: readonly (readonly [ItemClass, RegExp])[] = [
  ['sim', /\b(?:sim\s?cards?|kartu\s+(?:sim|perdana|prabayar|seluler)|simcard|nomor\s+perdana)\b/],
  ['cash', /\b(?:uang(?!\s+elektronik)|cash|rupiah)\b/],
  ['wallet', /\b(?:rekening|e-?wallet|dompet\s+digital|e-?money|crypto|kripto|saldo)\b/],
  ['account', /\b(?:akun|account|user\s?name)\b/],
  [
    'storage',
    /\b(?:flash\s?dis[ck]|flashdrive|usb|hard\s?dis[ck]|hardisk|harddrive|hdd|ssd|micro\s?sd|memory\s?card|kartu\s+memori|memori)\b/,
  ],
  ['computer', /\b(?:laptop|notebook|netbook|komputer|computer|pc|cpu|tablet|server|router|modem|macbook)\b/],
  ['phone', /\b(?:hp|hand\s?phone|ponsel|telepon|smart\s?phone|phone|iphone|android|telepon\s+genggam)\b/],
  ['vehicle', /\b(?:mobil|motor|sepeda\s+motor|r2|r4|roda\s+(?:dua|empat)|truk|truck|kendaraan|ranmor)\b/],
  [
    'document',
    /\b(?:buku|dokumen|surat|paspor|passport|ktp|kartu\s+(?:identitas|keluarga)|kwitansi|kuitansi|sertifikat|stnk|bpkb|nota|formulir|tiket|akta)\b/,
  ],
];

const brands = [
  'samsung',
  'oppo',
  'vivo',
  'xiaomi',
  'redmi',
  'realme',
  'infinix',
  'iphone',
  'apple',
  'nokia',
  'huawei',
  'asus',
  'lenovo',
  'acer',
  'hp',
  'dell',
  'toshiba',
  'sandisk',
  'kingston',
  'v-gen',
  'seagate',
  'honda',
  'yamaha',
  'suzuki',
  'toyota',
  'daihatsu',
  'mitsubishi',
  'poco',
  'itel',
  'tecno',
  'advan',
  'evercoss',
] as const;
const operators = ['telkomsel', 'simpati', 'as', 'indosat', 'im3', 'xl', 'axis', 'tri', 'smartfren', 'by.u'] as const;

/** By the words of its kind, else of its description; `other` when nothing is named. */
export function classOf(kind: string, description: string): ItemClass {
  for (const text of [kind, description].map((part) => part.normalize('NFKC').toLowerCase())) {
    const found = classWords.find(([, words]) => words.test(text));
    if (found !== undefined) return found[0];
  }
  return 'other';
}

function namedIn(text: string, names: readonly string[]): string | null {
  const words = ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.-]+/gu, ' ')} `;
  return names.find((name) => words.includes(` ${name} `)) ?? null;
}

/** A make that the description names, written as the description writes it; a laptop called HP is one, a "HP Oppo" is a phone. */
export function brandIn(itemClass: ItemClass, description: string): string | null {
  const candidates = itemClass === 'phone' ? brands.filter((brand) => brand !== 'hp') : brands;
  return asWritten(description, namedIn(description, candidates));
}

export function operatorIn(description: string): string | null {
  return asWritten(description, namedIn(description, operators));
}

function asWritten(text: string, name: string | null): string | null {
  if (name === null) return null;
  const at = text.toLowerCase().indexOf(name);
  return at === -1 ? name : text.slice(at, at + name.length);
}

/** "32 GB", "1TB": bytes as makers count them (powers of ten); 0 when the text names none. */
export function capacityIn(text: string): number {
  const match = /(\d{1,5}(?:[.,]\d)?)\s*(mb|gb|tb)\b/i.exec(text);
  if (match === null) return 0;
  const unit = { mb: 1e6, gb: 1e9, tb: 1e12 }[(match[2] ?? '').toLowerCase()] ?? 0;
  return Math.round(Number((match[1] ?? '').replace(',', '.')) * unit);
}

const computers = [
  ['laptop', /laptop|notebook|netbook|macbook/],
  ['tablet', /tablet/],
  ['server', /server/],
  ['router', /router|modem/],
  ['desktop', /komputer|computer|pc|cpu/],
] as const;
const stores = [
  ['flash-drive', /flash|usb/],
  ['memory-card', /memor|micro\s?sd/],
  ['solid-state', /ssd/],
  ['hard-disk', /hard|hdd/],
] as const;

export function computerKind(text: string): Extract<ItemAttributes, { class: 'computer' }>['kind'] {
  return computers.find(([, words]) => words.test(text.toLowerCase()))?.[0] ?? 'other';
}

export function storageKind(text: string): Extract<ItemAttributes, { class: 'storage' }>['kind'] {
  return stores.find(([, words]) => words.test(text.toLowerCase()))?.[0] ?? 'other';
}

/** True of attributes that the schema of an item takes. */
export function isWhole(attributes: ItemAttributes): boolean {
  return itemAttributes.safeParse(attributes).success;
}
