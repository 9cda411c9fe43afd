import { z } from 'zod';
import { mentionKinds, type Mention, type MentionKind } from '../../search/mention.ts';
import { matchBeside, matchIn, wholeWords } from '../../search/words.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import type { AuditedTable } from './audited.ts';
import type { EntryPosition } from './columns.ts';
import type { Sought } from './found.ts';

const mentionRow = z.strictObject({
  no: z.int(),
  kind: z.enum(mentionKinds),
  type: z.string(),
  case_id: z.string(),
  item_id: z.string().nullable(),
  label: z.string(),
  at: z.string(),
  case_number: z.string().nullable(),
  item_number: z.string().nullable(),
});
export type StoredMention = Readonly<z.infer<typeof mentionRow>>;

/** `case_number` is null where the file is still a find, and no case. */
const columns = `m.no, m.kind, s.type, m.case_id, m.item_id, m.label, s.at,
  (SELECT c.number FROM cases c WHERE c.id = m.case_id) AS case_number,
  (SELECT i.number FROM items i WHERE i.id = m.item_id) AS item_number`;
const subject = 'CROSS JOIN subjects s ON s.station = m.station AND s.seq = m.seq';

const index = (tx: WriteTx, { station, seq }: EntryPosition) =>
  tx.run(
    'INSERT INTO mentions_search (rowid, kind, words) SELECT no, kind, words FROM mentions WHERE station = ? AND seq = ?',
    station,
    seq,
  );

export function insertMention(tx: WriteTx, mention: Mention, at: EntryPosition): void {
  tx.run(
    'INSERT INTO mentions (station, seq, kind, case_id, item_id, label, exact, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    at.station,
    at.seq,
    mention.kind,
    mention.case,
    mention.item,
    mention.label,
    wholeWords(mention.label),
    mention.words,
  );
  index(tx, at);
}

/** After a correction of the entry. */
export function updateMention(tx: WriteTx, mention: Mention, at: EntryPosition): void {
  // The index keeps no copy of the text, so it must be told what to forget while the old text still stands.
  tx.run(
    `INSERT INTO mentions_search (mentions_search, rowid, kind, words)
     SELECT 'delete', no, kind, words FROM mentions WHERE station = ? AND seq = ?`,
    at.station,
    at.seq,
  );
  tx.run(
    'UPDATE mentions SET label = ?, exact = ?, words = ? WHERE station = ? AND seq = ?',
    mention.label,
    wholeWords(mention.label),
    mention.words,
    at.station,
    at.seq,
  );
  index(tx, at);
}

/** For a catalogue whose texts are read anew. */
export function clearMentions(tx: WriteTx): void {
  tx.run("INSERT INTO mentions_search (mentions_search) VALUES ('delete-all')");
  tx.run('DELETE FROM mentions');
}

/**
 * In every way and of every kind, the newest first. `rank`: 0 for what bears exactly this number, 1 for whole words, 2 for
 * any other way.
 */
export function mentionsFound(tx: ReadTx, { terms, whole }: Pick<Sought, 'terms' | 'whole'>, most: number) {
  return tx.all(
    mentionRow.extend({ rank: z.int() }),
    `SELECT ${columns}, CASE WHEN m.exact = ? THEN 0 WHEN instr(m.words, ?) > 0 THEN 1 ELSE 2 END AS rank
     FROM mentions_search f CROSS JOIN mentions m ON m.no = f.rowid ${subject}
     WHERE mentions_search MATCH ? ORDER BY f.rowid DESC LIMIT ?`,
    whole,
    whole,
    matchIn(terms, null),
    most,
  );
}

/** Those that bear exactly this number, the newest first. */
export function mentionsByNumber(tx: ReadTx, kind: MentionKind, whole: string, before: number, limit: number) {
  return tx.all(
    mentionRow,
    `SELECT ${columns} FROM mentions m ${subject}
     WHERE m.kind = ? AND m.exact = ? AND m.no < ? ORDER BY m.no DESC LIMIT ?`,
    kind,
    whole,
    before,
    limit,
  );
}

/** Those in which the text stands, as whole words or (`beside`) in any other way; not those that bear it as their number. */
export function mentionsByWords(
  tx: ReadTx,
  asked: {
    readonly kind: MentionKind;
    readonly terms: readonly string[];
    readonly whole: string;
    readonly beside: boolean;
  },
  before: number,
  limit: number,
): StoredMention[] {
  const narrowed = { column: 'kind', value: asked.kind } as const;
  const match = asked.beside ? matchBeside(asked.terms, asked.whole, narrowed) : matchIn([asked.whole], narrowed);
  return tx.all(
    mentionRow,
    `SELECT ${columns} FROM mentions_search f CROSS JOIN mentions m ON m.no = f.rowid ${subject}
     WHERE mentions_search MATCH ? AND m.exact <> ? AND f.rowid < ? ORDER BY f.rowid DESC LIMIT ?`,
    match,
    asked.whole,
    before,
    limit,
  );
}

export const mentionsTable: AuditedTable = {
  table: 'mentions',
  rows: 'SELECT * FROM mentions ORDER BY no',
  key: ['no'],
  name: (row) => `${String(row['label'])} (${String(row['station'])}/${String(row['seq'])})`,
};

/** The search index, by its pieces, in the order of the index as those of items. */
export const mentionsSearchTable: AuditedTable = {
  table: 'mentions_search',
  rows: 'SELECT term, col, doc, cnt FROM mentions_terms ORDER BY term',
  key: ['term', 'col'],
  name: (row) => `${String(row['col'])}/${String(row['term'])}`,
};
