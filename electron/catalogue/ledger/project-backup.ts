import { checkDrilled, checkMade } from '#shared/domain/backup/check.ts';
import type { EventOf } from '#shared/domain/recorded.ts';
import type { Result } from '#shared/errors/result.ts';
import type { WriteTx } from '../storage/sql.ts';
import { insertBackup, isBackupKnown } from '../storage/tables/backups.ts';
import { insertDrill } from '../storage/tables/drills.ts';
import { checkFresh } from './project-papers.ts';

/**
 * A drill may be of a backup that this ledger does not know: made by a catalogue that was restored to an earlier state
 * since, or by a program that was killed between naming the file and recording it.
 */
export function projectBackup(tx: WriteTx, event: EventOf<'backup.made' | 'backup.drilled'>): Result<null> {
  if (event.type === 'backup.drilled') {
    const checked = checkDrilled(event.data);
    if (checked.ok) insertDrill(tx, event);
    return checked;
  }
  const fresh = checkFresh(isBackupKnown(tx, event.data.backup), event.data.backup);
  const checked = fresh.ok ? checkMade(event.data, event.seq) : fresh;
  if (checked.ok) insertBackup(tx, event);
  return checked;
}
