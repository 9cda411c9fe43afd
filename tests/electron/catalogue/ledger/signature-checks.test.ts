import { expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { Findings } from '#electron/catalogue/ledger/audit/findings.ts';
import { SignatureChecks } from '#electron/catalogue/ledger/audit/signature-checks.ts';
import { WorkerPool } from '#electron/catalogue/workers/pool.ts';
import { seedOf } from '../../../support/ledger.ts';

const seed = seedOf(1);
const key = nativePrimitives.ed25519PublicKey(seed);
const message = new Uint8Array(40).fill(7);
const good = nativePrimitives.ed25519Sign(seed, message);
const bad = good.map((byte, place) => (place === 3 ? byte ^ 1 : byte));

/** The rows that are named when so many signatures are checked and these of them are bad. */
async function named(count: number, badRows: readonly number[], signature: Uint8Array = bad): Promise<string[]> {
  const findings = new Findings();
  const pool = new WorkerPool();
  const checks = new SignatureChecks(pool, findings);
  for (let row = 0; row < count; row++) {
    const task = { key, message, signature: badRows.includes(row) ? signature : good };
    checks.add({ code: 'SIGNATURE_INVALID', seq: row, ...task }, String(row));
    if (row % 100 === 0) await checks.pump();
  }
  await checks.finish();
  await pool.close();
  return findings.list.map((finding) => `${finding.code} ${finding.row}`).sort();
}

it.each([
  ['none', 0, []],
  ['a few, all good', 3, []],
  ['a few', 3, [2]],
  ['as many as one thread takes', 200, [0, 199]],
  ['more than threads are given at once, bad ones among the first and the last', 450, [0, 199, 200, 449]],
])('bad signatures are named by their row: %s', async (_, count, rows) => {
  expect(await named(count, rows)).toEqual(rows.map((row) => `SIGNATURE_INVALID ${String(row)}`).sort());
});

it('a signature of another length is bad without looking', async () => {
  expect(await named(3, [1], good.subarray(1))).toEqual(['SIGNATURE_INVALID 1']);
});
