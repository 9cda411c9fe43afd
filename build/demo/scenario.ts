import type { Calendar } from './dates.ts';
import { houseItems, roomItems } from './items.ts';
import { officer, ref, team, type Line } from './lines.ts';
import { courtLeave, investigation, patrol, seizurePapers } from './procedure.ts';

export interface SampleFiles {
  readonly photo: string;
  readonly order: string;
  /** What was seen on the screen of the patrol. */
  readonly capture: string;
}

export const sampleCaseNumber = 'LP/A/17/CONTOH/SPKT.DITRESSIBER/POLDA CONTOH';
/** The hard disk whose file list is hashed for real; the stick and the card come with lists of another program. */
export const storageItemNumber = 'BB-006';
export const stickItemNumber = 'BB-007';
export const cardItemNumber = 'BB-018';

const refs = (seizure: string, indexes: readonly number[]) =>
  indexes.map((index) => ref(`${seizure}.items.${index}.item`));
const all = (seizure: string, items: readonly unknown[]) => refs(seizure, [...items.keys()]);
const everything = [...all('kamar', roomItems), ...all('rumah', houseItems)];
/** What goes to the laboratory: phones and storage of the first place. */
export const laboratoryNumbers: readonly string[] = ['BB-001', 'BB-003', storageItemNumber];

/** From the patrol find to the store. Synthetic: no real person, number, place or content. */
export function intake(calendar: Calendar, files: SampleFiles): Line[] {
  return [
    ...patrol(calendar, files.capture, sampleCaseNumber),
    ...investigation(calendar),
    ...warrants(calendar),
    ...courtLeave(calendar),
    ...seizures(calendar),
    ...seizurePapers(calendar),
    {
      method: 'attachments.add',
      input: {
        case: ref('kasus.case'),
        item: ref('kamar.items.0.item'),
        kind: 'photo',
        caption: 'Keadaan saat disita',
        file: { $file: files.photo },
      },
    },
    {
      method: 'attachments.add',
      input: {
        case: ref('kasus.case'),
        item: null,
        kind: 'document',
        caption: 'Surat perintah penyitaan',
        file: { $file: files.order },
      },
    },
    ...storage(calendar),
  ];
}

function warrants(calendar: Calendar): Line[] {
  const paper = {
    case: ref('kasus.case'),
    scope: 'Alat komunikasi, media simpan, uang dan surat yang berkaitan dengan perkara',
  };
  return [
    {
      method: 'warrants.record',
      as: 'sita',
      input: {
        ...paper,
        kind: 'seizure-order',
        number: 'SP.Sita/45/CONTOH/Ditressiber',
        date: calendar.day(-36),
        issuer: 'Direktur Reserse Siber Polda Contoh',
      },
    },
    {
      method: 'warrants.record',
      as: 'geledah',
      input: {
        ...paper,
        kind: 'search-order',
        number: 'SP.Dah/31/CONTOH/Ditressiber',
        date: calendar.day(-36),
        issuer: 'Direktur Reserse Siber Polda Contoh',
      },
    },
  ];
}

function seizures(calendar: Calendar): Line[] {
  const seizure = {
    case: ref('kasus.case'),
    warrant: ref('sita.warrant'),
    urgentGround: null,
    officers: ['Tim 1 Ditressiber', 'Tim 2 Ditressiber'],
    witnesses: ['SK-03', 'SK-04'],
    villageHead: 'Ketua RT setempat',
  };
  return [
    {
      method: 'seizures.record',
      as: 'kamar',
      input: {
        ...seizure,
        place: 'Kamar sewa nomor 12, Jalan Contoh 1',
        at: calendar.at(-35, 14, 5),
        holder: 'Penyewa kamar (contoh)',
        notes: '',
        recordNumber: 'BA Sita/45/CONTOH',
        receiptNumber: 'STP/45/CONTOH',
        items: roomItems,
      },
    },
    {
      method: 'seizures.record',
      as: 'rumah',
      input: {
        ...seizure,
        place: 'Rumah di Jalan Contoh 27',
        at: calendar.at(-34, 9, 30),
        holder: 'Pemilik rumah (contoh)',
        notes: '',
        recordNumber: 'BA Sita/46/CONTOH',
        receiptNumber: 'STP/46/CONTOH',
        items: houseItems,
      },
    },
  ];
}

function storage(calendar: Calendar): Line[] {
  const received = { releasedBy: team, receivedBy: officer, condition: 'Utuh, sesuai berita acara' };
  return [
    {
      method: 'custody.receive',
      input: {
        items: all('kamar', roomItems),
        ...received,
        registerNumber: 'REG/112',
        location: 'Gudang A / Rak 3 / Kotak 12',
        document: `BA Serah Terima ${calendar.day(-33)}`,
      },
    },
    {
      method: 'custody.receive',
      input: {
        items: all('rumah', houseItems),
        ...received,
        registerNumber: 'REG/113',
        location: 'Gudang A / Rak 3 / Kotak 13',
        document: `BA Serah Terima ${calendar.day(-33)}`,
      },
    },
    {
      method: 'package.seal',
      input: {
        items: everything,
        seals: everything.map((_, index) => `S-${String(4101 + index)}`),
        wrapping: 'Kantong bukti bening, segel nomor',
        witness: 'SK-03',
      },
    },
    {
      method: 'custody.move',
      input: { items: refs('kamar', [7]), location: 'Brankas 1', reason: 'Uang disimpan di brankas' },
    },
    {
      method: 'custody.move',
      input: { items: refs('rumah', [4]), location: 'Brankas 1', reason: 'Uang disimpan di brankas' },
    },
  ];
}

/** To the laboratory and back, one correction, and what other cases the unit holds. */
export function laboratoryAndBack(calendar: Calendar, items: readonly string[]): Line[] {
  return [
    {
      method: 'custody.lend',
      input: {
        items,
        purpose: 'laboratory',
        document: 'B/77/CONTOH/Labfor',
        due: calendar.day(14),
        releasedBy: officer,
        receivedBy: 'Pemeriksa Labfor (contoh)',
        condition: 'Segel utuh',
      },
    },
    {
      method: 'custody.return',
      input: {
        items,
        location: 'Gudang A / Rak 3 / Kotak 12',
        document: 'BA Pengembalian Labfor',
        releasedBy: 'Pemeriksa Labfor (contoh)',
        receivedBy: officer,
        condition: 'Dibuka dan disegel ulang oleh Labfor',
      },
    },
    {
      method: 'package.open',
      input: { items, reason: 'Segel diganti setelah pemeriksaan Labfor', witness: 'SK-04' },
    },
    {
      method: 'package.seal',
      input: {
        items,
        seals: ['S-4201', 'S-4202', 'S-4203'],
        wrapping: 'Kantong bukti bening, segel nomor',
        witness: 'SK-04',
      },
    },
  ];
}

/** After the Tahap II bundle: the things themselves go over. */
export const handOver = (items: readonly string[]): Line[] => [
  {
    method: 'custody.hand-over',
    input: {
      items,
      document: 'BA Serah Terima Tersangka dan Barang Bukti (contoh)',
      releasedBy: officer,
      receivedBy: 'Jaksa penerima (contoh)',
      condition: 'Dicocokkan satu per satu',
    },
  },
];
