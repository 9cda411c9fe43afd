import { z } from 'zod';
import { listLook, mostViews, savedView, type ListLook, type SavedView } from '#shared/contract/search.ts';
import type { ReadTx, WriteTx } from '../sql.ts';
import { counted, json, jsonText } from './columns.ts';

/**
 * Each person's own views of the lists. Not audited: the ledger says what is known of evidence, not what somebody likes to
 * look at, so no re-fold could make these rows. In the encrypted database, because a filter may hold words of a case.
 */
const viewRow = z.strictObject({ data: json(savedView) });
const lastRow = z.strictObject({ data: json(listLook) });

/** Stands where a view has its id: how the list was looked at last. */
const lastId = (list: ListLook['list']) => `last-${list}`;

export function viewsOf(tx: ReadTx, user: string): SavedView[] {
  const sql = "SELECT data FROM saved_views WHERE user_id = ? AND id LIKE 'sv!_%' ESCAPE '!' ORDER BY list, place, id";
  return tx.all(viewRow, sql, user).map(({ data }) => data);
}

export function lastLooksOf(tx: ReadTx, user: string): ListLook[] {
  const sql = "SELECT data FROM saved_views WHERE user_id = ? AND id LIKE 'last-%' ORDER BY list";
  return tx.all(lastRow, sql, user).map(({ data }) => data);
}

export function viewCount(tx: ReadTx, user: string): number {
  const sql = "SELECT count(*) AS count FROM saved_views WHERE user_id = ? AND id LIKE 'sv!_%' ESCAPE '!'";
  return tx.get(counted, sql, user)?.count ?? mostViews;
}

/** A new view comes last; one that is saved again keeps its place. */
export function putView(tx: WriteTx, user: string, view: SavedView): void {
  tx.run(
    `INSERT INTO saved_views (user_id, id, list, place, data) VALUES (?, ?, ?,
       (SELECT coalesce(max(place), 0) + 1 FROM saved_views WHERE user_id = ?), ?)
     ON CONFLICT (user_id, id) DO UPDATE SET list = excluded.list, data = excluded.data`,
    user,
    view.view,
    view.look.list,
    user,
    jsonText(view),
  );
}

export function putLastLook(tx: WriteTx, user: string, look: ListLook): void {
  tx.run(
    `INSERT INTO saved_views (user_id, id, list, place, data) VALUES (?, ?, ?, 0, ?)
     ON CONFLICT (user_id, id) DO UPDATE SET data = excluded.data`,
    user,
    lastId(look.list),
    look.list,
    jsonText(look),
  );
}

/** False if this person has no such view. */
export function removeView(tx: WriteTx, user: string, view: string): boolean {
  return tx.run('DELETE FROM saved_views WHERE user_id = ? AND id = ?', user, view) === 1;
}
