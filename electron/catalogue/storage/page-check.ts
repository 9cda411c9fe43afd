import { createHmac, pbkdf2Sync } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** SQLCipher 4: pages of 4,096 bytes, each ending in an HMAC-SHA512 over itself and its number. */
const PAGE_BYTES = 4096;
const MAC_BYTES = 64;
const SALT_MASK = 0x3a;
const MAC_KEY_ROUNDS = 2;
const MOST_PAGES = 256;

/**
 * Whether any page after the first was written with this key and salt: tells a damaged database of this catalogue apart
 * from the database of another one. Both look like noise to SQLite, which only ever asks the first page.
 */
export function anyPageOf(file: string, key: Uint8Array, salt: Uint8Array): boolean {
  const macKey = pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ SALT_MASK),
    MAC_KEY_ROUNDS,
    key.length,
    'sha512',
  );
  const handle = openSync(file, 'r');
  try {
    const pages = Math.min(MOST_PAGES, Math.floor(fstatSync(handle).size / PAGE_BYTES));
    const page = Buffer.alloc(PAGE_BYTES);
    for (let number = 2; number <= pages; number++) {
      readSync(handle, page, 0, PAGE_BYTES, (number - 1) * PAGE_BYTES);
      if (authentic(page, number, macKey)) return true;
    }
    return false;
  } finally {
    closeSync(handle);
    macKey.fill(0);
  }
}

function authentic(page: Buffer, number: number, macKey: Buffer): boolean {
  const place = Buffer.alloc(4);
  place.writeUInt32LE(number);
  const mac = createHmac('sha512', macKey)
    .update(page.subarray(0, PAGE_BYTES - MAC_BYTES))
    .update(place)
    .digest();
  return mac.equals(page.subarray(PAGE_BYTES - MAC_BYTES));
}

/** Too short or of a broken length: no database of anybody. */
export function wholePages(size: number): boolean {
  return size > 0 && size % PAGE_BYTES === 0;
}
