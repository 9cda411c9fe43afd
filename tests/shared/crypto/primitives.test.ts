import { readFileSync } from 'node:fs';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { portablePrimitives } from '#shared/crypto/portable.ts';
import type { HashStream, Primitives } from '#shared/crypto/primitives.ts';
import { toHex, utf8 } from '#shared/ledger/encoding.ts';
import { implementations } from '../../support/primitives.ts';
import { bytesOfHex, seedOf } from '../../support/ledger.ts';

interface SignatureCase {
  readonly publicKey: string;
  readonly message: string;
  readonly signature: string;
}
interface Ed25519Vectors {
  readonly signatures: { readonly cases: readonly (SignatureCase & { readonly seed: string })[] };
  readonly edges: { readonly cases: readonly (SignatureCase & { readonly why: string; readonly valid: boolean })[] };
}
type HashVectors = Record<
  'sha256' | 'blake2b512',
  { readonly cases: readonly { readonly text: string; readonly digest: string }[] }
>;

const folder = new URL('../../vectors/ledger-v1/', import.meta.url);
const ed25519Vectors = JSON.parse(readFileSync(new URL('ed25519.json', folder), 'utf8')) as Ed25519Vectors;
const hashVectors = JSON.parse(readFileSync(new URL('hashes.json', folder), 'utf8')) as HashVectors;

/** The eight points of small order, and the encodings of them that are not canonical. */
const smallOrderEncodings = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  '0100000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
];

const GROUP_ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

function littleEndian(value: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, index) => Number((value >> BigInt(8 * index)) & 255n));
}

function digestIn(pieces: readonly Uint8Array[], stream: HashStream): string {
  for (const piece of pieces) stream.update(piece);
  return toHex(stream.digest());
}

/** A signature that satisfies the equation with a nonce of our choice, as only the holder of the key can make. */
function signWithNonce(primitives: Primitives, seed: Uint8Array, message: Uint8Array, r: Uint8Array): Uint8Array {
  const { scalar, pointBytes } = ed25519.utils.getExtendedPublicKey(seed);
  const digest = ed25519Challenge(r, pointBytes, message);
  const s = (digest * scalar) % GROUP_ORDER;
  expect(primitives.ed25519PublicKey(seed)).toEqual(pointBytes);
  return Uint8Array.from([...r, ...littleEndian(s)]);
}

function ed25519Challenge(r: Uint8Array, publicKey: Uint8Array, message: Uint8Array): bigint {
  const digest = sha512(Uint8Array.from([...r, ...publicKey, ...message]));
  return digest.reduceRight((value, byte) => (value << 8n) + BigInt(byte), 0n) % GROUP_ORDER;
}

