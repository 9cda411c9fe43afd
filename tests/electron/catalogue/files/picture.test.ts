import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_POINTS, pictureOf } from '#electron/catalogue/files/picture.ts';
import { announcing, pngPicture } from '../../../support/pictures.ts';

const kinds = Object.entries(announcing);
const app1 = Buffer.concat([Buffer.from('ffe10010', 'hex'), Buffer.from('Exif\0\0'), Buffer.alloc(8)]);

describe('SEC-73 the header of a picture', () => {
  it.each(kinds)('of %s lets through what a page can bear', (_, make) => {
    expect(pictureOf([make(1, 1)])).not.toBeNull();
    expect(pictureOf([make(8000, 6000)])).not.toBeNull();
  });

  it.each([
    ['png', announcing.png(7072, 7072)],
    ['png', announcing.png(0xffffffff, 0xffffffff)],
    ['png', announcing.png(1, MOST_POINTS + 1)],
    ['jpeg', announcing.jpeg(65535, 65535)],
    ['webp', announcing.webp(16383, 16383)],
    ['webpLossless', announcing.webpLossless(16384, 16384)],
    ['webpExtended', announcing.webpExtended(0x1000000, 0x1000000)],
  ])('of %s refuses a few bytes that announce gigabytes', (_, bytes) => {
    expect(bytes.length).toBeLessThan(100);
    expect(pictureOf([bytes])).toBeNull();
  });

  it.each([
    ['no width', announcing.png(0, 10)],
    ['no height', announcing.jpeg(10, 0)],
    [
      'another chunk in front of its size',
      Buffer.concat([announcing.png(1, 1).subarray(0, 8), pngPicture(1, 1, 'x').subarray(33)]),
    ],
    ['its end before its size', Buffer.from('ffd8ffd9ffc0001108000100010301220002110103110100', 'hex')],
    ['a scan before its size', Buffer.from('ffd8ffda0004000000ffc000110800010001030122000211', 'hex')],
    ['something between its parts', announcing.jpeg(1, 1, Buffer.from('00', 'hex'))],
    ['a part that says it has no length', announcing.jpeg(1, 1, Buffer.from('ffe00000', 'hex'))],
    ['a part that is longer than the file', announcing.jpeg(1, 1, Buffer.from('ffe0ffff', 'hex'))],
    ['only its first bytes', Buffer.from('ffd8ff', 'hex')],
  ])('refuses one with %s', (_, bytes) => {
    expect(pictureOf([bytes])).toBeNull();
  });

  it('reads over what stands before the size of a photo, and takes no smaller picture inside for it', () => {
    const thumbnail = Buffer.concat([app1, announcing.jpeg(1, 1).subarray(2)]);
    thumbnail.writeUInt16BE(thumbnail.length - 2, 2);
    expect(pictureOf([announcing.jpeg(4000, 3000, app1)])).not.toBeNull();
    expect(pictureOf([announcing.jpeg(65535, 65535, thumbnail)])).toBeNull();
  });

  it('whatever its bytes are, is read or refused', () => {
    const started = fc.constantFrom(...kinds.map(([, make]) => make(100, 100)));
    const changed = fc.tuple(started, fc.nat(40), fc.uint8Array({ maxLength: 12 }), fc.nat(60));
    fc.assert(
      fc.property(changed, ([bytes, at, other, cut]) => {
        const made = Buffer.concat([bytes, Buffer.alloc(64)]);
        made.set(other.subarray(0, Math.max(0, made.length - at)), at);
        const picture = pictureOf([made.subarray(0, made.length - cut)]);
        expect(picture === null || picture.bytes.length > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
