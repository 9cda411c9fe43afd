import { combine, split } from 'shamir-secret-sharing';
import sodium from 'sodium-native';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { fromBase64, toHex, utf8 } from '#shared/ledger/encoding.ts';
import { codeOfSheet, judgeSheets, sheetFromCode, type Sheet } from '#shared/recovery/code.ts';
import type { Effects } from '../effects/effects.ts';
import { allocateSecret, asBuffer, takeSecret, wipe } from './locked-memory.ts';
import { KEY_BYTES, ownKeys, wipeOwn, type NewOwnKeys } from './own-keys.ts';

export interface SheetPlan {
  readonly threshold: number;
  readonly shares: number;
}

/** Keys that exist only as long as somebody makes or uses the sheets. */
export interface NewRecovery {
  readonly keys: NewOwnKeys;
  /** What is printed, one text a sheet. */
  readonly codes: readonly string[];
}

/** The two key pairs of a recovery secret, by keyed BLAKE2b with a label each: neither tells the other. */
function keysOf(primitives: Primitives, secret: Buffer): NewOwnKeys {
  const derived = (label: string) => {
    const key = allocateSecret(KEY_BYTES);
    sodium.crypto_generichash(key, asBuffer(utf8(label)), secret);
    return key;
  };
  return ownKeys(primitives, { sign: derived('rantai/recovery/sign/v1'), seal: derived('rantai/recovery/seal/v1') });
}

/** Told by the public key, so that sheets of two sets are told apart before and after they are put together. */
function setOf(primitives: Primitives, { signKey }: NewOwnKeys): string {
  return toHex(primitives.sha256(fromBase64(signKey) ?? new Uint8Array()).subarray(0, 2)).toUpperCase();
}

/**
 * SECURITY SEC-43: a new recovery secret, parted by Shamir's scheme when more than one sheet is needed: fewer sheets tell
 * nothing about it. The library draws its polynomial from node:crypto by itself, past `effects`.
 */
export async function createRecovery(
  tools: { readonly effects: Pick<Effects, 'random'>; readonly primitives: Primitives },
  { threshold, shares }: SheetPlan,
): Promise<NewRecovery> {
  const secret = takeSecret(tools.effects.random(KEY_BYTES));
  const keys = keysOf(tools.primitives, secret);
  // The library takes a plain array only; over memory of its own, which the garbage collector does not move.
  const plain = new Uint8Array(new ArrayBuffer(KEY_BYTES));
  plain.set(secret);
  const payloads = threshold === 1 ? [plain] : await split(plain, shares, threshold);
  const set = setOf(tools.primitives, keys);
  const codes = payloads.map((payload, index) =>
    codeOfSheet(tools.primitives, { threshold, index: index + 1, set, payload }),
  );
  wipe(secret, plain, ...payloads);
  return { keys, codes };
}

/**
 * The keys behind typed codes. RECOVERY_CODE_INVALID, RECOVERY_SHEET_INVALID, RECOVERY_SHEETS_MIXED,
 * RECOVERY_SHEETS_MISSING.
 */
export async function openSheets(primitives: Primitives, codes: readonly string[]): Promise<Result<NewOwnKeys>> {
  const sheets: Sheet[] = [];
  for (const [index, code] of codes.entries()) {
    const sheet = sheetFromCode(primitives, code, index + 1);
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  const judged = judgeSheets(sheets);
  if (!judged.ok) return judged;
  if (!distinctShares(sheets)) return fail('RECOVERY_SHEETS_MIXED');
  const secret = await joined(sheets);
  const keys = keysOf(primitives, secret);
  wipe(secret, ...sheets.map(({ payload }) => payload));
  // The scheme itself does not notice shares of different secrets; the set does.
  if (sheets[0]?.set === setOf(primitives, keys)) return ok(keys);
  wipeOwn(keys);
  return fail('RECOVERY_SHEETS_MIXED');
}

/** The last byte of a share is its place on the polynomial; the library throws when two have the same. */
function distinctShares(sheets: readonly Sheet[]): boolean {
  const places = sheets.map(({ threshold, payload }) => (threshold === 1 ? 0 : payload.at(-1)));
  return new Set(places).size === sheets.length;
}

async function joined(sheets: readonly Sheet[]): Promise<Buffer> {
  const [first] = sheets;
  if (first?.threshold === 1) return takeSecret(first.payload);
  return takeSecret(await combine(sheets.map(({ payload }) => payload)));
}
