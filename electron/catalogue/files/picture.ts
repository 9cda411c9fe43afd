export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp';

/** A picture for the screen. */
export interface Picture {
  readonly mediaType: PictureType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Decoded it takes four bytes a point, some 200 MB: more than a phone takes pictures of, and what the page can bear. */
export const MOST_POINTS = 50_000_000;

const startsWith = (bytes: Uint8Array, offset: number, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[offset + index] === byte);

/**
 * What a picture is by its first bytes, never by its name: PNG (ISO/IEC 15948 section 5.2), JPEG (ISO/IEC 10918-1
 * section B.1), WebP (RFC 9649 section 2.4). Null for anything else: the screen decodes nothing more.
 */
export function pictureType(bytes: Uint8Array): PictureType | null {
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes, 8, [0x57, 0x45, 0x42, 0x50]))
    return 'image/webp';
  return null;
}

/**
 * SECURITY SEC-73: a picture that the page may decode: of a known type, and of a size that its header tells. A few bytes
 * can announce gigabytes of points, so that is read before anything decodes them. Null for any other.
 */
export function pictureOf(chunks: readonly Uint8Array[]): Picture | null {
  // A copy that owns its memory: a Buffer may be a window on memory that is not the picture's.
  const bytes = new Uint8Array(Buffer.concat(chunks));
  const mediaType = pictureType(bytes);
  const size = mediaType === null ? null : sizes[mediaType](bytes);
  const bounded = size !== null && size.width > 0 && size.height > 0 && size.width * size.height <= MOST_POINTS;
  return mediaType === null || !bounded ? null : { mediaType, bytes };
}

const sizes: Readonly<Record<PictureType, (bytes: Uint8Array) => Size | null>> = {
  'image/png': pngSize,
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
};

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** IHDR is the first chunk of every PNG (ISO/IEC 15948 section 5.6), with 13 bytes. */
function pngSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  if (bytes.length < 33 || view.getUint32(8) !== 13 || !startsWith(bytes, 12, [0x49, 0x48, 0x44, 0x52])) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Start of frame: C0 to CF but the tables C4 and CC and the reserved C8 (ISO/IEC 10918-1 table B.1). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The first frame header, before any scan. A height of 0 comes later in the file: such a picture is refused. */
function jpegSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (isFrame(marker)) {
      if (length < 8 || at + 9 > bytes.length) return null;
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    // Markers without a length, the end and a scan stand behind a frame header, or the file is none.
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xda) || length < 2) return null;
    at += 2 + length;
  }
  return null;
}

/** The canvas of the extended format (RFC 9649 section 2.7), or the one frame of the simple ones (2.5, 2.6). */
function webpSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 30) return null;
  const view = viewOf(bytes);
  const chunk = String.fromCharCode(...bytes.subarray(12, 16));
  if (chunk === 'VP8X') return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  if (chunk === 'VP8L' && bytes[20] === 0x2f) {
    const packed = view.getUint32(21, true);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  if (chunk !== 'VP8 ' || !startsWith(bytes, 23, [0x9d, 0x01, 0x2a])) return null;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_00_00;
}
