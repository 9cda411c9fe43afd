import { expect, it } from 'vitest';
import { z } from 'zod';
import { account, seizedCase } from '../../../support/scenario.ts';
import { createTestCatalogue } from '../../../support/service.ts';
import { auditAfter, behindTriggers, namedFindings } from '../../../support/tampered.ts';

const lastRow = z.strictObject({ station: z.string(), seq: z.int() });

it('SEC-37 changed entries are named, each and in their order, on both sides of where parts are handed to threads', async () => {
  const catalogue = await createTestCatalogue();
  const accounts = (mark: string) => Array.from({ length: 200 }, (_, index) => account(`@${mark}${String(index)}`));
  await seizedCase(catalogue, accounts('a'));
  await seizedCase(catalogue, accounts('b'), 'LP/A/13/XI/2026/SPKT');
  await catalogue.lock();
  let last = { station: '', seq: 0 };
  const changed = [199, 200, 399, 400];
  const report = await auditAfter(catalogue.folder, (tx) => {
    last = tx.get(lastRow, 'SELECT station, seq FROM ledger_entries ORDER BY seq DESC LIMIT 1') ?? last;
    behindTriggers(tx, 'ledger_entries', () => {
      for (const seq of [...changed, last.seq])
        tx.run('UPDATE ledger_entries SET leaf = zeroblob(32), signature = zeroblob(64) WHERE seq = ?', seq);
      tx.run(`UPDATE ledger_entries SET bytes = CAST('{"v":1}' AS BLOB) WHERE seq = 300`);
    });
  });
  // Two whole parts, and one that is not.
  expect(last.seq).toBeGreaterThan(400);
  expect(report.entries).toBe(last.seq + 1);
  const inEntries = namedFindings(report).filter((finding) => finding.includes(' ledger_entries/'));
  const named = (code: string, ...of: number[]) =>
    of.map((seq) => `${code} ledger_entries/${last.station}/${String(seq)}`);
  // Threads tell of signatures as they come.
  const signatures = named('SIGNATURE_INVALID', ...changed, last.seq);
  expect(inEntries.filter((finding) => signatures.includes(finding)).toSorted()).toEqual(signatures.toSorted());
  expect(inEntries.filter((finding) => !signatures.includes(finding))).toEqual([
    ...named('LEDGER_LEAF_MISMATCH', 199, 200),
    ...named('ENTRY_MALFORMED', 300),
    ...named('LEDGER_LEAF_MISMATCH', 300),
    ...named('LEDGER_SUBJECT_GAP', 301),
    ...named('LEDGER_LINK_BROKEN', 301),
    ...named('LEDGER_LEAF_MISMATCH', 399, 400, last.seq),
  ]);
  await catalogue.dispose();
});