describe.each(implementations)('%s primitives', (_, primitives) => {
  test.each(hashVectors.sha256.cases)('SHA-256 of "$text"', ({ text, digest }) => {
    expect(toHex(primitives.sha256(utf8(text)))).toBe(digest);
    expect(
      digestIn(
        [...utf8(text)].map((byte) => Uint8Array.of(byte)),
        primitives.createSha256(),
      ),
    ).toBe(digest);
  });

  test.each(hashVectors.blake2b512.cases)('BLAKE2b-512 of "$text"', ({ text, digest }) => {
    expect(toHex(primitives.blake2b512(utf8(text)))).toBe(digest);
    expect(
      digestIn(
        [...utf8(text)].map((byte) => Uint8Array.of(byte)),
        primitives.createBlake2b512(),
      ),
    ).toBe(digest);
  });

  test('a digest can be taken once', () => {
    for (const stream of [primitives.createSha256(), primitives.createBlake2b512()]) {
      stream.update(utf8('abc'));
      stream.digest();
      expect(() => stream.digest()).toThrow();
      expect(() => {
        stream.update(utf8('abc'));
      }).toThrow();
    }
  });

  test.each(ed25519Vectors.signatures.cases)('Ed25519 of RFC 8032, message "$message"', (vector) => {
    const [seed, publicKey, message, signature] = [vector.seed, vector.publicKey, vector.message, vector.signature].map(
      bytesOfHex,
    );
    if (!seed || !publicKey || !message || !signature) throw new Error('vector is not hexadecimal');
    expect(toHex(primitives.ed25519PublicKey(seed))).toBe(vector.publicKey);
    expect(toHex(primitives.ed25519Sign(seed, message))).toBe(vector.signature);
    expect(primitives.ed25519Verify(publicKey, message, signature)).toBe(true);
  });

  test.each(ed25519Vectors.edges.cases)('edge: $why', ({ publicKey, message, signature, valid }) => {
    const verdict = primitives.ed25519Verify(bytesOfHex(publicKey), bytesOfHex(message), bytesOfHex(signature));
    expect(verdict).toBe(valid);
  });

  test.each(smallOrderEncodings)('a key of small order signs nothing: %s', (encoding) => {
    const key = bytesOfHex(encoding);
    const zero = new Uint8Array(32);
    // With such a key and S = 0, R = the key or the identity satisfies the bare equation for many messages.
    for (const r of [key, bytesOfHex(smallOrderEncodings[0] ?? '')]) {
      for (let number = 0; number < 16; number++) {
        expect(primitives.ed25519Verify(key, Uint8Array.of(number), Uint8Array.from([...r, ...zero]))).toBe(false);
      }
    }
  });

  test.each(smallOrderEncodings)('a signature whose R is of small order is refused: %s', (encoding) => {
    const seed = seedOf(9);
    const message = utf8('hello');
    const signature = signWithNonce(primitives, seed, message, bytesOfHex(encoding));
    expect(primitives.ed25519Verify(primitives.ed25519PublicKey(seed), message, signature)).toBe(false);
  });

  test('S + L is refused although it satisfies the equation', () => {
    const seed = seedOf(9);
    const message = utf8('hello');
    const signature = primitives.ed25519Sign(seed, message);
    const s = signature.slice(32).reduceRight((value, byte) => (value << 8n) + BigInt(byte), 0n);
    const raised = Uint8Array.from([...signature.slice(0, 32), ...littleEndian(s + GROUP_ORDER)]);
    expect(primitives.ed25519Verify(primitives.ed25519PublicKey(seed), message, raised)).toBe(false);
  });

  test('wrong lengths are false, not an exception', () => {
    const key = primitives.ed25519PublicKey(seedOf(9));
    const message = utf8('hello');
    const signature = primitives.ed25519Sign(seedOf(9), message);
    for (const length of [0, 31, 33, 64])
      expect(primitives.ed25519Verify(new Uint8Array(length), message, signature)).toBe(false);
    for (const length of [0, 32, 63, 65, 128])
      expect(primitives.ed25519Verify(key, message, new Uint8Array(length))).toBe(false);
    expect(primitives.ed25519Verify(key, message, Uint8Array.from([...signature, 0]))).toBe(false);
  });

  test('a digest owns its memory', () => {
    for (const digest of [primitives.sha256(utf8('abc')), primitives.blake2b512(utf8('abc'))]) {
      expect(digest.buffer.byteLength).toBe(digest.length);
      expect(Object.getPrototypeOf(digest)).toBe(Uint8Array.prototype);
    }
  });
});

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });
const messages = fc.uint8Array({ maxLength: 300 });

describe('portable and native agree', () => {
  test('on digests of any bytes in any pieces', () => {
    fc.assert(
      fc.property(fc.array(messages, { maxLength: 6 }), (pieces) => {
        expect(digestIn(pieces, portablePrimitives.createSha256())).toBe(
          digestIn(pieces, nativePrimitives.createSha256()),
        );
        expect(digestIn(pieces, portablePrimitives.createBlake2b512())).toBe(
          digestIn(pieces, nativePrimitives.createBlake2b512()),
        );
      }),
    );
  });

  test('on signatures', () => {
    fc.assert(
      fc.property(seeds, messages, (seed, message) => {
        const signature = nativePrimitives.ed25519Sign(seed, message);
        expect(portablePrimitives.ed25519Sign(seed, message)).toEqual(signature);
        expect(portablePrimitives.ed25519Verify(nativePrimitives.ed25519PublicKey(seed), message, signature)).toBe(
          true,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('that one flipped bit anywhere is refused', () => {
    fc.assert(
      fc.property(seeds, messages, fc.nat(), (seed, message, position) => {
        const parts = [
          nativePrimitives.ed25519PublicKey(seed),
          message,
          nativePrimitives.ed25519Sign(seed, message),
        ] as const;
        const bit = position % (parts.reduce((sum, part) => sum + part.length, 0) * 8);
        const [key, text, signature] = flipBit(parts, bit);
        expect(nativePrimitives.ed25519Verify(key, text, signature)).toBe(false);
        expect(portablePrimitives.ed25519Verify(key, text, signature)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});

type Parts = readonly [Uint8Array, Uint8Array, Uint8Array];

function flipBit(parts: Parts, bit: number): Parts {
  const [key, message, signature] = parts;
  const joined = Uint8Array.from([...key, ...message, ...signature]);
  joined[bit >> 3] = (joined[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  const end = key.length + message.length;
  return [joined.slice(0, key.length), joined.slice(key.length, end), joined.slice(end)];
}
