import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

function pngHead(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width);
  data.writeUInt32BE(height, 4);
  data.set([8, 0], 8);
  return chunk('IHDR', data);
}

/** A whole grey picture that every program opens, with a text in it that no encoding of the points hides. */
export function pngPicture(width: number, height: number, text: string): Buffer {
  const lines = Buffer.alloc((width + 1) * height, 0x90);
  for (let line = 0; line < height; line++) lines[line * (width + 1)] = 0;
  const said = Buffer.from(`Comment\0${text}`);
  return Buffer.concat([
    signature,
    pngHead(width, height),
    chunk('tEXt', said),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Only what announces the size. */
export const announcing = {
  png: (width: number, height: number) => Buffer.concat([signature, pngHead(width, height)]),
  jpeg: (width: number, height: number, before = Buffer.alloc(0)) => {
    const frame = Buffer.from('ffc00011080000000003012200021101031101', 'hex');
    frame.writeUInt16BE(height, 5);
    frame.writeUInt16BE(width, 7);
    return Buffer.concat([Buffer.from('ffd8', 'hex'), before, frame]);
  },
  webp: (width: number, height: number) => {
    const frame = Buffer.alloc(18);
    frame.write('VP8 ');
    frame.set([0x9d, 0x01, 0x2a], 11);
    frame.writeUInt16LE(width, 14);
    frame.writeUInt16LE(height, 16);
    return Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WEBP'), frame]);
  },
  webpLossless: (width: number, height: number) => {
    const frame = Buffer.alloc(18);
    frame.write('VP8L');
    frame[8] = 0x2f;
    frame.writeUInt32LE((width - 1) | ((height - 1) << 14), 9);
    return Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WEBP'), frame]);
  },
  webpExtended: (width: number, height: number) => {
    const frame = Buffer.alloc(18);
    frame.write('VP8X');
    frame.writeUIntLE(width - 1, 12, 3);
    frame.writeUIntLE(height - 1, 15, 3);
    return Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WEBP'), frame]);
  },
} as const;
