import { createHash } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What lies on the made-up devices: names as phones and chat programs give them, and one line of text in every file. */
export interface DeviceFiles {
  /** The disk as it was seized, and its working copy as it is later. */
  readonly disk: string;
  readonly workingCopy: string;
  /** Lists that another program made: of a stick, and of a card on which two files are in the blocked set. */
  readonly stick: string;
  readonly card: string;
  readonly sets: Readonly<Record<'known' | 'notable' | 'blocked', string>>;
}

/** When the files were written: in the weeks before the seizure of the sample. */
const BEGIN = Date.parse('2026-09-01T00:00:00Z');
const SPAN = 40 * 24 * 60 * 60 * 1000;

const days = Array.from({ length: 28 }, (_, day) => String(day + 1).padStart(2, '0'));
const numbered = (count: number, name: (n: string) => string) =>
  Array.from({ length: count }, (_, at) => name(String(at + 1).padStart(4, '0')));

const diskNames = [
  ...days.flatMap((day) => numbered(60, (n) => `DCIM/Kamera/2026-09-${day}/IMG_202609${day}_${n}.jpg`)),
  ...days.flatMap((day) => numbered(12, (n) => `DCIM/Kamera/2026-09-${day}/VID_202609${day}_${n}.mp4`)),
  ...numbered(420, (n) => `ContohChat/Media/Gambar/CC-IMG-${n}.jpg`),
  ...numbered(90, (n) => `ContohChat/Media/Suara/CC-PTT-${n}.opus`),
  ...numbered(31, (n) => `ContohChat/Basis data/pesan-${n}.db.crypt`),
  ...numbered(64, (n) => `Dokumen/Sewa kamar/kuitansi ${n}.pdf`),
  ...numbered(18, (n) => `Dokumen/Keuangan/rekap minggu ${n}.xlsx`),
  ...numbered(150, (n) => `Unduhan/berkas (${n}).zip`),
];
const systemNames = numbered(900, (n) => `Windows/System32/contoh-${n}.dll`);
const stickNames = [...numbered(700, (n) => `Foto/DSC0${n}.JPG`), ...systemNames];
const cardNames = numbered(240, (n) => `DCIM/100CONTO/CNT_${n}.JPG`);

/** A line of text, over and over: as long as its name wants it, so that sizes differ. */
function contentOf(name: string): string {
  const line = `Isi contoh dari ${name}\n`;
  return line.repeat(1 + (createHash('md5').update(name).digest()[0] ?? 0));
}
const digestOf = (name: string) => createHash('sha256').update(contentOf(name)).digest('hex');

function put(folder: string, name: string): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, contentOf(name));
  const taken = new Date(BEGIN + (createHash('md5').update(name).digest().readUInt16LE() / 65_536) * SPAN);
  utimesSync(file, taken, taken);
}

/** As sha256sum writes it. */
function writeList(file: string, names: readonly string[]): string {
  writeFileSync(file, names.map((name) => `${digestOf(name)}  ./${name}\n`).join(''));
  return file;
}

function writeSet(file: string, rows: readonly (readonly [string, string])[]): string {
  writeFileSync(
    file,
    ['sha256,category', ...rows.map(([name, category]) => `${digestOf(name)},${category}`), ''].join('\n'),
  );
  return file;
}

/** The working copy was handled since: something is changed, moved, gone, new and twice. */
function writeWorkingCopy(disk: string, copy: string): void {
  cpSync(disk, copy, { recursive: true, preserveTimestamps: true });
  for (const n of ['0003', '0007']) appendFileSync(join(copy, `Dokumen/Keuangan/rekap minggu ${n}.xlsx`), 'diubah\n');
  renameSync(join(copy, 'Unduhan/berkas (0009).zip'), join(copy, 'Dokumen/berkas pindah.zip'));
  rmSync(join(copy, 'ContohChat/Media/Suara/CC-PTT-0044.opus'));
  put(copy, 'Unduhan/baru.txt');
  copyFileSync(join(copy, 'Dokumen/Sewa kamar/kuitansi 0001.pdf'), join(copy, 'Dokumen/kuitansi 0001 (2).pdf'));
}

export function writeDeviceFiles(out: string): DeviceFiles {
  const folder = join(out, 'perangkat');
  const disk = join(folder, 'diska keras');
  for (const name of diskNames) put(disk, name);
  const workingCopy = join(folder, 'salinan kerja');
  writeWorkingCopy(disk, workingCopy);
  return {
    disk,
    workingCopy,
    stick: writeList(join(folder, 'diska-lepas.sha256'), stickNames),
    card: writeList(join(folder, 'kartu-memori.sha256'), cardNames),
    sets: {
      known: writeSet(
        join(folder, 'berkas-sistem.csv'),
        systemNames.map((name) => [name, 'sistem operasi'] as const),
      ),
      notable: writeSet(join(folder, 'perhatian.csv'), [
        ['Dokumen/Keuangan/rekap minggu 0002.xlsx', 'pembukuan'],
        ['Dokumen/Sewa kamar/kuitansi 0012.pdf', 'pembukuan'],
        ['ContohChat/Basis data/pesan-0004.db.crypt', 'percakapan'],
      ]),
      blocked: writeSet(
        join(folder, 'terblokir.csv'),
        cardNames.slice(40, 42).map((name) => [name, 'contoh terlarang'] as const),
      ),
    },
  };
}
