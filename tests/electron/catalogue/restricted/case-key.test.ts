import { randomBytes } from 'node:crypto';
import sodium from 'sodium-native';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { isSealedBy, newCaseKey, openCaseKey, sealCaseKey } from '#electron/catalogue/restricted/case-key.ts';
import type { CaseKeyRow } from '#electron/catalogue/storage/tables/case-keys.ts';
import { toBase64 } from '#shared/ledger/encoding.ts';
import { testEffects } from '../../../support/service.ts';

interface Someone {
  readonly id: string;
  readonly seal: Buffer;
  readonly sealKey: string;
  readonly sign: Buffer;
  readonly signKey: string;
}

function someone(id: string): Someone {
  const [seal, sign, publicKey] = [randomBytes(32), randomBytes(32), Buffer.alloc(32)];
  sodium.crypto_scalarmult_base(publicKey, seal);
  return {
    id,
    seal,
    sealKey: toBase64(publicKey),
    sign,
    signKey: toBase64(nativePrimitives.ed25519PublicKey(sign)),
  };
}

const [holder, sealer, outsider] = [someone('us_holder'), someone('us_sealer'), someone('us_outsider')];
const place = { case: 'ca_0123456789abcdef', generation: 2 };
const key = newCaseKey(testEffects());
const row = sealCaseKey(nativePrimitives, key, place, holder, sealer);

it('SEC-51 the key comes out for its holder, and is traced to who sealed it', () => {
  expect(openCaseKey(nativePrimitives, row, holder.seal)?.equals(key)).toBe(true);
  expect(isSealedBy(nativePrimitives, row, sealer.signKey)).toBe(true);
});

it('SEC-51 nobody else opens it, not even who sealed it', () => {
  for (const { seal } of [sealer, outsider]) expect(openCaseKey(nativePrimitives, row, seal)).toBeNull();
});

it('SEC-51 a box that was copied to another case, generation or holder does not open there', () => {
  const copies: Partial<CaseKeyRow>[] = [
    { case_id: 'ca_fedcba9876543210' },
    { generation: 3 },
    { holder: outsider.id },
  ];
  for (const copy of copies) {
    expect(openCaseKey(nativePrimitives, { ...row, ...copy }, holder.seal)).toBeNull();
    expect(isSealedBy(nativePrimitives, { ...row, ...copy }, sealer.signKey)).toBe(false);
  }
});

it('SEC-51 a box by somebody else is not traced to who is said to have sealed it', () => {
  const forged = { ...sealCaseKey(nativePrimitives, randomBytes(32), place, holder, outsider), by: sealer.id };
  expect(openCaseKey(nativePrimitives, forged, holder.seal)).not.toBeNull();
  expect(isSealedBy(nativePrimitives, forged, sealer.signKey)).toBe(false);
  expect(isSealedBy(nativePrimitives, { ...forged, by: outsider.id }, outsider.signKey)).toBe(true);
});

it('SEC-51 a box or signature with one byte changed, cut or grown is refused', () => {
  fc.assert(
    fc.property(fc.nat({ max: row.sealed.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const sealed = Uint8Array.from(row.sealed);
      sealed[at] = (sealed[at] ?? 0) ^ change;
      expect(openCaseKey(nativePrimitives, { ...row, sealed }, holder.seal)).toBeNull();
      expect(isSealedBy(nativePrimitives, { ...row, sealed }, sealer.signKey)).toBe(false);
    }),
  );
  for (const sealed of [new Uint8Array(), row.sealed.subarray(1), Buffer.concat([row.sealed, Buffer.alloc(1)])])
    expect(openCaseKey(nativePrimitives, { ...row, sealed }, holder.seal)).toBeNull();
  for (const signature of [new Uint8Array(64), row.signature.subarray(1), new Uint8Array()])
    expect(isSealedBy(nativePrimitives, { ...row, signature }, sealer.signKey)).toBe(false);
  for (const signKey of ['', 'x', toBase64(new Uint8Array(32))])
    expect(isSealedBy(nativePrimitives, row, signKey)).toBe(false);
});
