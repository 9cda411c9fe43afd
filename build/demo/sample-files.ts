import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 640;
const HEIGHT = 420;

type Colour = readonly [number, number, number];
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: Colour;
}

/** A drawn stand-in for an item photo: a phone in an evidence bag with a label. Nothing in the sample shows a person. */
const drawing: readonly Box[] = [
  { x: 0, y: 0, width: WIDTH, height: HEIGHT, colour: [226, 232, 240] },
  { x: 120, y: 40, width: 400, height: 340, colour: [203, 213, 225] },
  { x: 240, y: 90, width: 140, height: 250, colour: [30, 41, 59] },
  { x: 250, y: 106, width: 120, height: 206, colour: [71, 85, 105] },
  { x: 400, y: 60, width: 100, height: 60, colour: [255, 255, 255] },
  { x: 410, y: 72, width: 80, height: 8, colour: [67, 56, 202] },
  { x: 410, y: 88, width: 60, height: 6, colour: [100, 116, 139] },
  { x: 410, y: 100, width: 70, height: 6, colour: [100, 116, 139] },
];

/** A drawn stand-in for a capture: a profile whose picture and words are bars. */
const capture: readonly Box[] = [
  { x: 0, y: 0, width: WIDTH, height: HEIGHT, colour: [248, 250, 252] },
  { x: 0, y: 0, width: WIDTH, height: 48, colour: [30, 41, 59] },
  { x: 40, y: 80, width: 96, height: 96, colour: [148, 163, 184] },
  { x: 160, y: 92, width: 220, height: 18, colour: [51, 65, 85] },
  { x: 160, y: 124, width: 320, height: 12, colour: [203, 213, 225] },
  { x: 160, y: 148, width: 280, height: 12, colour: [203, 213, 225] },
  { x: 40, y: 210, width: 560, height: 72, colour: [226, 232, 240] },
  { x: 40, y: 300, width: 560, height: 72, colour: [226, 232, 240] },
];

export function writeSamplePhoto(path: string): void {
  writePicture(path, drawing);
}

export function writeSampleCapture(path: string): void {
  writePicture(path, capture);
}

function writePicture(path: string, boxes: readonly Box[]): void {
  const row = WIDTH * 3 + 1;
  const pixels = Buffer.alloc(row * HEIGHT);
  for (const box of boxes) {
    for (let y = box.y; y < box.y + box.height; y += 1) {
      for (let x = box.x; x < box.x + box.width; x += 1) pixels.set(box.colour, y * row + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  writeFileSync(
    path,
    Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(pixels)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A one-page PDF with a few lines of text, as a scanned order would be attached. */
export function writeSampleOrder(path: string, lines: readonly string[]): void {
  const text = lines
    .map((line, index) => `BT /F1 12 Tf 60 ${String(760 - index * 22)} Td (${line.replace(/[()\\]/g, '\\$&')}) Tj ET`)
    .join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${String(text.length)} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = pdf.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pdf += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table}trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`;
  writeFileSync(path, pdf, 'latin1');
}
