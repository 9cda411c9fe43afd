import type Driver from 'better-sqlite3';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { unwrap } from '#shared/errors/result.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { leafOf, makeEntryBytes, readEntry, signLeaf, type Entry } from '#shared/ledger/entry.ts';
import type { StolenKeys } from './attacker.ts';

/** Puts another entry in the place of one in the log, with its leaf and the attacker's signature, and tells the tables so. */
export function forge(tool: Driver.Database, keys: StolenKeys, seq: number, change: (entry: Entry) => Entry): void {
  const triggers = tool.prepare(
    `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'ledger_entries'`,
  );
  for (const name of triggers.pluck().all()) tool.exec(`DROP TRIGGER ${String(name)}`);
  const before = tool.prepare('SELECT bytes FROM ledger_entries WHERE seq = ?').pluck().get(seq) as Buffer;
  const bytes = makeEntryBytes(change(unwrap(readEntry(before))));
  const leaf = leafOf(nativePrimitives, bytes);
  tool
    .prepare('UPDATE ledger_entries SET bytes = ?, leaf = ?, signature = ? WHERE seq = ?')
    .run(bytes, leaf, signLeaf(nativePrimitives, keys.sign, leaf), seq);
  const { type, by, data } = unwrap(readEntry(bytes));
  tool
    .prepare('UPDATE subjects SET type = ?, by = ?, case_id = ? WHERE seq = ?')
    .run(type, by, String(data['case']), seq);
}

/**
 * The attacker's own entries, early in the log, become others: they opened the case before the victim did, and cleared the
 * victim for it. Each is signed as it should be, by somebody who might.
 */
export function rewriteOwnPast(
  tool: Driver.Database,
  keys: StolenKeys,
  { caseId, attacker, victim }: { readonly caseId: string; readonly attacker: string; readonly victim: string },
): number {
  const own = tool.prepare(`SELECT seq FROM subjects WHERE type = 'case.opened' AND by = ? ORDER BY seq`).pluck();
  const [first = 0, second = 0] = own.all(attacker) as number[];
  const data = { case: caseId, user: victim, reason: 'x' };
  forge(tool, keys, first, (entry) => ({ ...entry, data: { ...entry.data, case: caseId } }));
  const leaf = tool.prepare('SELECT leaf FROM ledger_entries WHERE seq = ?').pluck().get(first) as Buffer;
  forge(tool, keys, second, (entry) => ({ ...entry, prev: toHex(leaf), type: 'clearance.granted', data }));
  tool
    .prepare(`INSERT INTO clearances SELECT case_id, ?, '', station, ?, at, ? FROM clearances WHERE case_id = ?`)
    .run(attacker, first, attacker, caseId);
  return second;
}

/** Every entry after this one is linked to the one before it as it is now; the last one the attacker can sign. */
export function linkAnew(tool: Driver.Database, keys: StolenKeys, from: number): void {
  const rows = tool.prepare('SELECT seq, bytes, leaf FROM ledger_entries WHERE seq >= ? ORDER BY seq');
  let prev = '';
  for (const { seq, bytes, leaf } of rows.all(from) as { seq: number; bytes: Buffer; leaf: Buffer }[]) {
    if (seq === from) {
      prev = toHex(leaf);
      continue;
    }
    const linked = makeEntryBytes({ ...unwrap(readEntry(bytes)), prev });
    const next = leafOf(nativePrimitives, linked);
    tool.prepare('UPDATE ledger_entries SET bytes = ?, leaf = ? WHERE seq = ?').run(linked, next, seq);
    prev = toHex(next);
  }
  const last = tool.prepare('SELECT max(seq) FROM ledger_entries').pluck().get() as number;
  const leaf = tool.prepare('SELECT leaf FROM ledger_entries WHERE seq = ?').pluck().get(last) as Buffer;
  const signature = signLeaf(nativePrimitives, keys.sign, leaf);
  tool.prepare('UPDATE ledger_entries SET signature = ? WHERE seq = ?').run(signature, last);
}

/** One letter of the first case's opening is another one: its leaf, its links and its signature are as they were. Gives its place. */
export function spoilCaseEntry(tool: Driver.Database): number {
  for (const name of tool.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all())
    tool.exec(`DROP TRIGGER "${String(name)}"`);
  const seq = tool.prepare(`SELECT min(seq) FROM subjects WHERE type = 'case.opened'`).pluck().get() as number;
  const bytes = tool.prepare('SELECT bytes FROM ledger_entries WHERE seq = ?').pluck().get(seq) as Buffer;
  bytes[bytes.indexOf('"title":"') + 9] = 0x58;
  tool.prepare('UPDATE ledger_entries SET bytes = ? WHERE seq = ?').run(bytes, seq);
  return seq;
}
