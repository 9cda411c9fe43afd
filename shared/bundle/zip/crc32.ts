const table = makeTable();

function makeTable(): Uint32Array {
  const made = new Uint32Array(256);
  for (let index = 0; index < 256; index++) {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    made[index] = value >>> 0;
  }
  return made;
}

/** The CRC-32 of ZIP (APPNOTE 4.4.7, ISO 3309), carried on from `crc` (0 to begin). Guards against accidents only; the seal is SHA-256. */
export function crc32(bytes: Uint8Array, crc = 0): number {
  let value = ~crc;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}
