import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

export interface SampleRow {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly md5: Buffer;
}

const folders = ['DCIM/Camera', 'WhatsApp/Media/WhatsApp Images', 'Telegram/Telegram Images', 'Pictures/Screenshots'];
const folderSize = 1000;

/** The row of a number: the same every time, in the order of no path. */
export function sampleRow(no: number): SampleRow {
  const sha256 = createHash('sha256').update(String(no)).digest();
  const folder = folders[no % folders.length] ?? '';
  const month = String(1 + (no % 12)).padStart(2, '0');
  const year = 2018 + ((sha256[0] ?? 0) % 8);
  const name = `IMG-${String(year)}${month}${String(1 + ((sha256[1] ?? 0) % 28)).padStart(2, '0')}-WA${String(no).padStart(7, '0')}`;
  return {
    path: `${folder}/${String(year)}/${String(Math.floor(no / folderSize)).padStart(5, '0')}/${name}.${no % 5 === 0 ? 'mp4' : 'jpg'}`,
    bytes: sha256.readUInt32BE(2) % 8_000_000,
    sha256,
    md5: createHash('md5').update(String(no)).digest(),
  };
}

/** A list as `hashdeep -r -l -c md5,sha256` writes it, of so many files. */
export async function writeSampleList(file: string, files: number): Promise<void> {
  const out = createWriteStream(file);
  out.write(
    '%%%% HASHDEEP-1.0\n%%%% size,md5,sha256,filename\n## Invoked from: /media/bukti\n## $ hashdeep -r -l -c md5,sha256 .\n## \n',
  );
  for (let no = 0; no < files; no++) {
    const { path, bytes, sha256, md5 } = sampleRow(no);
    const line = `${String(bytes)},${md5.toString('hex')},${sha256.toString('hex')},${path}\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
