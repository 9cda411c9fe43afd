import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import type { WriteTx } from '#electron/catalogue/storage/sql.ts';
import { utf8 } from '#shared/ledger/encoding.ts';
import { leafOf } from '#shared/ledger/entry.ts';
import { auditAfter, behindTriggers, createExample, namedFindings, type Example } from '../../../support/tampered.ts';

let example: Example;
beforeAll(async () => {
  example = await createExample();
});
afterAll(() => {
  example.remove();
});

const found = async (change: (tx: WriteTx) => void) => namedFindings(await auditAfter(example.folder, change));
const onEntries = (change: (tx: WriteTx) => void) =>
  found((tx) => behindTriggers(tx, 'ledger_entries', () => change(tx)));
const entry = (seq: number) => `ledger_entries/${example.station}/${String(seq)}`;

describe('SEC-37 a changed entry is named', () => {
  const later = utf8('{"v":1}');

  it('when its bytes are other ones', async () => {
    const findings = await onEntries((tx) =>
      tx.run(
        `UPDATE ledger_entries SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Kupang', 'Kupung') AS BLOB) WHERE seq = 5`,
      ),
    );
    expect(findings).toContain(`LEDGER_LEAF_MISMATCH ${entry(5)}`);
    expect(findings).toContain(`SIGNATURE_INVALID ${entry(5)}`);
    expect(findings).toContain(`LEDGER_LINK_BROKEN ${entry(6)}`);
    expect(findings).toContain(`CHECKPOINT_ROOT_MISMATCH ledger_heads/${example.station}`);
    expect(findings).toContain(`PROJECTION_ROW_CHANGED seizures/${example.seizure}`);
  });

  it('when its bytes are none of an entry', async () => {
    const findings = await onEntries((tx) => tx.run('UPDATE ledger_entries SET bytes = ? WHERE seq = 10', later));
    expect(findings).toContain(`ENTRY_MALFORMED ${entry(10)}`);
    expect(findings).toContain(`LEDGER_LEAF_MISMATCH ${entry(10)}`);
    expect(findings).toContain(`PROJECTION_ROW_EXTRA subjects/${example.station}/10`);
  });

  it('when its bytes and leaf were changed together', async () => {
    const findings = await onEntries((tx) =>
      tx.run('UPDATE ledger_entries SET bytes = ?, leaf = ? WHERE seq = 10', later, leafOf(nativePrimitives, later)),
    );
    expect(findings).not.toContain(`LEDGER_LEAF_MISMATCH ${entry(10)}`);
    expect(findings).toContain(`ENTRY_MALFORMED ${entry(10)}`);
    expect(findings).toContain(`LEDGER_LINK_BROKEN ${entry(11)}`);
  });

  it('when its leaf is another', async () => {
    expect(await onEntries((tx) => tx.run('UPDATE ledger_entries SET leaf = zeroblob(32) WHERE seq = 7'))).toEqual([
      `LEDGER_LEAF_MISMATCH ${entry(7)}`,
    ]);
  });

  it('when its signature is another', async () => {
    expect(await onEntries((tx) => tx.run('UPDATE ledger_entries SET signature = zeroblob(64) WHERE seq = 8'))).toEqual(
      [`SIGNATURE_INVALID ${entry(8)}`],
    );
  });

  it('when it has the signature of another entry', async () => {
    const findings = await onEntries((tx) =>
      tx.run(
        'UPDATE ledger_entries SET signature = (SELECT signature FROM ledger_entries WHERE seq = 3) WHERE seq = 8',
      ),
    );
    expect(findings).toEqual([`SIGNATURE_INVALID ${entry(8)}`]);
  });

  it('when a second signature was put beside the first', async () => {
    const findings = await onEntries((tx) => tx.run('UPDATE ledger_entries SET cosignature = signature WHERE seq = 8'));
    expect(findings).toEqual([`COSIGNATURE_UNEXPECTED ${entry(8)}`]);
  });

  it('when it was taken out of the middle', async () => {
    const findings = await onEntries((tx) => tx.run('DELETE FROM ledger_entries WHERE seq = 11'));
    expect(findings).toContain(`LEDGER_GAP ${entry(11)}`);
    expect(findings).toContain(`CHECKPOINT_ROOT_MISMATCH ledger_heads/${example.station}`);
  });

  it('when it was the last and was taken away', async () => {
    const last = (await auditAfter(example.folder, () => undefined)).entries - 1;
    const findings = await onEntries((tx) => tx.run('DELETE FROM ledger_entries WHERE seq = ?', last));
    expect(findings).toContain(`LEDGER_GAP ${entry(last)}`);
    expect(findings).toContain(`CHECKPOINT_ROOT_MISMATCH ledger_heads/${example.station}`);
  });

  it('when it was put in at the end', async () => {
    const last = (await auditAfter(example.folder, () => undefined)).entries;
    const findings = await onEntries((tx) =>
      tx.run(
        'INSERT INTO ledger_entries SELECT station, ?, leaf, bytes, signature, NULL FROM ledger_entries WHERE seq = 4',
        last,
      ),
    );
    expect(findings).toContain(`LEDGER_GAP ${entry(last)}`);
    expect(findings).toContain(`CHECKPOINT_ROOT_MISMATCH ${entry(last)}`);
  });

  it('when it is of a station that nobody knows', async () => {
    const findings = await onEntries((tx) =>
      tx.run(
        `INSERT INTO ledger_entries SELECT 'st_other', 0, leaf, bytes, signature, NULL FROM ledger_entries WHERE seq = 4`,
      ),
    );
    expect(findings).toEqual(['LEDGER_STATION_MISMATCH ledger_entries/st_other/0']);
  });

  it('when two changed places', async () => {
    const findings = await onEntries((tx) => {
      for (const [from, to] of [
        [9, 99],
        [10, 9],
        [99, 10],
      ] as const)
        tx.run('UPDATE ledger_entries SET seq = ? WHERE seq = ?', to, from);
    });
    expect(findings).toContain(`LEDGER_GAP ${entry(9)}`);
    expect(findings).toContain(`LEDGER_GAP ${entry(10)}`);
  });

  it('when all are gone', async () => {
    const findings = await onEntries((tx) => tx.run('DELETE FROM ledger_entries WHERE seq > 0'));
    expect(findings).toContain(`LEDGER_GAP ${entry(1)}`);
    expect(findings).toContain(`PROJECTION_ROW_EXTRA items/BB-001 (${example.items[0] ?? ''})`);
  });
});

