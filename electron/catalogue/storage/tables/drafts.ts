import { z } from 'zod';
import type { ReadTx, WriteTx } from '../sql.ts';
import { counted } from './columns.ts';

/**
 * SECURITY SEC-68: a draft lies in the encrypted database and nowhere else; every question names its owner.
 * Not audited: no re-fold could make these rows, because nothing of them has happened yet. Whoever changes one changes what
 * its owner sees in the form, and what they then sign is read from the form.
 */
const headRow = z.strictObject({
  draft: z.string(),
  case: z.string(),
  caseNumber: z.string(),
  title: z.string(),
  revision: z.int(),
  savedAt: z.string(),
});
export type StoredDraft = Readonly<z.infer<typeof headRow>>;
const wholeRow = headRow.extend({ form: z.int(), content: z.string() });

const head = `d.id AS draft, d.case_id AS "case", c.number AS caseNumber, d.title, d.revision, d.saved_at AS savedAt`;
const from = 'FROM drafts d JOIN cases c ON c.id = d.case_id WHERE d.user_id = ?';

/** A person's own, the latest first. */
export function draftsOf(tx: ReadTx, user: string, caseId: string | null): StoredDraft[] {
  const inCase = caseId === null ? '' : 'AND d.case_id = ?';
  const sql = `SELECT ${head} ${from} ${inCase} ORDER BY d.saved_at DESC, d.id`;
  return tx.all(headRow, sql, user, ...(caseId === null ? [] : [caseId]));
}

export function draftById(tx: ReadTx, user: string, id: string): Readonly<z.infer<typeof wholeRow>> | undefined {
  return tx.get(wholeRow, `SELECT ${head}, d.form, d.content ${from} AND d.id = ?`, user, id);
}

const revisionRow = z.strictObject({ revision: z.int(), case: z.string() });

/** Which revision it has and of which case it is; undefined if this person has no such draft. */
export function draftRevision(tx: ReadTx, user: string, id: string): z.infer<typeof revisionRow> | undefined {
  return tx.get(revisionRow, 'SELECT revision, case_id AS "case" FROM drafts WHERE user_id = ? AND id = ?', user, id);
}

export function draftCount(tx: ReadTx, user: string): number {
  return tx.get(counted, 'SELECT count(*) AS count FROM drafts WHERE user_id = ?', user)?.count ?? 0;
}

export interface Draft {
  readonly draft: string;
  readonly user: string;
  readonly case: string;
  readonly title: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly form: number;
  readonly content: string;
}

export function putDraft(tx: WriteTx, draft: Draft): void {
  tx.run(
    `INSERT OR REPLACE INTO drafts (id, user_id, case_id, title, revision, saved_at, form, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    draft.draft,
    draft.user,
    draft.case,
    draft.title,
    draft.revision,
    draft.savedAt,
    draft.form,
    draft.content,
  );
}

export function deleteDraft(tx: WriteTx, user: string, id: string): void {
  tx.run('DELETE FROM drafts WHERE user_id = ? AND id = ?', user, id);
}