describe('SEC-37 a changed head is named', () => {
  it.each([
    ['its size', 'UPDATE ledger_heads SET size = size - 1', 'CHECKPOINT_ROOT_MISMATCH ledger_entries/'],
    [
      'its subtrees',
      'UPDATE ledger_heads SET frontier = zeroblob(length(frontier))',
      'PROJECTION_ROW_CHANGED ledger_heads/',
    ],
    ['its subtrees cut off', `UPDATE ledger_heads SET frontier = x''`, 'PROJECTION_ROW_CHANGED ledger_heads/'],
    [
      'its checkpoint',
      `UPDATE ledger_heads SET checkpoint = replace(checkpoint, 'rantai', 'rental')`,
      'CHECKPOINT_KEY_UNKNOWN ledger_heads/',
    ],
    ['its checkpoint taken out', `UPDATE ledger_heads SET checkpoint = ''`, 'CHECKPOINT_MALFORMED ledger_heads/'],
    [
      'the head of another station',
      `INSERT INTO ledger_heads SELECT 'st_x', size, frontier, checkpoint FROM ledger_heads`,
      'PROJECTION_ROW_EXTRA ledger_heads/st_x',
    ],
    ['no head', 'DELETE FROM ledger_heads', 'PROJECTION_ROW_MISSING ledger_heads/'],
  ])('%s', async (_, sql, expected) => {
    expect(await found((tx) => tx.run(sql))).toContainEqual(expect.stringContaining(expected));
  });
});
